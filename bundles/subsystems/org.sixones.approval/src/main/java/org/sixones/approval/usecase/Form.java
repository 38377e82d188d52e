package org.sixones.approval.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sixones.approval.ApprovalFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

/** An application form: one JSON object, as the applicant filled it in. */
final class Form {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final ObjectNode json;

    private Form(ObjectNode json) {
        this.json = json;
    }

    static Outcome<Form> read(String text, int mostBytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            return Outcome.failed(new Failure.Malformed(
                    ApprovalFailure.FORM_NOT_JSON, "the form is larger than " + mostBytes + " bytes", "/form"));
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node instanceof ObjectNode object) {
                return Outcome.done(new Form(object));
            }
            return Outcome.failed(
                    new Failure.Malformed(ApprovalFailure.FORM_NOT_JSON, "the form is not a JSON object", "/form"));
        } catch (JsonProcessingException e) {
            String position = e.getLocation() == null
                    ? "/form"
                    : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            return Outcome.failed(
                    new Failure.Malformed(ApprovalFailure.FORM_NOT_JSON, "the form is not well-formed JSON", position));
        }
    }

    /** One that we have kept. */
    static Form kept(String text) {
        return read(text, Integer.MAX_VALUE).orElse(failure -> {
            throw new IllegalStateException("a kept form is not JSON");
        });
    }

    JsonNode json() {
        return json;
    }

    String text() {
        return json.toString();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** With the answers of another form in place of its own. */
    Form with(Form changes) {
        ObjectNode merged = json.deepCopy();
        merged.setAll(changes.json);
        return new Form(merged);
    }

    /** These fields as plain texts, as far as they are filled in. */
    Map<String, String> values(Collection<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields) {
            JsonNode value = json.get(field);
            if (value != null && !value.isNull()) {
                values.put(field, text(value));
            }
        }
        return values;
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
