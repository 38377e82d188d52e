package org.sixones.legacycity.system.fees;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.ChinaTime;
import org.sixones.legacycity.system.Codes;
import org.sixones.legacycity.system.JmsSystem.Reading;
import org.sixones.legacycity.system.JmsSystem.Trouble;
import org.sixones.legacycity.system.Layout;

/** The records of layout.md. Pure functions. */
final class FeesWire {
    static final String FORMAT_WRONG = "E1";
    static final String NOT_POSSIBLE = "E2";
    static final String TROUBLE = "E9";

    private static final int FEN = 2;
    private static final int REASON_BYTES = 400;
    private static final int ERROR_BYTES = 200;
    private static final String OFFICER = "季税官";
    private static final Map<String, Layout> LAYOUTS = Layout.ofResource("/wire/social-insurance-fees/layout.md");
    private static final Codes FACTS = Codes.of("contribution-assessed", "H", "contribution-posted", "J");
    private static final List<String> TEXTS =
            List.of("assessmentNumber", "personName", "personId", "socialSecurityNumber");

    private FeesWire() {}

    static Reading read(byte[] record) {
        String type = record.length < 2 ? "" : new String(record, 0, 2, StandardCharsets.ISO_8859_1);
        Layout layout = LAYOUTS.get(type);
        if (layout == null || !type.startsWith("2")) {
            return wrong(FORMAT_WRONG, "格式错误: recordType", Map.of());
        }
        try {
            Map<String, String> values = layout.read(record);
            return switch (type) {
                case "25" -> heard(values);
                case "29" -> task(type, values, Action.WITHDRAW, Map.of());
                default -> collect(type, values);
            };
        } catch (Layout.Wrong e) {
            return wrong(FORMAT_WRONG, e.getMessage(), Map.of());
        }
    }

    private static Reading collect(String type, Map<String, String> values) {
        Map<String, String> fields = new HashMap<>();
        TEXTS.forEach(name -> fields.put(name, values.get(name)));
        fields.put("amount", yuan(values.get("amount")));
        return fields.get("assessmentNumber").isEmpty()
                ? wrong(NOT_POSSIBLE, "缺核定单号: assessmentNumber", values)
                : task(type, values, Action.HANDLE, fields);
    }

    private static Reading task(String type, Map<String, String> values, Action action, Map<String, String> fields) {
        return new Reading.Task(
                type,
                new Application(
                        values.get("serial"), values.get("caseNumber"), values.get("itemCode"), action, fields));
    }

    private static Reading heard(Map<String, String> values) {
        return FACTS.word(values.get("factCode"))
                .map(fact -> (Reading) new Reading.Heard(
                        "25", values.get("serial"), values.get("subject"), fact, yuan(values.get("amount"))))
                .orElseGet(() -> wrong(NOT_POSSIBLE, "未知事件代码: factCode", values));
    }

    private static String yuan(String fen) {
        return new BigDecimal(fen).movePointLeft(FEN).toPlainString();
    }

    private static Reading wrong(String code, String text, Map<String, String> values) {
        return new Reading.Wrong(new Trouble(
                code,
                text,
                values.getOrDefault("serial", ""),
                values.getOrDefault("caseNumber", ""),
                values.getOrDefault("itemCode", "")));
    }

    /**
     * @param assessment number of the assessment that the case is about
     * @param amount what was paid, in yuan
     */
    static byte[] write(GivenAnswer given, String assessment, String amount, Instant now) {
        Map<String, String> values = header(given.id(), given.inReplyTo(), given.caseNumber(), given.itemCode(), now);
        values.put("officer", OFFICER);
        values.put("at", ChinaTime.TIME_14.format(given.at()));
        Answer answer = given.answer();
        if (answer instanceof Answer.Accepted) {
            values.put("acceptNo", given.reference());
            values.put("outcome", "1");
            return write("31", values);
        }
        if (answer instanceof Answer.NotAccepted no) {
            values.put("outcome", "0");
            values.put("reason", fitting(no.reason(), REASON_BYTES));
            return write("31", values);
        }
        if (answer instanceof Answer.Granted granted) {
            values.put("outcome", "1");
            values.put("receiptNumber", granted.number());
            values.put("assessmentNumber", assessment);
            values.put(
                    "amount",
                    new BigDecimal(amount)
                            .movePointRight(FEN)
                            .toBigIntegerExact()
                            .toString());
            values.put("paidOn", ChinaTime.DATE_8.format(given.at()));
            return write("33", values);
        }
        if (answer instanceof Answer.Refused refused) {
            values.put("outcome", "2");
            values.put("reason", fitting(refused.reason(), REASON_BYTES));
            return write("33", values);
        }
        throw new IllegalStateException("this system does not say " + answer);
    }

    static byte[] writeError(String id, Trouble trouble, Instant now) {
        Map<String, String> values = header(id, trouble.refId(), trouble.caseNumber(), trouble.itemCode(), now);
        values.put("errorCode", trouble.code());
        values.put("errorText", fitting(trouble.text(), ERROR_BYTES));
        return write("39", values);
    }

    private static Map<String, String> header(String id, String ref, String caseNumber, String item, Instant now) {
        Map<String, String> values = new HashMap<>();
        values.put("serial", id);
        values.put("refSerial", ref);
        values.put("caseNumber", caseNumber);
        values.put("itemCode", item);
        values.put("sentAt", ChinaTime.TIME_14.format(now));
        return values;
    }

    private static byte[] write(String type, Map<String, String> values) {
        try {
            return LAYOUTS.get(type).write(values);
        } catch (Layout.Wrong e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an officer typed ends where his form ends, at a whole character. */
    private static String fitting(String text, int bytes) {
        String shorter = text;
        while (shorter.getBytes(Layout.GB18030).length > bytes) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }
}
