package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold inside a layout: fields have names of their own, stay inside the record and do not overlap. */
final class LayoutRules {
    private LayoutRules() {}

    private record Span(String name, int from, int end, String pointer) {}

    static void check(DescriptorFiles trees, List<Problem> problems) {
        for (YamlTree tree : trees.layouts().values()) {
            JsonNode records = tree.root().path("records");
            int typeFrom = tree.root().at("/type/from").asInt(0);
            int typeBytes = tree.root().at("/type/bytes").asInt(2);
            records.fields().forEachRemaining(record -> {
                if (record.getKey().length() != typeBytes) {
                    problems.add(Problem.of(
                            tree.file(),
                            tree.keyAt(YamlTree.child("/records", record.getKey())),
                            Rule.FIELD_WIDTH,
                            record.getKey(),
                            "type bytes: " + typeBytes));
                }
                checkRecord(
                        tree,
                        YamlTree.child("/records", record.getKey()),
                        record.getValue(),
                        typeFrom,
                        typeBytes,
                        problems);
            });
        }
    }

    private static void checkRecord(
            YamlTree tree, String at, JsonNode record, int typeFrom, int typeBytes, List<Problem> problems) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span("(type)", typeFrom, typeFrom + typeBytes, at));
        Set<String> names = new HashSet<>();
        int length = record.path("length").asInt(Integer.MAX_VALUE);
        JsonNode fields = record.path("fields");
        for (int i = 0; i < fields.size(); i++) {
            JsonNode field = fields.get(i);
            String pointer = at + "/fields/" + i;
            if (!field.path("from").isInt() || !field.path("bytes").isInt()) {
                continue;
            }
            String name = field.path("name").asText();
            int from = field.path("from").asInt();
            int end = from + field.path("bytes").asInt();
            spans.add(new Span(name, from, end, pointer));
            if (!names.add(name)) {
                problems.add(Problem.of(tree.file(), tree.valueAt(pointer + "/name"), Rule.FIELD_TWICE, name));
            }
            if (end > length) {
                problems.add(Problem.of(tree.file(), tree.valueAt(pointer), Rule.FIELD_OUTSIDE, name, end, length));
            }
            int width = LayoutTypes.width(field.path("type").asText("text"));
            if (width > 0 && width != end - from) {
                problems.add(Problem.of(
                        tree.file(),
                        tree.valueAt(pointer + "/bytes"),
                        Rule.FIELD_WIDTH,
                        name,
                        field.path("type").asText() + ": " + width));
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
        for (int i = 1; i < spans.size(); i++) {
            Span before = spans.get(i - 1);
            Span span = spans.get(i);
            if (span.from() < before.end()) {
                Span shown = span.name().equals("(type)") ? before : span;
                Span other = shown == span ? before : span;
                problems.add(Problem.of(
                        tree.file(), tree.valueAt(shown.pointer()), Rule.FIELDS_OVERLAP, shown.name(), other.name()));
            }
        }
    }
}
