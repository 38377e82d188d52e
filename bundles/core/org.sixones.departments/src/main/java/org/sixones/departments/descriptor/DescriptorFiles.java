package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trees of a department's YAML files, each held to its schema. */
final class DescriptorFiles {
    static final String DEPARTMENT = "department.yaml";

    private static final SchemaCheck DEPARTMENT_SCHEMA = new SchemaCheck("department");
    private static final SchemaCheck ITEM_SCHEMA = new SchemaCheck("item");
    private static final SchemaCheck MATTER_SCHEMA = new SchemaCheck("matter");
    private static final SchemaCheck COORDINATION_SCHEMA = new SchemaCheck("coordination");
    private static final SchemaCheck LAYOUT_SCHEMA = new SchemaCheck("layout");

    private final DepartmentFiles files;
    private final Optional<YamlTree> department;
    private final List<YamlTree> items;
    private final List<YamlTree> matters;
    private final List<YamlTree> coordinations;
    private final Map<String, YamlTree> layouts = new LinkedHashMap<>();

    DescriptorFiles(DepartmentFiles files, List<Problem> problems) {
        this.files = files;
        this.department = one(DEPARTMENT, DEPARTMENT_SCHEMA, problems);
        this.items = all("items", ITEM_SCHEMA, problems);
        this.matters = all("matters", MATTER_SCHEMA, problems);
        this.coordinations = all("coordination", COORDINATION_SCHEMA, problems);
        for (YamlTree layout : all("layouts", LAYOUT_SCHEMA, problems)) {
            layouts.put(layout.file(), layout);
        }
    }

    DepartmentFiles files() {
        return files;
    }

    Optional<YamlTree> department() {
        return department;
    }

    List<YamlTree> items() {
        return items;
    }

    List<YamlTree> matters() {
        return matters;
    }

    List<YamlTree> coordinations() {
        return coordinations;
    }

    Map<String, YamlTree> layouts() {
        return layouts;
    }

    JsonNode departmentRoot() {
        return department.map(YamlTree::root).orElse(MissingNode.getInstance());
    }

    private List<YamlTree> all(String folder, SchemaCheck schema, List<Problem> problems) {
        List<YamlTree> trees = new ArrayList<>();
        for (String path : files.list(folder)) {
            if (path.endsWith(".yaml")) {
                one(path, schema, problems).ifPresent(trees::add);
            }
        }
        return trees;
    }

    private Optional<YamlTree> one(String path, SchemaCheck schema, List<Problem> problems) {
        Optional<byte[]> bytes = files.read(path);
        if (bytes.isEmpty()) {
            problems.add(Problem.of(path, Position.WHOLE_FILE, Rule.FILE_MISSING, path));
            return Optional.empty();
        }
        Optional<YamlTree> tree = YamlTree.read(path, bytes.get(), problems);
        tree.ifPresent(t -> schema.check(t, problems));
        return tree;
    }
}
