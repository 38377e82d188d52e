package org.sixones.departments.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import org.sixones.model.DepartmentCode;

/** The least that must be readable of a descriptor before it can become a bundle; its faults are told later, all at once. */
public record DepartmentName(String code, Optional<String> version) {
    /** Empty when there is no valid code. */
    public static Optional<DepartmentName> read(byte[] descriptor) {
        return YamlTree.read(DescriptorFiles.DEPARTMENT, descriptor, new ArrayList<>())
                .map(tree -> tree.root().path("department"))
                .filter(d -> DepartmentCode.isValid(d.path("code").asText()))
                .map(d -> new DepartmentName(d.path("code").asText(), version(d.path("version"))));
    }

    private static Optional<String> version(JsonNode node) {
        return Optional.of(node.asText()).filter(v -> v.matches("[0-9]+(\\.[0-9]+){0,2}(\\.[A-Za-z0-9_-]+)?"));
    }
}
