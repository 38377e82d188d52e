package org.sixones.legacycity.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sixones.legacycity.desk.Behaviour;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Rule;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.Verdict;
import org.sixones.legacycity.system.JmsSystem;
import org.sixones.legacycity.system.LegacySystem;

/** Reads settings as they come over the control API, and says precisely what is wrong with them. Pure. */
final class SettingsReader {
    private static final long MOST_MILLIS = 3_600_000;
    private static final String DEFAULT_REASON = "不符合条件";

    private SettingsReader() {}

    static Behaviour behaviour(JsonNode body, LegacySystem system) throws Refusal {
        known(body, Set.of("mode", "delayMillis", "lateMillis", "timesLeft"));
        String word = body.path("mode").asText("normal");
        Mode mode = Mode.of(word)
                .orElseThrow(() -> new Refusal(422, "MODE", "未知模式 / unknown mode; known: " + words(system.modes())));
        if (!system.modes().contains(mode)) {
            throw new Refusal(422, "MODE", "该系统无此模式 / this system cannot do that; it can: " + words(system.modes()));
        }
        JsonNode delay = body.path("delayMillis");
        if (delay.isObject()) {
            known(delay, Set.of("min", "max"));
        }
        long min = millis(delay.isObject() ? delay.path("min") : delay, 0);
        long max = millis(delay.isObject() ? delay.path("max") : delay, min);
        if (max < min) {
            throw new Refusal(422, "DELAY", "延迟范围颠倒 / delayMillis: max is less than min");
        }
        JsonNode times = body.path("timesLeft");
        if (!times.isMissingNode() && (!times.isInt() || times.asInt() < 1)) {
            throw new Refusal(422, "TIMES_LEFT", "timesLeft 应为正整数 / timesLeft must be a positive number");
        }
        if (mode == Mode.DOWN && !times.isMissingNode() && system instanceof JmsSystem) {
            throw new Refusal(
                    422, "TIMES_LEFT", "未连接队列时无从计数 / what is not connected to its queues cannot count messages");
        }
        return new Behaviour(
                mode, min, max, millis(body.path("lateMillis"), Behaviour.NORMAL.lateMillis()), times.asInt(-1));
    }

    static List<Rule> rules(JsonNode body, LegacySystem system) throws Refusal {
        known(body, Set.of("rules", "otherwise"));
        List<Rule> rules = new ArrayList<>();
        for (JsonNode node : body.path("rules")) {
            known(node, Set.of("when", "then", "reason", "points"));
            JsonNode when = node.path("when");
            known(when, Set.of("field", "contains", "equals", "everyNth"));
            int everyNth = when.path("everyNth").asInt(0);
            if (everyNth < 0) {
                throw new Refusal(422, "EVERY_NTH", "everyNth 应为正整数 / everyNth must be positive");
            }
            String field = when.path("field").asText(null);
            String contains = when.path("contains").asText(null);
            String equalTo = when.path("equals").asText(null);
            if ((field == null) != (contains == null && equalTo == null)) {
                throw new Refusal(
                        422, "CONDITION", "field 与 contains/equals 须同时给出 / field goes with contains or equals");
            }
            rules.add(new Rule(field, contains, equalTo, everyNth, verdict(node, "then", system)));
        }
        return rules;
    }

    static Verdict otherwise(JsonNode body, LegacySystem system) throws Refusal {
        JsonNode otherwise = body.path("otherwise");
        if (otherwise.isMissingNode()) {
            return new Verdict.Approve();
        }
        if (otherwise.isTextual()) {
            return verdict(body, "otherwise", system);
        }
        known(otherwise, Set.of("then", "reason", "points"));
        return verdict(otherwise, "then", system);
    }

    /** @param name the property that holds the word */
    static Verdict verdict(JsonNode node, String name, LegacySystem system) throws Refusal {
        String reason = node.path("reason").asText(DEFAULT_REASON);
        return switch (node.path(name).asText("")) {
            case "approve" -> new Verdict.Approve();
            case "refuse" -> new Verdict.Refuse(reason);
            case "not-accept" -> new Verdict.NotAccept(reason);
            case "hold" -> new Verdict.Hold();
            case "correct" -> new Verdict.Correct(points(node, system));
            default -> throw new Refusal(
                    422, "VERDICT", name + ": approve, refuse, correct, not-accept, hold / 未知决定 unknown decision");
        };
    }

    private static List<CorrectionPoint> points(JsonNode node, LegacySystem system) throws Refusal {
        List<CorrectionPoint> points = new ArrayList<>();
        for (JsonNode point : node.path("points")) {
            known(point, Set.of("subject", "requirement"));
            String subject = point.path("subject").asText("");
            if (!system.canName(subject)) {
                throw new Refusal(422, "SUBJECT", "该系统无此补正项 / this system has no code for the subject of a point");
            }
            points.add(new CorrectionPoint(subject, point.path("requirement").asText("请补正")));
        }
        return points.isEmpty() ? List.of(new CorrectionPoint("address", "请补正地址")) : points;
    }

    private static long millis(JsonNode node, long otherwise) throws Refusal {
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.canConvertToLong() || node.asLong() < 0 || node.asLong() > MOST_MILLIS) {
            throw new Refusal(422, "MILLIS", "毫秒数应在 0 到 3600000 之间 / milliseconds must be 0 to 3600000");
        }
        return node.asLong();
    }

    private static void known(JsonNode node, Set<String> names) throws Refusal {
        for (Iterator<String> given = node.fieldNames(); given.hasNext(); ) {
            if (!names.contains(given.next())) {
                throw new Refusal(422, "PROPERTY", "未知属性 / unknown property; known: " + String.join(", ", names));
            }
        }
    }

    private static String words(Set<Mode> modes) {
        return String.join(", ", modes.stream().map(Mode::word).toList());
    }
}
