package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Holds YAML trees to the published JSON Schemas and says where in the file what is wrong. Thread-safe. */
final class SchemaCheck {
    /** 2020-12; words of our own (x-title-en) are no rules. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
            .build();

    private final Schema schema;

    /** @param name of the schema, for example {@code department} */
    SchemaCheck(String name) {
        String path = "/META-INF/sixones/schema/" + name + ".schema.json";
        try (InputStream in = SchemaCheck.class.getResourceAsStream(path)) {
            this.schema = compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("resource " + path, e);
        }
    }

    /** Compiles any JSON Schema 2020-12; nothing is fetched from the network. */
    static Schema compile(String json) {
        return SchemaRegistry.withDefaultDialect(DIALECT, b -> b.schemaLoader(l -> l.fetchRemoteResources(false)))
                .getSchema(json, InputFormat.JSON);
    }

    void check(YamlTree tree, List<Problem> problems) {
        for (Error error : schema.validate(tree.root())) {
            problems.add(problem(tree, error));
        }
    }

    private static Problem problem(YamlTree tree, Error error) {
        String pointer = pointer(error.getInstanceLocation());
        String name = shown(pointer);
        Position at = tree.valueAt(pointer);
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> Problem.of(tree.file(), at, Rule.KEY_REQUIRED, name, error.getProperty());
            case "additionalProperties", "unevaluatedProperties" -> Problem.of(
                    tree.file(),
                    tree.keyAt(YamlTree.child(pointer, error.getProperty())),
                    Rule.KEY_UNKNOWN,
                    name,
                    error.getProperty());
            case "type" -> Problem.of(tree.file(), at, Rule.WRONG_TYPE, name, text(wanted));
            case "pattern", "format", "minLength", "maxLength" -> Problem.of(
                    tree.file(), at, Rule.WRONG_FORM, name, text(wanted));
            case "enum", "const" -> Problem.of(tree.file(), at, Rule.NOT_ALLOWED_VALUE, name, text(wanted));
            case "minimum",
                    "maximum",
                    "minItems",
                    "maxItems",
                    "minProperties",
                    "maxProperties",
                    "uniqueItems" -> Problem.of(
                    tree.file(), at, Rule.OUT_OF_RANGE, name, error.getKeyword() + " " + text(wanted));
            default -> Problem.of(tree.file(), at, Rule.NOT_BY_SCHEMA, name, String.valueOf(error.getMessage()));
        };
    }

    private static String text(JsonNode wanted) {
        return wanted == null ? "" : wanted.isTextual() ? wanted.textValue() : wanted.toString();
    }

    private static String shown(String pointer) {
        return pointer.isEmpty() ? "/" : pointer;
    }

    private static String pointer(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(i -> String.valueOf(path.getElement(i)))
                .reduce("", YamlTree::child);
    }
}
