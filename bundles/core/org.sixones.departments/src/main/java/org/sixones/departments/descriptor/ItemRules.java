package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between an item and its department. */
final class ItemRules {
    private ItemRules() {}

    static void check(DescriptorFiles trees, List<Problem> problems) {
        List<String> systems = new ArrayList<>();
        trees.departmentRoot().path("systems").fieldNames().forEachRemaining(systems::add);
        Set<String> codes = new HashSet<>();
        for (YamlTree tree : trees.items()) {
            JsonNode item = tree.root();
            String code = item.path("code").asText();
            checkCode("items", tree, code, codes, problems);
            String system = item.path("system").asText();
            if (!system.isEmpty() && !systems.isEmpty() && !systems.contains(system)) {
                problems.add(Problem.of(
                        tree.file(), tree.valueAt("/system"), Rule.SYSTEM_UNKNOWN, system, String.join(", ", systems)));
            }
            checkLimits(tree, item.path("limits"), problems);
            checkCompetence(tree, item, problems);
            Set<String> materials = new HashSet<>();
            for (int i = 0; i < item.path("materials").size(); i++) {
                String material = item.path("materials").get(i).path("code").asText();
                if (!material.isEmpty() && !materials.add(material)) {
                    problems.add(Problem.of(
                            tree.file(), tree.valueAt("/materials/" + i + "/code"), Rule.MATERIAL_TWICE, material));
                }
            }
        }
    }

    /** A file is called after its code, and no code is given twice. */
    static void checkCode(String folder, YamlTree tree, String code, Set<String> seen, List<Problem> problems) {
        if (code.isEmpty()) {
            return;
        }
        if (!tree.file().equals(folder + "/" + code + ".yaml")) {
            problems.add(Problem.of(
                    tree.file(), tree.valueAt("/code"), Rule.FILE_NAME, code, folder + "/" + code + ".yaml"));
        }
        if (!seen.add(code)) {
            problems.add(Problem.of(tree.file(), tree.valueAt("/code"), Rule.CODE_TWICE, code));
        }
    }

    /** The place that decides has to stand in the item's own form fields: its system is told it too. */
    private static void checkCompetence(YamlTree tree, JsonNode item, List<Problem> problems) {
        String field = item.at("/competence/field").asText();
        List<String> fields = new ArrayList<>();
        item.path("formFields").forEach(f -> fields.add(f.asText()));
        if (!field.isEmpty() && !fields.contains(field)) {
            problems.add(Problem.of(tree.file(), tree.valueAt("/competence/field"), Rule.COMPETENCE_FIELD, field));
        }
    }

    private static void checkLimits(YamlTree tree, JsonNode limits, List<Problem> problems) {
        if (!limits.path("statutory").isInt() || !limits.path("promised").isInt()) {
            return;
        }
        int statutory = limits.path("statutory").asInt();
        int promised = limits.path("promised").asInt();
        int preReview = limits.path("preReview").asInt(0);
        if (promised > statutory || preReview > promised) {
            problems.add(Problem.of(
                    tree.file(), tree.valueAt("/limits"), Rule.LIMITS_ORDER, preReview, promised, statutory));
        }
    }
}
