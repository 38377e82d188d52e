package org.sixones.legacycity.system.foreigntrade;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.system.ChinaTime;
import org.sixones.legacycity.system.Codes;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.XmlWriter;
import org.w3c.dom.Element;

/** The shape of FilingService.wsdl. Pure functions. */
final class FilingWire {
    static final String NAMESPACE = "http://service.wmba.swj/";

    private static final Codes FIELDS = Codes.of(
            "enterpriseNameZh", "qymc",
            "enterpriseNameEn", "qyywmc",
            "creditCode", "tyshxydm",
            "enterpriseType", "qylx",
            "registeredCapital", "zczb",
            "establishedOn", "clrq",
            "address", "dz",
            "divisionCode", "xzqh",
            "legalRepresentative", "fddbr",
            "legalRepresentativeId", "fddbrzjh",
            "contactName", "lxr",
            "contactPhone", "lxdh",
            "email", "dzyx",
            "businessScope", "jyfw",
            "importExportKinds", "jcklx");
    private static final Codes MATERIALS = Codes.of(
            "business-licence", "01",
            "articles-of-association", "02",
            "legal-representative-id", "03",
            "application-form", "04",
            "premises-proof", "05",
            "company-seal-specimen", "06",
            "bank-permit", "07",
            "authorisation-letter", "08");
    private static final Codes TYPES =
            Codes.of("limited", "01", "joint-stock", "02", "sole-proprietor", "03", "foreign-invested", "04");
    private static final Codes KINDS = Codes.of("goods", "H", "technology", "J", "both", "A");
    private static final String OFFICER = "周科";

    private FilingWire() {}

    static boolean canName(String subject) {
        return FIELDS.code(subject).isPresent() || MATERIALS.code(subject).isPresent();
    }

    /** @param bizType 1, 2 or 3 */
    static Action action(String bizType) {
        return switch (bizType) {
            case "1" -> Action.HANDLE;
            case "2" -> Action.CORRECTED;
            default -> Action.WITHDRAW;
        };
    }

    private static String bizType(Action action) {
        return switch (action) {
            case HANDLE -> "1";
            case CORRECTED -> "2";
            default -> "3";
        };
    }

    static Application readSubmit(Element body) {
        Map<String, String> fields = new HashMap<>();
        FIELDS.byWord()
                .forEach((word, name) -> Dom.child(body, name).ifPresent(e -> fields.put(word, e.getTextContent())));
        fields.computeIfPresent(
                "enterpriseType", (word, code) -> TYPES.word(code).orElseThrow());
        fields.computeIfPresent(
                "importExportKinds", (word, code) -> KINDS.word(code).orElseThrow());
        fields.computeIfPresent("registeredCapital", (word, wan) -> new BigDecimal(wan.trim())
                .movePointRight(4)
                .stripTrailingZeros()
                .toPlainString());
        return new Application(
                Dom.text(body, "msgId"), Dom.text(body, "applyNo"), "", action(Dom.text(body, "bizType")), fields);
    }

    static Application readCancel(Element body) {
        return new Application(Dom.text(body, "msgId"), Dom.text(body, "applyNo"), "", Action.WITHDRAW, Map.of());
    }

    static String submitResponse(GivenAnswer answer, Action action) {
        XmlWriter xml = new XmlWriter().open("submitFilingResponse", "xmlns", NAMESPACE);
        writeReturn(xml, answer, action);
        return xml.close("submitFilingResponse").toString();
    }

    /** @param found 0, 1 or 2; @param answer only with 1, else {@code null} */
    static String foundResponse(String operation, String found, GivenAnswer answer, Action action) {
        XmlWriter xml =
                new XmlWriter().open(operation + "Response", "xmlns", NAMESPACE).leaf("found", found);
        if (answer != null) {
            writeReturn(xml, answer, action);
        }
        return xml.close(operation + "Response").toString();
    }

    static String exception(SoapFault fault) {
        return new XmlWriter()
                .open("FilingException", "xmlns", NAMESPACE)
                .leaf("errCode", fault.code())
                .leaf("errMsg", fault.text())
                .close("FilingException")
                .toString();
    }

    private static void writeReturn(XmlWriter xml, GivenAnswer given, Action action) {
        xml.open("return")
                .leaf("applyNo", given.caseNumber())
                .leaf("bizType", bizType(action))
                .leaf("slh", given.reference());
        if (given.answer() instanceof Answer.Granted granted) {
            xml.leaf("jg", "1").leaf("filingNo", granted.number());
        } else if (given.answer() instanceof Answer.Refused refused) {
            xml.leaf("jg", "2").leaf("yy", refused.reason());
        } else if (given.answer() instanceof Answer.CorrectionAsked correction) {
            xml.leaf("jg", "3");
            for (CorrectionPoint point : correction.points()) {
                xml.open("bz")
                        .leaf("bzx", subject(point.subject()))
                        .leaf("bzyq", point.requirement())
                        .close("bz");
            }
        } else if (given.answer() instanceof Answer.Withdrawn) {
            xml.leaf("jg", "4");
        } else {
            throw new IllegalStateException("this system does not say " + given.answer());
        }
        xml.leaf("czr", OFFICER).leaf("czsj", ChinaTime.iso(given.at())).close("return");
    }

    private static String subject(String subject) {
        return FIELDS.code(subject).or(() -> MATERIALS.code(subject)).orElseThrow();
    }
}
