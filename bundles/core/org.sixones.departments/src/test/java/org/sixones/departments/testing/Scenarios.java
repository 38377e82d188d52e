package org.sixones.departments.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.sixones.departments.descriptor.DepartmentDescriptor;
import org.sixones.departments.descriptor.DepartmentFiles;
import org.sixones.departments.descriptor.DescriptorReader;
import org.sixones.departments.descriptor.FolderFiles;
import org.sixones.departments.descriptor.Problem;
import org.sixones.departments.mapping.CompiledMappings;

/**
 * A department's golden scenarios as tests: {@code @TestFactory Stream<DynamicTest> scenarios() { return
 * Scenarios.of(Path.of("src/main/resources")); }}. The first test holds the descriptor to every rule; then each folder under
 * {@code scenarios/} is one test.
 */
public final class Scenarios {
    private Scenarios() {}

    /** @param folder the department's folder, or one that has {@code META-INF/sixones} inside */
    public static Stream<DynamicTest> of(Path folder) {
        Path inside = folder.resolve(DepartmentFiles.ROOT);
        Path root = Files.isDirectory(inside) ? inside : folder;
        DepartmentFiles files = new FolderFiles(root);
        DescriptorReader.Reading reading = DescriptorReader.read(files);
        CompiledMappings mappings = CompiledMappings.compile(files, reading.references());
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("the descriptor keeps every rule", () -> {
            List<Problem> problems = new ArrayList<>(reading.problems());
            problems.addAll(mappings.problems());
            assertThat(problems).isEmpty();
        }));
        if (reading.department().isPresent() && mappings.problems().isEmpty()) {
            tests.addAll(scenarios(root, reading.department().get(), mappings));
        }
        return tests.stream();
    }

    private static List<DynamicTest> scenarios(Path root, DepartmentDescriptor department, CompiledMappings mappings) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : folders(root.resolve("scenarios"))) {
            tests.add(dynamicTest(folder.getFileName().toString(), () -> Scenario.read(folder, department, mappings)
                    .run()));
        }
        if (tests.isEmpty()) {
            tests.add(dynamicTest("the department has scenarios", () -> fail("no folder under scenarios/")));
        }
        return tests;
    }

    private static List<Path> folders(Path scenarios) {
        if (!Files.isDirectory(scenarios)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(scenarios)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
