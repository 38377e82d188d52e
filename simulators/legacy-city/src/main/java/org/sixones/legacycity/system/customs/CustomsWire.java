package org.sixones.legacycity.system.customs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

/** The shape of message.xsd. Pure functions. */
final class CustomsWire {
    private static final String NAMESPACE = "http://h2010.customs/zcdj";
    private static final Shape SHAPE = Shape.ofResources("/wire/customs-registration/message.xsd");
    private static final String OFFICER = "徐关员";

    private static final Codes FIELDS = Codes.of(
            "enterpriseNameZh", "ETPS_NAME",
            "enterpriseNameEn", "ETPS_NAME_EN",
            "creditCode", "SOCIAL_CODE",
            "enterpriseType", "ETPS_KIND",
            "registeredCapital", "REG_CAP",
            "establishedOn", "FOUND_DATE",
            "address", "ADDR_CO",
            "divisionCode", "DIST_CODE",
            "legalRepresentative", "LAW_MAN",
            "legalRepresentativeId", "LAW_MAN_ID",
            "contactName", "CONTAC_CO",
            "contactPhone", "TEL_CO",
            "email", "EMAIL",
            "businessScope", "BUSI_SCOPE",
            "importExportKinds", "IE_KIND",
            "bankName", "BANK_NAME",
            "bankAccount", "BANK_ACC");
    private static final Codes MATERIALS = Codes.of(
            "business-licence", "YYZZ",
            "articles-of-association", "GSZC",
            "legal-representative-id", "FRZJ",
            "application-form", "SQB",
            "premises-proof", "CSZM",
            "company-seal-specimen", "YZYM",
            "bank-permit", "KHXK",
            "authorisation-letter", "SQWT");
    private static final Codes TYPES =
            Codes.of("limited", "L", "joint-stock", "G", "sole-proprietor", "D", "foreign-invested", "W");
    private static final Codes KINDS = Codes.of("goods", "1", "technology", "2", "both", "3");

    private CustomsWire() {}

    static boolean canName(String subject) {
        return FIELDS.code(subject).isPresent() || MATERIALS.code(subject).isPresent();
    }

    static Reading read(String text) {
        Element message;
        try {
            message = SecureXml.parse(text.getBytes(StandardCharsets.UTF_8), "UTF-8")
                    .getDocumentElement();
        } catch (SecureXml.Unreadable e) {
            return wrong("E01", "报文不合格式: " + e.getMessage(), null);
        }
        try {
            SHAPE.check(message);
        } catch (Shape.Mismatch e) {
            return wrong("E01", "报文不合格式: " + e.getMessage(), message);
        }
        if (!message.getLocalName().equals("ZCDJ_REQ")) {
            return wrong("E01", "报文不合格式: ZCDJ_REQ", message);
        }
        Element head = Dom.child(message, "HEAD").orElseThrow();
        Element body = Dom.child(message, "BODY").orElseThrow();
        Action action = action(Dom.text(head, "MSG_TYPE"));
        Optional<Element> company = Dom.child(body, "ETPS");
        if (company.isPresent() == (action == Action.WITHDRAW)) {
            return wrong("E02", "业务类型与内容不符: ETPS", message);
        }
        if (action == Action.PROCEED && Dom.text(body, "COP_FILING_NO").isEmpty()) {
            return wrong("E02", "业务类型与内容不符: COP_FILING_NO", message);
        }
        Map<String, String> fields = new HashMap<>();
        if (company.isPresent()) {
            FIELDS.byWord().forEach((word, name) -> Dom.child(company.get(), name)
                    .ifPresent(e -> fields.put(word, e.getTextContent())));
            Optional<LocalDate> founded = ChinaTime.date(fields.get("establishedOn"), ChinaTime.DATE_HAN);
            if (founded.isEmpty()) {
                return wrong("E01", "日期错误: FOUND_DATE", message);
            }
            fields.put("establishedOn", founded.get().toString());
            fields.computeIfPresent(
                    "enterpriseType", (word, code) -> TYPES.word(code).orElseThrow());
            fields.computeIfPresent(
                    "importExportKinds", (word, code) -> KINDS.word(code).orElseThrow());
        }
        return new Reading.Task(
                Dom.text(head, "MSG_TYPE"),
                new Application(
                        Dom.text(head, "MSG_ID"), Dom.text(head, "APP_NO"), Dom.text(head, "ITEM_NO"), action, fields));
    }

    static String write(GivenAnswer given, Instant now) {
        Answer answer = given.answer();
        XmlWriter xml = head(given.id(), given.inReplyTo(), type(answer), given.caseNumber(), given.itemCode(), now)
                .open("BODY")
                .leaf("ACCEPT_NO", given.reference());
        if (answer instanceof Answer.Accepted) {
            xml.leaf("RESULT_CODE", "1");
        } else if (answer instanceof Answer.NotAccepted no) {
            xml.leaf("RESULT_CODE", "0").leaf("NOTE", no.reason());
        } else if (answer instanceof Answer.PreReviewed) {
            xml.leaf("RESULT_CODE", "Y").leaf("NOTE", "预审通过，待备案号");
        } else if (answer instanceof Answer.Granted granted) {
            xml.leaf("RESULT_CODE", "1").leaf("CUSTOMS_CODE", granted.number());
        } else if (answer instanceof Answer.Refused refused) {
            xml.leaf("RESULT_CODE", "2").leaf("NOTE", refused.reason());
        } else if (answer instanceof Answer.CorrectionAsked correction) {
            for (CorrectionPoint point : correction.points()) {
                xml.open("CORRECT")
                        .leaf("ITEM", subject(point.subject()))
                        .leaf("REQUIRE", point.requirement())
                        .close("CORRECT");
            }
        }
        return xml.leaf("OPER", OFFICER)
                .leaf("OPER_TIME", ChinaTime.TIME_HAN.format(given.at()))
                .close("BODY")
                .close("ZCDJ_RES")
                .toString();
    }

    static String writeError(String id, Trouble trouble, Instant now) {
        return head(id, trouble.refId(), "HZ19", trouble.caseNumber(), trouble.itemCode(), now)
                .open("BODY")
                .leaf("NOTE", trouble.text())
                .leaf("ERR_CODE", trouble.code())
                .close("BODY")
                .close("ZCDJ_RES")
                .toString();
    }

    private static XmlWriter head(String id, String refId, String type, String caseNumber, String item, Instant now) {
        return new XmlWriter()
                .declaration()
                .open("ZCDJ_RES", "xmlns", NAMESPACE)
                .open("HEAD")
                .leaf("MSG_ID", id)
                .leaf("REF_MSG_ID", refId)
                .leaf("MSG_TYPE", type)
                .leaf("APP_NO", caseNumber)
                .leaf("ITEM_NO", item)
                .leaf("SEND_TIME", ChinaTime.TIME_HAN.format(now))
                .close("HEAD");
    }

    private static Action action(String type) {
        return switch (type) {
            case "ZC01" -> Action.PRE_REVIEW;
            case "ZC02" -> Action.PROCEED;
            case "ZC03" -> Action.CORRECTED;
            case "ZC04" -> Action.WITHDRAW;
            default -> Action.HANDLE;
        };
    }

    private static String type(Answer answer) {
        if (answer instanceof Answer.Accepted || answer instanceof Answer.NotAccepted) {
            return "HZ11";
        }
        if (answer instanceof Answer.PreReviewed) {
            return "HZ12";
        }
        if (answer instanceof Answer.CorrectionAsked) {
            return "HZ13";
        }
        if (answer instanceof Answer.Granted || answer instanceof Answer.Refused) {
            return "HZ14";
        }
        throw new IllegalStateException("this system does not say " + answer);
    }

    private static String subject(String subject) {
        return FIELDS.code(subject).or(() -> MATERIALS.code(subject)).orElseThrow();
    }

    private static Reading wrong(String code, String text, Element message) {
        Optional<Element> head = message == null ? Optional.empty() : Dom.child(message, "HEAD");
        return new Reading.Wrong(
                new Trouble(code, text, part(head, "MSG_ID"), part(head, "APP_NO"), part(head, "ITEM_NO")));
    }

    private static String part(Optional<Element> head, String name) {
        return head.map(h -> Dom.text(h, name))
                .filter(value -> value.matches("[A-Za-z0-9._:\\-]{1,80}"))
                .orElse("");
    }
}
