package org.sixones.approval.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sixones.approval.Defect;
import org.sixones.approval.model.CheckDigits;
import org.sixones.approval.model.ModelTexts;
import org.sixones.approval.model.SafeText;
import org.sixones.approval.port.FormRules;
import org.sixones.model.LocalizedText;

/** A form's rules from its JSON Schema (2020-12), with the keyword {@code x-check} for national check digits. */
final class JsonSchemaForm implements FormRules {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int LONGEST_VALUE = 4000;

    /** JSON Schema's keywords to the texts that people read. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("required", "required"),
            Map.entry("additionalProperties", "additionalProperties"),
            Map.entry("unevaluatedProperties", "additionalProperties"),
            Map.entry("pattern", "pattern"),
            Map.entry("format", "format"),
            Map.entry("type", "type"),
            Map.entry("minLength", "minLength"),
            Map.entry("maxLength", "maxLength"),
            Map.entry("enum", "enum"),
            Map.entry("const", "enum"),
            Map.entry("oneOf", "enum"),
            Map.entry("anyOf", "enum"),
            Map.entry("minimum", "range"),
            Map.entry("maximum", "range"),
            Map.entry("exclusiveMinimum", "range"),
            Map.entry("exclusiveMaximum", "range"),
            Map.entry("multipleOf", "range"));

    private final JsonNode root;
    private final Schema schema;

    /** @throws IllegalArgumentException when it is not a JSON Schema; the message says why */
    JsonSchemaForm(String text) {
        try {
            root = MAPPER.readTree(text);
            if (!root.isObject()) {
                throw new IllegalArgumentException("not a JSON object");
            }
            schema = SCHEMAS.getSchema(root);
            schema.initializeValidators();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON: line " + e.getLocation().getLineNr(), e);
        } catch (SchemaException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public List<Defect> check(JsonNode form) {
        List<Defect> defects = new ArrayList<>();
        Set<String> wrong = new TreeSet<>();
        for (Error error : schema.validate(
                form, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
            add(error, defects, wrong);
        }
        form.fields().forEachRemaining(field -> {
            if (!wrong.contains(field.getKey())) {
                checkValue(field.getKey(), field.getValue(), defects);
            }
        });
        return List.copyOf(defects);
    }

    private void add(Error error, List<Defect> defects, Set<String> wrong) {
        String path = error.getEvaluationPath().toString();
        if (path.matches(".*/(oneOf|anyOf)/[0-9]+(/.*)?")) {
            return; // why each single choice does not fit; the choice itself is reported once
        }
        String place = error.getInstanceLocation().toString();
        if (error.getProperty() != null && !place.endsWith("/" + error.getProperty())) {
            place = place + "/" + error.getProperty();
        }
        String field = place.replaceFirst("^/", "");
        wrong.add(field.contains("/") ? field.substring(0, field.indexOf('/')) : field);
        defects.add(defect(field, error.getKeyword(), TEXTS.getOrDefault(error.getKeyword(), "other")));
    }

    private void checkValue(String field, JsonNode value, List<Defect> defects) {
        String text = value.isTextual() ? value.textValue() : value.toString();
        if (!SafeText.isSafe(text)) {
            defects.add(defect(field, "characters", "characters"));
        } else if (text.length() > LONGEST_VALUE) {
            defects.add(defect(field, "maxLength", "tooLong"));
        } else {
            String check = root.path("properties").path(field).path("x-check").asText("");
            boolean right =
                    switch (check) {
                        case "gb32100" -> CheckDigits.isCreditCode(text);
                        case "gb11643" -> CheckDigits.isIdentityNumber(text);
                        default -> true;
                    };
            if (!right) {
                defects.add(defect(field, check, check));
            }
        }
    }

    private Defect defect(String field, String rule, String text) {
        LocalizedText title = title(field);
        return new Defect("/form/" + field, rule, ModelTexts.of("defect." + text, title.zh(), title.en()));
    }

    @Override
    public LocalizedText title(String field) {
        JsonNode property = root.path("properties").path(field);
        String name = SafeText.abbreviated(field);
        return new LocalizedText(
                property.path("title").asText(name), property.path("x-title-en").asText(name));
    }
}
