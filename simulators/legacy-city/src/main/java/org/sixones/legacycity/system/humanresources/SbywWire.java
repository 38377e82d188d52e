package org.sixones.legacycity.system.humanresources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.soap.SoapFault;
import org.sixones.legacycity.system.Codes;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.XmlWriter;
import org.w3c.dom.Element;

/** The shape of SbywService.wsdl. Pure functions. */
final class SbywWire {
    static final String NAMESPACE = "http://rs.wz/sbyw";
    private static final String OFFICER = "周慧";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    /** This simulated bureau's own rate: what employer and person pay together of the base. */
    private static final BigDecimal RATE = new BigDecimal("0.28");

    private static final int CENTS = 2;
    private static final Codes FIELDS = Codes.of(
            "personName", "xm",
            "personId", "sfzh",
            "socialSecurityNumber", "sbh",
            "monthsFrom", "qsy",
            "monthsTo", "zzy",
            "base", "js");
    private static final Codes MATERIALS = Codes.of("labour-contract", "01", "wage-statement", "02");

    private SbywWire() {}

    static boolean canName(String subject) {
        return FIELDS.code(subject).isPresent() || MATERIALS.code(subject).isPresent();
    }

    static Application read(Element body) {
        Map<String, String> fields = new HashMap<>();
        FIELDS.byWord().forEach((word, name) -> fields.put(word, Dom.text(body, name)));
        return new Application(
                Dom.text(body, "xxid"),
                Dom.text(body, "sqbh"),
                "",
                Dom.text(body, "lx").equals("2") ? Action.CORRECTED : Action.HANDLE,
                fields);
    }

    /** Months times base times rate, to the cent. Of a first month after the last: nothing. */
    static BigDecimal amount(Map<String, String> fields) {
        YearMonth from = YearMonth.parse(fields.get("monthsFrom"), MONTH);
        YearMonth to = YearMonth.parse(fields.get("monthsTo"), MONTH);
        long months = Math.max(0, from.until(to, ChronoUnit.MONTHS) + 1);
        return new BigDecimal(fields.get("base"))
                .multiply(RATE)
                .multiply(BigDecimal.valueOf(months))
                .setScale(CENTS, RoundingMode.HALF_UP);
    }

    static String assessed(GivenAnswer given, BigDecimal amount) {
        XmlWriter xml = new XmlWriter()
                .open("d:hdbjResponse", "xmlns:d", NAMESPACE)
                .leaf("d:xxid", given.inReplyTo())
                .leaf("d:sqbh", given.caseNumber())
                .leaf("d:slh", given.reference());
        if (given.answer() instanceof Answer.Granted granted) {
            xml.leaf("d:jg", "1").leaf("d:hdbh", granted.number()).leaf("d:je", amount.toPlainString());
        } else if (given.answer() instanceof Answer.Refused refused) {
            xml.leaf("d:jg", "2").leaf("d:yy", refused.reason());
        } else if (given.answer() instanceof Answer.CorrectionAsked correction) {
            xml.leaf("d:jg", "3");
            for (CorrectionPoint point : correction.points()) {
                xml.open("d:bz")
                        .leaf(
                                "d:x",
                                FIELDS.code(point.subject())
                                        .or(() -> MATERIALS.code(point.subject()))
                                        .orElseThrow())
                        .leaf("d:yq", point.requirement())
                        .close("d:bz");
            }
        } else {
            throw new IllegalStateException("this system does not say " + given.answer());
        }
        return xml.leaf("d:jbr", OFFICER).close("d:hdbjResponse").toString();
    }

    static String posted(Element body, LocalDate on) {
        return new XmlWriter()
                .open("d:jzResponse", "xmlns:d", NAMESPACE)
                .leaf("d:xxid", Dom.text(body, "xxid"))
                .leaf("d:hdbh", Dom.text(body, "hdbh"))
                .leaf("d:je", Dom.text(body, "je"))
                .leaf("d:jzrq", DateTimeFormatter.BASIC_ISO_DATE.format(on))
                .leaf("d:jbr", OFFICER)
                .close("d:jzResponse")
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
