package org.sixones.departments.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a department's files. A pure function of the files; every problem is reported, not only the first. */
public final class DescriptorReader {
    private DescriptorReader() {}

    /**
     * What reading came to.
     *
     * @param department there if and only if there are no problems
     * @param references mappings and wire schemas that the descriptor names and that exist, also when it has problems
     */
    public record Reading(
            Optional<DepartmentDescriptor> department, List<Problem> problems, List<Reference> references) {
        public Reading {
            problems = List.copyOf(problems);
            references = List.copyOf(references);
        }
    }

    /** A file that {@code department.yaml} names. */
    public record Reference(Kind kind, String path) {
        public enum Kind {
            MAP,
            SCHEMA
        }
    }

    public static Reading read(DepartmentFiles files) {
        List<Problem> problems = new ArrayList<>();
        DescriptorFiles trees = new DescriptorFiles(files, problems);
        SystemRules systems = new SystemRules(trees, problems);
        systems.check();
        LayoutRules.check(trees, problems);
        ItemRules.check(trees, problems);
        MatterRules.check(trees, problems);
        CoordinationRules.check(trees, problems);
        List<Problem> sorted = problems.stream().distinct().sorted().toList();
        return new Reading(
                sorted.isEmpty() ? Optional.of(DescriptorBuilder.build(trees)) : Optional.empty(),
                sorted,
                systems.references());
    }
}
