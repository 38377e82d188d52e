package org.sixones.legacycity.system;

import java.time.Instant;
import java.util.TreeMap;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.CallingSystem.Report;
import org.sixones.legacycity.xml.XmlWriter;

/** Answers in the contract that the platform publishes at {@code /ws/approval?wsdl}. Pure functions. */
public final class ApprovalReports {
    private static final String APPROVAL = "urn:sixones:approval:1";
    private static final String CANONICAL = "urn:sixones:canonical:1";

    private ApprovalReports() {}

    /**
     * @param officer who signs it
     * @param resultName what a grant gives, by the platform's name
     */
    public static Report report(String system, String officer, GivenAnswer given, String resultName) {
        Answer answer = given.answer();
        if (answer instanceof Answer.Accepted) {
            return report(
                    "reportAcceptance",
                    "acceptance",
                    system,
                    officer,
                    given,
                    new XmlWriter().leaf("c:outcome", "accepted").leaf("c:reference", given.reference()));
        }
        if (answer instanceof Answer.NotAccepted no) {
            return report(
                    "reportAcceptance",
                    "acceptance",
                    system,
                    officer,
                    given,
                    new XmlWriter().leaf("c:outcome", "not-accepted").leaf("c:reason", no.reason()));
        }
        if (answer instanceof Answer.PreReviewed) {
            return report(
                    "reportProgress",
                    "progress",
                    system,
                    officer,
                    given,
                    new XmlWriter().leaf("c:step", "pre-reviewed"));
        }
        if (answer instanceof Answer.CorrectionAsked correction) {
            XmlWriter points = new XmlWriter();
            for (CorrectionPoint point : correction.points()) {
                points.open("c:point")
                        .leaf("c:subject", point.subject())
                        .leaf("c:requirement", point.requirement())
                        .close("c:point");
            }
            return report("requestCorrection", "correctionRequest", system, officer, given, points);
        }
        if (answer instanceof Answer.Granted granted) {
            return report(
                    "reportDecision",
                    "decision",
                    system,
                    officer,
                    given,
                    new XmlWriter()
                            .leaf("c:outcome", "granted")
                            .open("c:results")
                            .leaf("c:field", granted.number(), "name", resultName)
                            .close("c:results"));
        }
        if (answer instanceof Answer.Refused refused) {
            return report(
                    "reportDecision",
                    "decision",
                    system,
                    officer,
                    given,
                    new XmlWriter()
                            .leaf("c:outcome", "refused")
                            .open("c:results")
                            .close("c:results")
                            .leaf("c:reason", refused.reason()));
        }
        if (answer instanceof Answer.Announced announced) {
            return announcement(system, officer, given, announced);
        }
        throw new IllegalStateException("this system does not say " + answer);
    }

    /** A fact belongs to a subject, which stands where other answers have their case. */
    private static Report announcement(String system, String officer, GivenAnswer given, Answer.Announced announced) {
        XmlWriter xml = new XmlWriter()
                .open("a:announceFact", "xmlns:a", APPROVAL, "xmlns:c", CANONICAL)
                .open("a:businessFact")
                .open("c:header")
                .leaf("c:messageId", given.id())
                .leaf("c:subject", given.caseNumber())
                .leaf("c:system", system)
                .leaf("c:createdAt", ChinaTime.iso(given.at()))
                .close("c:header")
                .leaf("c:fact", announced.fact())
                .open("c:fields");
        new TreeMap<>(announced.fields()).forEach((name, value) -> xml.leaf("c:field", value, "name", name));
        xml.close("c:fields")
                .leaf("c:officer", officer)
                .leaf("c:at", ChinaTime.iso(given.at()))
                .close("a:businessFact")
                .close("a:announceFact");
        return new Report("announceFact", xml.toString());
    }

    private static Report report(
            String operation, String part, String system, String officer, GivenAnswer given, XmlWriter middle) {
        Instant at = given.at();
        XmlWriter xml = new XmlWriter()
                .open("a:" + operation, "xmlns:a", APPROVAL, "xmlns:c", CANONICAL)
                .open("a:" + part)
                .open("c:header")
                .leaf("c:messageId", given.id())
                .leaf("c:inReplyTo", given.inReplyTo())
                .leaf("c:caseNumber", given.caseNumber())
                .leaf("c:item", given.itemCode())
                .leaf("c:system", system)
                .leaf("c:createdAt", ChinaTime.iso(at))
                .close("c:header")
                .raw(middle.toString())
                .leaf("c:officer", officer)
                .leaf("c:at", ChinaTime.iso(at))
                .close("a:" + part)
                .close("a:" + operation);
        return new Report(operation, xml.toString());
    }
}
