package org.sixones.departments.descriptor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold inside a matter: its graph has no cycle, its sample fits its form. */
final class MatterRules {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private MatterRules() {}

    static void check(DescriptorFiles trees, List<Problem> problems) {
        Set<String> codes = new HashSet<>();
        for (YamlTree tree : trees.matters()) {
            ItemRules.checkCode("matters", tree, tree.root().path("code").asText(), codes, problems);
            checkSteps(tree, problems);
            checkForm(trees, tree, problems);
        }
    }

    private static void checkSteps(YamlTree tree, List<Problem> problems) {
        JsonNode steps = tree.root().path("steps");
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, List<String>> needs = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            String item = steps.get(i).path("item").asText();
            if (places.putIfAbsent(item, i) != null) {
                problems.add(Problem.of(tree.file(), tree.valueAt("/steps/" + i + "/item"), Rule.STEP_TWICE, item));
                continue;
            }
            List<String> before = new ArrayList<>();
            steps.get(i).path("needs").forEach(n -> before.add(n.asText()));
            needs.put(item, before);
            if (before.isEmpty() && steps.get(i).path("preReview").asBoolean()) {
                problems.add(Problem.of(
                        tree.file(), tree.valueAt("/steps/" + i + "/preReview"), Rule.PRE_REVIEW_WITHOUT_NEED, item));
            }
        }
        for (Map.Entry<String, List<String>> step : needs.entrySet()) {
            for (int n = 0; n < step.getValue().size(); n++) {
                String need = step.getValue().get(n);
                if (!needs.containsKey(need)) {
                    problems.add(Problem.of(
                            tree.file(),
                            tree.valueAt("/steps/" + places.get(step.getKey()) + "/needs/" + n),
                            Rule.ITEM_UNKNOWN,
                            need,
                            String.join(", ", needs.keySet())));
                }
            }
        }
        List<String> cycle = cycle(needs);
        if (!cycle.isEmpty()) {
            problems.add(Problem.of(
                    tree.file(),
                    tree.valueAt("/steps/" + places.get(cycle.get(0))),
                    Rule.STEPS_CYCLE,
                    String.join(" → ", cycle)));
        }
    }

    /** One cycle, or nothing. */
    private static List<String> cycle(Map<String, List<String>> needs) {
        Set<String> done = new HashSet<>();
        for (String start : needs.keySet()) {
            List<String> path = new ArrayList<>();
            List<String> found = walk(start, needs, done, path);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> walk(
            String item, Map<String, List<String>> needs, Set<String> done, List<String> path) {
        int before = path.indexOf(item);
        if (before >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(before, path.size()));
            cycle.add(item);
            return cycle;
        }
        if (!done.contains(item)) {
            path.add(item);
            for (String need : needs.getOrDefault(item, List.of())) {
                List<String> found = walk(need, needs, done, path);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            path.remove(path.size() - 1);
            done.add(item);
        }
        return List.of();
    }

    private static void checkForm(DescriptorFiles trees, YamlTree tree, List<Problem> problems) {
        Optional<JsonNode> form = json(trees, tree, "/form", problems);
        Optional<JsonNode> sample = json(trees, tree, "/sample", problems);
        if (form.isEmpty()) {
            return;
        }
        String formFile = tree.root().path("form").asText();
        Schema schema;
        try {
            schema = SchemaCheck.compile(form.get().toString());
            schema.validate(JSON.createObjectNode());
        } catch (RuntimeException e) {
            problems.add(
                    Problem.of(formFile, Position.WHOLE_FILE, Rule.FORM_NOT_SCHEMA, String.valueOf(e.getMessage())));
            return;
        }
        if (!form.get().path("properties").isObject()) {
            problems.add(Problem.of(formFile, Position.WHOLE_FILE, Rule.FORM_NOT_SCHEMA, "no properties"));
            return;
        }
        for (Error error : sample.map(schema::validate).orElse(List.of())) {
            problems.add(Problem.of(
                    tree.root().path("sample").asText(),
                    Position.WHOLE_FILE,
                    Rule.SAMPLE_NOT_BY_FORM,
                    error.getInstanceLocation() + ": " + error.getMessage()));
        }
        checkFields(trees, tree, form.get(), problems);
    }

    /** The fields that this department's items take must stand in the form of the matter they belong to. */
    private static void checkFields(DescriptorFiles trees, YamlTree matter, JsonNode form, List<Problem> problems) {
        Set<String> inMatter = new HashSet<>();
        matter.root().path("steps").forEach(s -> inMatter.add(s.path("item").asText()));
        for (YamlTree item : trees.items()) {
            if (!inMatter.contains(item.root().path("code").asText())) {
                continue;
            }
            JsonNode fields = item.root().path("formFields");
            for (int i = 0; i < fields.size(); i++) {
                if (!form.path("properties").has(fields.get(i).asText())) {
                    problems.add(Problem.of(
                            item.file(),
                            item.valueAt("/formFields/" + i),
                            Rule.FIELD_UNKNOWN,
                            fields.get(i).asText(),
                            matter.root().path("form").asText()));
                }
            }
        }
    }

    private static Optional<JsonNode> json(
            DescriptorFiles trees, YamlTree tree, String pointer, List<Problem> problems) {
        String path = tree.root().at(pointer).asText();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = trees.files().read(path);
        if (bytes.isEmpty()) {
            problems.add(Problem.of(tree.file(), tree.valueAt(pointer), Rule.FILE_NAMED_MISSING, path));
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(bytes.get()));
        } catch (JsonProcessingException e) {
            problems.add(Problem.of(
                    path,
                    new Position(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    Rule.NOT_JSON,
                    e.getOriginalMessage().lines().findFirst().orElse("")));
        } catch (IOException e) {
            problems.add(Problem.of(path, Position.WHOLE_FILE, Rule.NOT_JSON, "unreadable"));
        }
        return Optional.empty();
    }
}
