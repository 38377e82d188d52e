package org.sixones.approval.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Function;
import org.sixones.model.LocalizedText;

/** What a form's fields are called for people: the titles in its schema. */
final class FieldNames {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FieldNames() {}

    /** The schema is read with the first name that is asked for; a field without a title keeps its own name. */
    static Function<String, LocalizedText> of(String schema) {
        return field -> {
            JsonNode property = read(schema).path("properties").path(field);
            String zh = property.path("title").asText(field);
            return new LocalizedText(zh, property.path("x-title-en").asText(field));
        };
    }

    private static JsonNode read(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema that was published is not JSON", e);
        }
    }
}
