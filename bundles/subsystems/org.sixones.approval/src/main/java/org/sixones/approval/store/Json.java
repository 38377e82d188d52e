package org.sixones.approval.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.approval.CorrectionPoint;

/** Small lists and maps as text in one column. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> POINTS = new TypeReference<>() {};

    private Json() {}

    static String of(Map<String, String> map) {
        return write(new TreeMap<>(map));
    }

    static Map<String, String> map(String json) {
        return read(json, MAP);
    }

    static String of(List<CorrectionPoint> points) {
        return write(
                points.stream().map(p -> List.of(p.subject(), p.requirement())).toList());
    }

    static List<CorrectionPoint> points(String json) {
        List<CorrectionPoint> points = new ArrayList<>();
        read(json, POINTS).forEach(p -> points.add(new CorrectionPoint(p.get(0), p.get(1))));
        return points;
    }

    static String of(Record value) {
        return write(value);
    }

    static <T extends Record> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column that we wrote is not JSON", e);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column that we wrote is not JSON", e);
        }
    }
}
