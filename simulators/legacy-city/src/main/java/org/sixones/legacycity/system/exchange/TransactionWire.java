package org.sixones.legacycity.system.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.ChinaTime;
import org.sixones.legacycity.system.Codes;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.SecureXml;
import org.sixones.legacycity.xml.Shape;
import org.sixones.legacycity.xml.XmlWriter;
import org.w3c.dom.Element;

/** The shape of transaction.xsd, which travels as a string inside execute(). Pure functions. */
final class TransactionWire {
    private static final Shape SHAPE = Shape.ofResources("/wire/exchange-register/transaction.xsd");

    private static final Codes FIELDS = Codes.of(
            "enterpriseNameZh", "QYMC",
            "enterpriseNameEn", "QYYWMC",
            "creditCode", "SHXYDM",
            "enterpriseType", "QYLX",
            "registeredCapital", "ZCZB",
            "establishedOn", "CLRQ",
            "address", "DZ",
            "divisionCode", "QHDM",
            "legalRepresentative", "FRXM",
            "legalRepresentativeId", "FRZJH",
            "contactName", "LXR",
            "contactPhone", "LXDH",
            "businessScope", "JYFW",
            "importExportKinds", "JCKLX",
            "bankName", "KHYH",
            "bankAccount", "YHZH",
            "filingNumber", "WMBAH",
            "customsCode", "HGZCH");
    private static final Codes NUMBERS = Codes.of(
            "enterpriseNameZh", "01",
            "enterpriseNameEn", "02",
            "creditCode", "03",
            "enterpriseType", "04",
            "registeredCapital", "05",
            "establishedOn", "06",
            "address", "07",
            "divisionCode", "08",
            "legalRepresentative", "09",
            "legalRepresentativeId", "10",
            "contactName", "11",
            "contactPhone", "12",
            "businessScope", "13",
            "importExportKinds", "14",
            "bankName", "15",
            "bankAccount", "16",
            "filingNumber", "17",
            "customsCode", "18",
            "business-licence", "81",
            "articles-of-association", "82",
            "legal-representative-id", "83",
            "application-form", "84",
            "premises-proof", "85",
            "company-seal-specimen", "86",
            "bank-permit", "87",
            "authorisation-letter", "88");
    private static final Codes TYPES =
            Codes.of("limited", "110", "joint-stock", "120", "sole-proprietor", "170", "foreign-invested", "200");
    private static final Codes KINDS = Codes.of("goods", "1", "technology", "2", "both", "3");
    private static final String OFFICER = "吴勤";

    private TransactionWire() {}

    static final String FORMAT_WRONG = "9001";
    static final String DATE_WRONG = "9002";
    static final String TROUBLE = "9999";
    static final String NO_SUCH_CASE = "1004";

    /** What the payload turned out to be. */
    sealed interface Payload {
        record Task(String txCode, Application application) implements Payload {}

        /** @param txCode and @param seqNo as far as they could be read */
        record Wrong(String txCode, String seqNo, String retCode, String retMsg) implements Payload {}
    }

    static boolean canName(String subject) {
        return NUMBERS.code(subject).isPresent();
    }

    static Payload read(String payload) {
        Element req;
        try {
            req = SecureXml.parse(payload.strip().getBytes(StandardCharsets.UTF_8), "UTF-8")
                    .getDocumentElement();
        } catch (SecureXml.Unreadable e) {
            return new Payload.Wrong("", "", FORMAT_WRONG, "报文格式错误: " + e.getMessage());
        }
        String txCode =
                Dom.child(req, "HEAD").map(head -> Dom.text(head, "TXCODE")).orElse("");
        String seqNo =
                Dom.child(req, "HEAD").map(head -> Dom.text(head, "SEQNO")).orElse("");
        try {
            SHAPE.check(req);
        } catch (Shape.Mismatch e) {
            return new Payload.Wrong(short80(txCode), short80(seqNo), FORMAT_WRONG, "报文格式错误: " + e.getMessage());
        }
        if (!req.getLocalName().equals("REQ")) {
            return new Payload.Wrong("", "", FORMAT_WRONG, "报文格式错误: REQ");
        }
        return readValid(req, txCode, seqNo);
    }

    private static Payload readValid(Element req, String txCode, String seqNo) {
        Element head = Dom.child(req, "HEAD").orElseThrow();
        Element data = Dom.child(req, "DATA").orElseThrow();
        Action action = action(txCode);
        Element company = Dom.child(data, "QY").orElse(null);
        if ((company == null) != (action == Action.WITHDRAW)) {
            return new Payload.Wrong(txCode, seqNo, FORMAT_WRONG, "报文格式错误: QY");
        }
        if (ChinaTime.date(Dom.text(head, "TXDATE"), ChinaTime.DATE_8).isEmpty()) {
            return new Payload.Wrong(txCode, seqNo, DATE_WRONG, "日期错误: TXDATE");
        }
        Map<String, String> fields = new HashMap<>();
        if (company != null) {
            FIELDS.byWord().forEach((word, name) -> Dom.child(company, name)
                    .ifPresent(e -> fields.put(word, e.getTextContent())));
            var founded = ChinaTime.date(fields.get("establishedOn"), ChinaTime.DATE_8);
            if (founded.isEmpty()) {
                return new Payload.Wrong(txCode, seqNo, DATE_WRONG, "日期错误: CLRQ");
            }
            fields.put("establishedOn", founded.get().toString());
            fields.computeIfPresent(
                    "enterpriseType", (word, code) -> TYPES.word(code).orElseThrow());
            fields.computeIfPresent(
                    "importExportKinds", (word, code) -> KINDS.word(code).orElseThrow());
        }
        return new Payload.Task(txCode, new Application(seqNo, Dom.text(data, "YWBH"), "", action, fields));
    }

    static String write(String txCode, GivenAnswer given, Instant now) {
        if (given.answer() instanceof Answer.NoSuchCase) {
            return writeError(txCode, given.inReplyTo(), NO_SUCH_CASE, "无此业务", now);
        }
        XmlWriter xml = head(txCode, given.inReplyTo(), "0000", "成功", now)
                .open("DATA")
                .leaf("YWBH", given.caseNumber())
                .leaf("SLH", given.reference());
        if (given.answer() instanceof Answer.Granted granted) {
            xml.leaf("SPJG", "1").leaf("MLBH", granted.number());
        } else if (given.answer() instanceof Answer.Refused refused) {
            xml.leaf("SPJG", "2").leaf("YY", refused.reason());
        } else if (given.answer() instanceof Answer.CorrectionAsked correction) {
            xml.leaf("SPJG", "3");
            for (CorrectionPoint point : correction.points()) {
                xml.open("BZ")
                        .leaf("BZDM", NUMBERS.code(point.subject()).orElseThrow())
                        .leaf("BZYQ", point.requirement())
                        .close("BZ");
            }
        } else if (given.answer() instanceof Answer.Withdrawn) {
            xml.leaf("SPJG", "4");
        } else {
            throw new IllegalStateException("this system does not say " + given.answer());
        }
        return xml.leaf("CZY", OFFICER)
                .leaf("SPRQ", ChinaTime.DATE_8.format(given.at()))
                .close("DATA")
                .close("RES")
                .toString();
    }

    static String writeError(String txCode, String seqNo, String retCode, String retMsg, Instant now) {
        return head(txCode, seqNo, retCode, retMsg, now).close("RES").toString();
    }

    private static XmlWriter head(String txCode, String seqNo, String retCode, String retMsg, Instant now) {
        return new XmlWriter()
                .declaration()
                .open("RES")
                .open("HEAD")
                .leaf("TXCODE", txCode)
                .leaf("SEQNO", seqNo)
                .leaf("RETCODE", retCode)
                .leaf("RETMSG", retMsg)
                .leaf("TXDATE", ChinaTime.DATE_8.format(now))
                .leaf("TXTIME", ChinaTime.TIME_6.format(now))
                .close("HEAD");
    }

    private static Action action(String txCode) {
        return switch (txCode) {
            case "100101" -> Action.HANDLE;
            case "100102" -> Action.CORRECTED;
            default -> Action.WITHDRAW;
        };
    }

    private static String short80(String value) {
        return value.length() > 80 ? "" : value;
    }
}
