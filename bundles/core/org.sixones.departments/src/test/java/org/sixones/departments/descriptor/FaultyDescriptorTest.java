package org.sixones.departments.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sixones.departments.mapping.CompiledMappings;

/** Every error is told at once, each with its file, line, rule and what to do. */
class FaultyDescriptorTest {
    private static final Path FOLDER = Path.of("src/test/resources/faulty");

    @Test
    void every_problem_is_reported_in_one_go_as_the_golden_file_has_it() throws Exception {
        FolderFiles files = new FolderFiles(FOLDER);
        DescriptorReader.Reading reading = DescriptorReader.read(files);
        CompiledMappings mappings = CompiledMappings.compile(files, reading.references());
        List<String> lines = Stream.concat(reading.problems().stream(), mappings.problems().stream())
                .sorted()
                .map(Problem::toString)
                .toList();
        assertThat(reading.department()).isEmpty();
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("problems.txt")));
    }

    @Test
    void every_rule_has_its_texts_in_both_languages() {
        for (Rule rule : Rule.values()) {
            Problem problem = Problem.of("a.yaml", new Position(3, 5), rule, "A", "B", "C");
            assertThat(problem.what().zh()).matches("(?s).*\\p{IsHan}.*").doesNotContain("{");
            assertThat(problem.advice().zh()).matches("(?s).*\\p{IsHan}.*").doesNotContain("{");
            assertThat(problem.what().en()).isNotBlank().doesNotContain("{");
            assertThat(problem.advice().en()).isNotBlank().doesNotContain("{");
            assertThat(problem.toString()).startsWith("a.yaml:3:5 " + rule + " ");
        }
    }

    @Test
    void the_published_schemas_are_those_that_descriptors_are_held_to() throws Exception {
        for (String name : List.of("department", "item", "matter", "coordination", "layout", "scenario")) {
            Path own = Path.of("src/main/resources/META-INF/sixones/schema/" + name + ".schema.json");
            Path published = Path.of("../../../docs/generated/schema/" + name + ".schema.json");
            assertThat(published).hasSameTextualContentAs(own);
        }
    }

    @Test
    void a_path_never_leads_out_of_the_department() {
        assertThat(List.of("../x", "/x", "a/../../x", "a//b", "a\\b", "file:x", "", "./a"))
                .noneMatch(DepartmentFiles::isInside);
        assertThat(DepartmentFiles.isInside("wire/a.xsd")).isTrue();
    }

    @Test
    void a_credit_code_is_checked_by_its_last_character() {
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
        assertThat(CreditCode.isValid("91350100M000100Y4Z")).isFalse();
    }
}
