package org.sixones.approval.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.approval.model.LawBook;
import org.sixones.approval.model.LawRule;

class LaterRulesTest {
    private static final LocalDate LATER = LocalDate.parse("2031-01-01");

    @TempDir
    private Path folder;

    @Test
    void rulesOfALaterLawAreInForceFromTheirDay() throws IOException {
        LawBook book = LaterRules.of(file("DELIVERY;2030-01-01;5;working-day;新法;a new law"));
        assertThat(book.on(LATER).days(LawRule.DELIVERY)).isEqualTo(5);
        assertThat(book.on(LocalDate.parse("2029-12-31")).days(LawRule.DELIVERY))
                .isEqualTo(10);
    }

    @Test
    void aFileThatIsNotRightChangesNothing() throws IOException {
        for (String line :
                new String[] {"DELIVERY;2030-01-01;five;working-day;新;new", "DELIVERY;2010-01-01;5;day;旧;old", "x"}) {
            assertThat(LaterRules.of(file(line)).on(LATER))
                    .isEqualTo(LawBook.shipped().on(LATER));
        }
        assertThat(LaterRules.of(folder.resolve("absent.csv").toString()).on(LATER))
                .isEqualTo(LawBook.shipped().on(LATER));
        assertThat(LaterRules.of("").on(LATER)).isEqualTo(LawBook.shipped().on(LATER));
    }

    private String file(String line) throws IOException {
        return Files.writeString(folder.resolve("rules.csv"), "rule;from;value;unit;zh;en\n" + line + "\n")
                .toString();
    }
}
