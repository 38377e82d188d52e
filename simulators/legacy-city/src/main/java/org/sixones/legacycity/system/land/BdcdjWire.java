package org.sixones.legacycity.system.land;

import java.util.HashMap;
import java.util.Map;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.system.Codes;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.XmlWriter;
import org.w3c.dom.Element;

/** The shape of BdcdjService.wsdl. Pure functions. */
final class BdcdjWire {
    static final String NAMESPACE = "http://gt.wz/bdcdj";

    private static final Codes FIELDS = Codes.of(
            "contractNumber", "htbh",
            "unitNumber", "bdcdyh",
            "address", "zl",
            "area", "mj",
            "price", "jyjg",
            "contactPhone", "lxdh",
            "taxReceiptNumber", "wspzh");
    private static final Codes PEOPLE = Codes.of("seller", "zrf", "buyer", "srf");
    private static final Codes MATERIALS = Codes.of(
            "seller-id", "A01",
            "buyer-id", "A02",
            "sale-contract", "B01",
            "property-certificate", "B02",
            "application-form", "C01");
    private static final Codes FACTS = Codes.of("contract-signed", "WQ01", "tax-assessed", "SW01", "tax-paid", "SW02");
    private static final Map<String, Action> ACTIONS = Map.of(
            "1", Action.HANDLE,
            "2", Action.CORRECTED,
            "3", Action.PRE_REVIEW,
            "4", Action.PROCEED);

    private BdcdjWire() {}

    static boolean canName(String subject) {
        return FIELDS.code(subject).isPresent()
                || MATERIALS.code(subject).isPresent()
                || subject.matches("(seller|buyer)(Name|Id)");
    }

    /** Name of the fact by the platform's contract; empty for one that the system has no code for. */
    static String fact(Element body) {
        return FACTS.word(Dom.text(body, "sjdm")).orElse("");
    }

    static Application read(String operation, Element body) {
        if (operation.equals("ch")) {
            return new Application(Dom.text(body, "bwid"), Dom.text(body, "sqbh"), "", Action.WITHDRAW, Map.of());
        }
        Map<String, String> fields = new HashMap<>();
        FIELDS.byWord()
                .forEach((word, name) -> Dom.child(body, name).ifPresent(e -> fields.put(word, e.getTextContent())));
        PEOPLE.byWord().forEach((word, name) -> Dom.child(body, name).ifPresent(person -> {
            fields.put(word + "Name", Dom.text(person, "xm"));
            fields.put(word + "Id", Dom.text(person, "zjhm"));
        }));
        return new Application(
                Dom.text(body, "bwid"),
                Dom.text(body, "sqbh"),
                Dom.text(body, "sxdm"),
                ACTIONS.get(Dom.text(body, "lx")),
                fields);
    }

    static String receipt(String operation, String messageId, String number, String code, String text) {
        String wrapper = "d:" + operation + "Response";
        return new XmlWriter()
                .open(wrapper, "xmlns:d", NAMESPACE)
                .leaf("d:bwid", messageId)
                .leaf("d:dm", code)
                .leaf("d:ms", text)
                .leaf("d:slh", number)
                .close(wrapper)
                .toString();
    }

    static String exception(SoapFault fault) {
        return new XmlWriter()
                .open("d:yc", "xmlns:d", NAMESPACE)
                .leaf("d:dm", fault.code())
                .leaf("d:ms", fault.text())
                .close("d:yc")
                .toString();
    }
}
