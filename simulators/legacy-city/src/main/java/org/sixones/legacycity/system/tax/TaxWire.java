package org.sixones.legacycity.system.tax;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.system.ChinaTime;
import org.sixones.legacycity.system.Codes;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.XmlWriter;
import org.w3c.dom.Element;

/** The shape of TaxPort.wsdl. Pure functions. */
final class TaxWire {
    static final String NAMESPACE = "http://jsgs.gs/swdj";

    private static final Codes FIELDS = Codes.of(
            "enterpriseNameZh", "nsrmc",
            "enterpriseNameEn", "nsrywmc",
            "creditCode", "shxydm",
            "enterpriseType", "djzclx",
            "registeredCapital", "zczb",
            "establishedOn", "kyslrq",
            "address", "scjydz",
            "divisionCode", "xzqhdm",
            "legalRepresentative", "fddbrxm",
            "legalRepresentativeId", "fddbrsfzh",
            "contactName", "bsrxm",
            "contactPhone", "bsrdh",
            "businessScope", "jyfw",
            "bankName", "khyh",
            "bankAccount", "yhzh",
            "accountant", "cwfzr");
    private static final Codes MATERIALS = Codes.of(
            "business-licence", "0101",
            "articles-of-association", "0102",
            "legal-representative-id", "0103",
            "application-form", "0104",
            "premises-proof", "0105",
            "company-seal-specimen", "0106",
            "bank-permit", "0107",
            "authorisation-letter", "0108");
    private static final Codes TYPES =
            Codes.of("limited", "1590", "joint-stock", "1600", "sole-proprietor", "1710", "foreign-invested", "3300");

    private TaxWire() {}

    static boolean canName(String subject) {
        return FIELDS.code(subject).isPresent() || MATERIALS.code(subject).isPresent();
    }

    static Application read(String operation, Element body) {
        if (operation.equals("zuofei")) {
            return new Application(Dom.text(body, "xxid"), Dom.text(body, "sqbh"), "", Action.WITHDRAW, Map.of());
        }
        Element taxpayer = Dom.child(body, "nsrxx").orElseThrow();
        Map<String, String> fields = new HashMap<>();
        FIELDS.byWord().forEach((word, name) -> Dom.child(taxpayer, name)
                .ifPresent(e -> fields.put(word, e.getTextContent())));
        fields.computeIfPresent(
                "enterpriseType", (word, code) -> TYPES.word(code).orElseThrow());
        fields.computeIfPresent(
                "registeredCapital",
                (word, yuan) -> new BigDecimal(yuan.trim()).stripTrailingZeros().toPlainString());
        return new Application(
                Dom.text(body, "xxid"),
                Dom.text(body, "sqbh"),
                Dom.text(body, "sxbm"),
                Dom.text(body, "ywlx").equals("BZ") ? Action.CORRECTED : Action.HANDLE,
                fields);
    }

    static String receipt(String operation, String messageId, String number, String code, String text, Instant now) {
        String wrapper = "d:" + operation + "Response";
        return new XmlWriter()
                .open(wrapper, "xmlns:d", NAMESPACE)
                .open("hz")
                .leaf("hzh", number)
                .leaf("xxid", messageId)
                .leaf("jgdm", code)
                .leaf("jgsm", text)
                .leaf("jssj", ChinaTime.iso(now))
                .close("hz")
                .close(wrapper)
                .toString();
    }

    static String exception(SoapFault fault) {
        return new XmlWriter()
                .open("t:yc", "xmlns:t", NAMESPACE + "/types")
                .leaf("ycdm", fault.code())
                .leaf("ycms", fault.text())
                .close("t:yc")
                .toString();
    }
}
