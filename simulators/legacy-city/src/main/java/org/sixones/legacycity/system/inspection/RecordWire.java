package org.sixones.legacycity.system.inspection;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.sixones.legacycity.system.Layout;

/** The records of layout.md. Pure functions. */
final class RecordWire {
    private static final Map<String, Layout> LAYOUTS = Layout.ofResource("/wire/enterprise-filing/layout.md");
    private static final String OFFICER = "何检";
    private static final int MAX_POINTS = 10;
    private static final int REASON_BYTES = 400;
    private static final int REQUIREMENT_BYTES = 200;

    private static final Codes SUBJECTS = Codes.of(
            "enterpriseNameZh", "F01",
            "enterpriseNameEn", "F02",
            "creditCode", "F03",
            "enterpriseType", "F04",
            "registeredCapital", "F05",
            "establishedOn", "F06",
            "address", "F07",
            "divisionCode", "F08",
            "legalRepresentative", "F09",
            "legalRepresentativeId", "F10",
            "contactName", "F11",
            "contactPhone", "F12",
            "email", "F13",
            "businessScope", "F14",
            "importExportKinds", "F15",
            "business-licence", "M1",
            "articles-of-association", "M2",
            "legal-representative-id", "M3",
            "application-form", "M4",
            "premises-proof", "M5",
            "company-seal-specimen", "M6",
            "bank-permit", "M7",
            "authorisation-letter", "M8");
    private static final Codes TYPES =
            Codes.of("limited", "1", "joint-stock", "2", "sole-proprietor", "3", "foreign-invested", "4");
    private static final Codes KINDS = Codes.of("goods", "1", "technology", "2", "both", "3");

    private RecordWire() {}

    static boolean canName(String subject) {
        return SUBJECTS.code(subject).isPresent();
    }

    static Reading read(byte[] record) {
        String type = record.length < 2 ? "" : new String(record, 0, 2, StandardCharsets.ISO_8859_1);
        Layout layout = LAYOUTS.get(type);
        if (layout == null || !(type.equals("01") || type.equals("14"))) {
            return wrong("E001", "格式错误: recordType", Map.of());
        }
        Map<String, String> values = Map.of();
        try {
            values = layout.read(record);
            return type.equals("01") ? readTask(values) : readCancel(values);
        } catch (Layout.Wrong e) {
            return wrong(e.code(), e.getMessage(), values);
        }
    }

    private static Reading readTask(Map<String, String> values) throws Layout.Wrong {
        checkHeader(values);
        Action action =
                switch (values.get("businessType")) {
                    case "1" -> Action.HANDLE;
                    case "2" -> Action.CORRECTED;
                    default -> throw new Layout.Wrong("E001", "格式错误: businessType");
                };
        date(values, "acceptedOn");
        Map<String, String> fields = new HashMap<>();
        SUBJECTS.byWord().keySet().stream()
                .filter(values::containsKey)
                .filter(name -> !values.get(name).isEmpty())
                .forEach(name -> fields.put(name, values.get(name)));
        fields.put("establishedOn", date(values, "establishedOn").toString());
        fields.put("enterpriseType", word(TYPES, values, "enterpriseType"));
        fields.put("importExportKinds", word(KINDS, values, "importExportKinds"));
        fields.put(
                "registeredCapital",
                new BigDecimal(values.get("registeredCapital")).movePointLeft(2).toPlainString());
        for (String required : List.of("enterpriseNameZh", "creditCode", "address", "legalRepresentative")) {
            if (!fields.containsKey(required)) {
                throw new Layout.Wrong("E001", "必填: " + required);
            }
        }
        return new Reading.Task(
                "01",
                new Application(
                        values.get("serial"), values.get("caseNumber"), values.get("itemCode"), action, fields));
    }

    private static Reading readCancel(Map<String, String> values) throws Layout.Wrong {
        checkHeader(values);
        return new Reading.Task(
                "14",
                new Application(
                        values.get("serial"),
                        values.get("caseNumber"),
                        values.get("itemCode"),
                        Action.WITHDRAW,
                        Map.of()));
    }

    private static void checkHeader(Map<String, String> values) throws Layout.Wrong {
        if (!values.get("version").equals("01")) {
            throw new Layout.Wrong("E001", "格式错误: version");
        }
        if (!values.get("serial").matches("[A-Za-z0-9._:\\-]{1,80}")) {
            throw new Layout.Wrong("E001", "格式错误: serial");
        }
        if (!values.get("caseNumber").matches("[0-9A-Z]{45,48}")) {
            throw new Layout.Wrong("E001", "格式错误: caseNumber");
        }
        if (values.get("itemCode").isEmpty()) {
            throw new Layout.Wrong("E001", "必填: itemCode");
        }
    }

    private static LocalDate date(Map<String, String> values, String name) throws Layout.Wrong {
        Optional<LocalDate> date = ChinaTime.date(values.get(name), ChinaTime.DATE_8);
        if (date.isEmpty()) {
            throw new Layout.Wrong("E001", "日期错误: " + name);
        }
        return date.get();
    }

    private static String word(Codes codes, Map<String, String> values, String name) throws Layout.Wrong {
        Optional<String> word = codes.word(values.get(name));
        if (word.isEmpty()) {
            throw new Layout.Wrong("E001", "代码错误: " + name);
        }
        return word.get();
    }

    static byte[] write(GivenAnswer given, Instant now) {
        Map<String, String> values = header(given.id(), given.inReplyTo(), given.caseNumber(), given.itemCode(), now);
        values.put("acceptNo", given.reference());
        values.put("officer", OFFICER);
        values.put("at", ChinaTime.TIME_14.format(given.at()));
        Answer answer = given.answer();
        String type;
        if (answer instanceof Answer.Accepted) {
            type = "11";
            values.put("outcome", "1");
        } else if (answer instanceof Answer.NotAccepted no) {
            type = "11";
            values.put("outcome", "0");
            values.put("acceptNo", "");
            values.put("reason", fitting(no.reason(), REASON_BYTES));
        } else if (answer instanceof Answer.CorrectionAsked correction) {
            type = "12";
            putPoints(values, correction.points());
        } else if (answer instanceof Answer.Granted granted) {
            type = "13";
            values.put("outcome", "1");
            values.put("inspectionNumber", granted.number());
        } else if (answer instanceof Answer.Refused refused) {
            type = "13";
            values.put("outcome", "2");
            values.put("reason", fitting(refused.reason(), REASON_BYTES));
        } else {
            throw new IllegalStateException("this system does not say " + answer);
        }
        return write(type, values);
    }

    private static void putPoints(Map<String, String> values, List<CorrectionPoint> points) {
        int count = Math.min(points.size(), MAX_POINTS);
        values.put("count", String.valueOf(count));
        for (int i = 1; i <= count; i++) {
            CorrectionPoint point = points.get(i - 1);
            values.put("subject" + i, SUBJECTS.code(point.subject()).orElseThrow());
            values.put("requirement" + i, fitting(point.requirement(), REQUIREMENT_BYTES));
        }
    }

    static byte[] writeError(String id, Trouble trouble, Instant now) {
        Map<String, String> values = header(id, trouble.refId(), trouble.caseNumber(), trouble.itemCode(), now);
        values.put("errorCode", trouble.code());
        values.put("errorText", fitting(trouble.text(), 200));
        return write("19", values);
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

    private static Reading wrong(String code, String text, Map<String, String> values) {
        boolean readable = values.getOrDefault("serial", "").matches("[A-Za-z0-9._:\\-]{1,80}")
                && values.getOrDefault("caseNumber", "").matches("[0-9A-Z]{0,48}");
        return new Reading.Wrong(new Trouble(
                code,
                text,
                readable ? values.get("serial") : "",
                readable ? values.get("caseNumber") : "",
                readable ? values.get("itemCode") : ""));
    }
}
