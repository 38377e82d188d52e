package org.sixones.approval.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.sixones.model.message.Content;

/** Definitions as text: the same content always gives the same text and so the same version. */
final class Definition {
    private static final int VERSION_LENGTH = 16;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    private Definition() {}

    static String text(Record definition) {
        try {
            return MAPPER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition is always JSON", e);
        }
    }

    static <T extends Record> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept definition cannot be read as " + type.getSimpleName(), e);
        }
    }

    /** Digest of the content. */
    static String version(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, VERSION_LENGTH);
    }
}
