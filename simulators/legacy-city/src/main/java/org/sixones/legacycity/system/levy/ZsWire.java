package org.sixones.legacycity.system.levy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.system.ChinaTime;
import org.sixones.legacycity.system.Codes;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.SecureXml;
import org.sixones.legacycity.xml.Shape;
import org.sixones.legacycity.xml.XmlWriter;
import org.w3c.dom.Element;

/** The shape of zs.xsd, which travels as a string inside execute(). Pure functions. */
final class ZsWire {
    static final String TAKEN = "0000";
    static final String REPEATED = "0001";
    static final String NO_SUCH_CASE = "0004";
    static final String FORMAT_WRONG = "9001";
    static final String TROUBLE = "9999";

    private static final int HUNDREDTHS = 2;
    private static final Shape SHAPE = Shape.ofResources("/wire/levy/zs.xsd");

    private static final Codes FIELDS = Codes.of(
            "contractNumber", "HTBH",
            "unitNumber", "DYH",
            "area", "MJ",
            "price", "JYJG",
            "signedOn", "QDRQ",
            "onlyHome", "WYZF",
            "contactPhone", "LXDH",
            "contractFilingNumber", "BAH");
    private static final Codes PEOPLE = Codes.of("seller", "CSF", "buyer", "MSF");
    private static final Codes MATERIALS = Codes.of(
            "seller-id", "01",
            "buyer-id", "02",
            "sale-contract", "03",
            "property-certificate", "04",
            "marriage-certificate", "05",
            "household-register", "06");
    private static final Codes FACTS =
            Codes.of("contract-signed", "T01", "registration-accepted", "T02", "transfer-registered", "T03");

    private ZsWire() {}

    /** What the payload turned out to be. */
    sealed interface Payload {
        String transaction();

        String messageId();

        record Task(String transaction, Application application) implements Payload {
            @Override
            public String messageId() {
                return application.messageId();
            }
        }

        record Heard(String transaction, String messageId, String subject, String fact) implements Payload {}

        /** The transaction and the message id as far as they could be read. */
        record Wrong(String transaction, String messageId, String text) implements Payload {}
    }

    static boolean canName(String subject) {
        return FIELDS.code(subject).isPresent()
                || MATERIALS.code(subject).isPresent()
                || subject.matches("(seller|buyer)(Name|Id)");
    }

    static Payload read(String payload) {
        Element message;
        try {
            message = SecureXml.parse(payload.strip().getBytes(StandardCharsets.UTF_8), "UTF-8")
                    .getDocumentElement();
        } catch (SecureXml.Unreadable e) {
            return new Payload.Wrong("", "", "报文格式错误: " + e.getMessage());
        }
        try {
            SHAPE.check(message);
        } catch (Shape.Mismatch e) {
            return new Payload.Wrong("", "", "报文格式错误: " + e.getMessage());
        }
        if (!message.getLocalName().equals("SBBW")) {
            return new Payload.Wrong("", "", "报文格式错误: SBBW");
        }
        return readValid(message);
    }

    private static Payload readValid(Element message) {
        Element head = Dom.child(message, "TOU").orElseThrow();
        String transaction = Dom.text(head, "JYM");
        String messageId = Dom.text(head, "BWID");
        String part =
                switch (transaction) {
                    case "SB09" -> "ZF";
                    case "TS01" -> "TS";
                    default -> "SB";
                };
        Element body = Dom.child(message, part).orElse(null);
        if (body == null) {
            return new Payload.Wrong(transaction, messageId, "报文格式错误: " + part);
        }
        if (part.equals("TS")) {
            return FACTS.word(Dom.text(body, "SJDM"))
                    .map(fact -> (Payload) new Payload.Heard(transaction, messageId, Dom.text(body, "ZT"), fact))
                    .orElseGet(() -> new Payload.Wrong(transaction, messageId, "未知事件代码"));
        }
        if (part.equals("ZF")) {
            return new Payload.Task(
                    transaction, new Application(messageId, Dom.text(body, "SQBH"), "", Action.WITHDRAW, Map.of()));
        }
        return ChinaTime.date(Dom.text(body, "QDRQ"), ChinaTime.DATE_8).isEmpty()
                ? new Payload.Wrong(transaction, messageId, "日期错误: QDRQ")
                : new Payload.Task(transaction, declaration(transaction, messageId, body));
    }

    private static Application declaration(String transaction, String messageId, Element body) {
        Map<String, String> fields = new HashMap<>();
        FIELDS.byWord()
                .forEach((word, name) -> Dom.child(body, name).ifPresent(e -> fields.put(word, e.getTextContent())));
        fields.computeIfPresent("price", (word, fen) -> whole(fen));
        fields.computeIfPresent("area", (word, hundredths) -> whole(hundredths));
        fields.computeIfPresent("onlyHome", (word, code) -> code.equals("1") ? "yes" : "no");
        fields.computeIfPresent("signedOn", (word, day) -> ChinaTime.date(day, ChinaTime.DATE_8)
                .orElseThrow()
                .toString());
        PEOPLE.byWord().forEach((word, name) -> Dom.child(body, name).ifPresent(person -> {
            fields.put(word + "Name", person.getAttribute("XM"));
            fields.put(word + "Id", person.getAttribute("ZJ"));
        }));
        return new Application(
                messageId,
                Dom.text(body, "SQBH"),
                Dom.text(body, "SXDM"),
                transaction.equals("SB02") ? Action.CORRECTED : Action.HANDLE,
                fields);
    }

    private static String whole(String hundredths) {
        return new BigDecimal(hundredths).movePointLeft(HUNDREDTHS).toPlainString();
    }

    static String receipt(String messageId, String code, String text, String number) {
        return new XmlWriter()
                .declaration()
                .open("HZBW")
                .leaf("BWID", messageId)
                .leaf("FHM", code)
                .leaf("FHXX", text)
                .leaf("SLH", number)
                .close("HZBW")
                .toString();
    }
}
