package org.sixones.departments.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sixones.model.item.Competence;
import org.sixones.model.place.Level;

/** An item says which organ is competent. */
class CompetenceRuleTest {
    private static final Path HARBOUR = Path.of("src/test/resources/harbour");
    private static final String ITEM = "items/berth-permit.yaml";

    @TempDir
    private Path folder;

    private DescriptorReader.Reading read(String competence) throws IOException {
        try (Stream<Path> files = Files.walk(HARBOUR)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(HARBOUR.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        Files.writeString(folder.resolve(ITEM), Files.readString(HARBOUR.resolve(ITEM)) + competence);
        return DescriptorReader.read(new FolderFiles(folder));
    }

    private Competence competence(String yaml) throws IOException {
        return read(yaml).department().orElseThrow().items().get(0).competence();
    }

    @Test
    void an_item_that_says_nothing_is_the_citys() throws IOException {
        assertThat(competence("")).isEqualTo(Competence.OF_THE_CITY);
    }

    @Test
    void an_item_may_say_that_it_is_the_citys() throws IOException {
        assertThat(competence("competence: {by: city-wide}\n")).isEqualTo(Competence.OF_THE_CITY);
    }

    @Test
    void an_item_may_be_the_countys_where_a_fact_lies() throws IOException {
        assertThat(competence("competence: {by: premises, level: county, field: shipName}\n"))
                .isEqualTo(new Competence(Competence.Basis.PREMISES, Level.COUNTY, "shipName"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{by: premises, level: county, field: place}|COMPETENCE_FIELD",
                "{by: premises, level: county}|KEY_REQUIRED",
                "{by: premises, field: shipName}|KEY_REQUIRED",
                "{by: premises, level: village, field: shipName}|NOT_ALLOWED_VALUE",
                "{by: wish, level: county, field: shipName}|NOT_ALLOWED_VALUE",
                "{by: city-wide, level: county}|OUT_OF_RANGE"
            })
    void a_rule_that_cannot_be_followed_is_a_problem_with_its_place(String competence, String rule) throws IOException {
        DescriptorReader.Reading reading = read("competence: " + competence + "\n");
        assertThat(reading.department()).isEmpty();
        assertThat(reading.problems()).extracting(p -> p.rule().name()).isEqualTo(List.of(rule));
        assertThat(reading.problems().get(0).toString()).startsWith(ITEM + ":11:");
    }
}
