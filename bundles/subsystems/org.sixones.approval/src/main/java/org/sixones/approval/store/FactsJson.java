package org.sixones.approval.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.model.LocalizedText;

/** A document's facts as text in one column. */
record FactsJson(Map<String, LocalizedText> fields, Map<String, List<LocalizedText>> lists) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static String of(Map<String, LocalizedText> fields, Map<String, List<LocalizedText>> lists) {
        try {
            return MAPPER.writeValueAsString(new FactsJson(new TreeMap<>(fields), new TreeMap<>(lists)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    static FactsJson read(String json) {
        try {
            return MAPPER.readValue(json, FactsJson.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column that we wrote is not JSON", e);
        }
    }
}
