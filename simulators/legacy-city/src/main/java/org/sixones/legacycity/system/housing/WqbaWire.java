package org.sixones.legacycity.system.housing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.ChinaTime;
import org.sixones.legacycity.system.Codes;
import org.sixones.legacycity.system.JmsSystem.Reading;
import org.sixones.legacycity.system.JmsSystem.Trouble;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.SecureXml;
import org.sixones.legacycity.xml.Shape;
import org.sixones.legacycity.xml.XmlWriter;
import org.w3c.dom.Element;

/** The shape of wqba.xsd. Pure functions. */
final class WqbaWire {
    private static final String NAMESPACE = "http://zj.wz/wqba";
    private static final String OFFICER = "郑敏";
    private static final Shape SHAPE = Shape.ofResources("/wire/contract-signing/wqba.xsd");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    private static final Codes FIELDS = Codes.of(
            "contractNumber", "htbh",
            "unitNumber", "bdcdyh",
            "address", "fwzl",
            "area", "jzmj",
            "price", "cjj",
            "signedOn", "qdrq",
            "contactPhone", "lxdh");
    private static final Codes SUBJECTS = Codes.of(
            "seller-id", "CL01",
            "buyer-id", "CL02",
            "sale-contract", "CL03",
            "property-certificate", "CL04",
            "contractNumber", "htbh",
            "unitNumber", "bdcdyh",
            "address", "fwzl",
            "area", "jzmj",
            "price", "cjj",
            "signedOn", "qdrq",
            "sellerName", "cmrxm",
            "sellerId", "cmrzjhm",
            "buyerName", "gmrxm",
            "buyerId", "gmrzjhm",
            "contactPhone", "lxdh");
    private static final Codes PEOPLE = Codes.of("seller", "cmr", "buyer", "gmr");
    private static final Codes FACTS =
            Codes.of("registration-accepted", "BDC01", "transfer-registered", "BDC09", "tax-paid", "WS09");

    private WqbaWire() {}

    static boolean canName(String subject) {
        return SUBJECTS.code(subject).isPresent();
    }

    static Reading read(String text) {
        Element message;
        try {
            message = SecureXml.parse(text.getBytes(StandardCharsets.UTF_8), "UTF-8")
                    .getDocumentElement();
            SHAPE.check(message);
        } catch (SecureXml.Unreadable | Shape.Mismatch e) {
            return wrong("E01", "报文不合格式: " + e.getMessage(), "", "");
        }
        if (!message.getLocalName().equals("wqrw")) {
            return wrong("E01", "报文不合格式: wqrw", "", "");
        }
        Element head = Dom.child(message, "xx").orElseThrow();
        String id = Dom.text(head, "xxid");
        String kind = Dom.text(head, "lx");
        String part =
                switch (kind) {
                    case "BA09" -> "ch";
                    case "TS01" -> "ts";
                    default -> "ba";
                };
        Element body = Dom.child(message, part).orElse(null);
        if (body == null) {
            return wrong("E01", "报文不合格式: " + part, id, "");
        }
        return part.equals("ts") ? heard(kind, id, body) : task(kind, id, body);
    }

    private static Reading heard(String kind, String id, Element body) {
        return FACTS.word(Dom.text(body, "sj"))
                .map(fact -> (Reading) new Reading.Heard(kind, id, Dom.text(body, "zt"), fact))
                .orElseGet(() -> wrong("E02", "未知事件代码", id, ""));
    }

    private static Reading task(String kind, String id, Element body) {
        String caseNumber = Dom.text(body, "sqbh");
        if (kind.equals("BA09")) {
            return new Reading.Task(kind, new Application(id, caseNumber, "", Action.WITHDRAW, Map.of()));
        }
        Map<String, String> fields = new HashMap<>();
        FIELDS.byWord()
                .forEach((word, name) -> Dom.child(body, name).ifPresent(e -> fields.put(word, e.getTextContent())));
        var signed = ChinaTime.date(fields.get("signedOn"), ChinaTime.DATE_HAN);
        if (signed.isEmpty()) {
            return wrong("E02", "日期错误: qdrq", id, caseNumber);
        }
        fields.put("signedOn", signed.get().toString());
        PEOPLE.byWord().forEach((word, name) -> Dom.child(body, name).ifPresent(person -> {
            fields.put(word + "Name", Dom.text(person, "xm"));
            fields.put(word + "Id", Dom.text(person, "zjhm"));
        }));
        return new Reading.Task(
                kind,
                new Application(
                        id,
                        caseNumber,
                        Dom.text(body, "sxbm"),
                        kind.equals("BA02") ? Action.CORRECTED : Action.HANDLE,
                        fields));
    }

    private static Reading wrong(String code, String text, String id, String caseNumber) {
        return new Reading.Wrong(new Trouble(code, text, id, caseNumber, ""));
    }

    static String write(GivenAnswer given) {
        Answer answer = given.answer();
        if (answer instanceof Answer.Accepted) {
            return message("HZ11", given, new XmlWriter().leaf("dm", "1").leaf("slh", given.reference()));
        }
        if (answer instanceof Answer.NotAccepted no) {
            return message("HZ11", given, new XmlWriter().leaf("dm", "0").leaf("yy", no.reason()));
        }
        if (answer instanceof Answer.CorrectionAsked correction) {
            XmlWriter points = new XmlWriter();
            for (CorrectionPoint point : correction.points()) {
                points.open("bz")
                        .leaf("x", SUBJECTS.code(point.subject()).orElseThrow())
                        .leaf("yq", point.requirement())
                        .close("bz");
            }
            return message("HZ13", given, points);
        }
        if (answer instanceof Answer.Granted granted) {
            return message("HZ14", given, new XmlWriter().leaf("dm", "1").leaf("bah", granted.number()));
        }
        if (answer instanceof Answer.Refused refused) {
            return message("HZ14", given, new XmlWriter().leaf("dm", "2").leaf("yy", refused.reason()));
        }
        throw new IllegalStateException("this system does not say " + answer);
    }

    private static String message(String kind, GivenAnswer given, XmlWriter middle) {
        return whole(
                kind,
                given.id(),
                given.inReplyTo(),
                given.at(),
                given.caseNumber(),
                given.itemCode(),
                middle.leaf("czy", OFFICER));
    }

    static String writeError(String id, Trouble trouble, Instant now) {
        return whole(
                "HZ19",
                id,
                trouble.refId(),
                now,
                trouble.caseNumber(),
                trouble.itemCode(),
                new XmlWriter().leaf("dm", trouble.code()).leaf("yy", trouble.text()));
    }

    private static String whole(
            String kind, String id, String ref, Instant at, String caseNumber, String item, XmlWriter result) {
        return new XmlWriter()
                .declaration()
                .open("wqhz", "xmlns", NAMESPACE)
                .open("xx")
                .leaf("xxid", id)
                .leaf("yxxid", ref)
                .leaf("lx", kind)
                .leaf("fssj", TIME.format(at))
                .close("xx")
                .open("jg")
                .leaf("sqbh", caseNumber)
                .leaf("sxbm", item)
                .raw(result.toString())
                .close("jg")
                .close("wqhz")
                .toString();
    }
}
