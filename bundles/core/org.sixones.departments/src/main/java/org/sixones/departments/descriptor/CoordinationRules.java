package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold inside a coordination: nobody is told his own fact, and a system of this department hears what it is told. */
final class CoordinationRules {
    private CoordinationRules() {}

    static void check(DescriptorFiles trees, List<Problem> problems) {
        Set<String> codes = new HashSet<>();
        for (YamlTree tree : trees.coordinations()) {
            ItemRules.checkCode("coordination", tree, tree.root().path("code").asText(), codes, problems);
            Iterator<Map.Entry<String, JsonNode>> facts =
                    tree.root().path("facts").fields();
            while (facts.hasNext()) {
                Map.Entry<String, JsonNode> fact = facts.next();
                String at = YamlTree.child("/facts", fact.getKey());
                fact.getValue().path("agrees").fields().forEachRemaining(agreement -> {
                    String earlier = agreement.getValue().asText();
                    if (earlier.equals(fact.getKey())
                            || !tree.root().path("facts").has(earlier)) {
                        problems.add(Problem.of(
                                tree.file(),
                                tree.valueAt(YamlTree.child(at + "/agrees", agreement.getKey())),
                                Rule.AGREES_UNKNOWN,
                                earlier));
                    }
                });
                fact.getValue()
                        .path("to")
                        .fieldNames()
                        .forEachRemaining(system -> checkPush(trees, tree, at, fact, system, problems));
            }
        }
    }

    private static void checkPush(
            DescriptorFiles trees,
            YamlTree tree,
            String at,
            Map.Entry<String, JsonNode> fact,
            String system,
            List<Problem> problems) {
        Position place = tree.keyAt(YamlTree.child(at + "/to", system));
        if (system.equals(fact.getValue().path("from").asText())) {
            problems.add(Problem.of(tree.file(), place, Rule.PUSH_TO_SOURCE, fact.getKey(), system));
        }
        JsonNode own = trees.departmentRoot().path("systems").path(system);
        if (own.isObject() && !own.path("hears").has(fact.getKey())) {
            problems.add(Problem.of(tree.file(), place, Rule.FACT_NOT_HEARD, fact.getKey(), system));
        }
    }
}
