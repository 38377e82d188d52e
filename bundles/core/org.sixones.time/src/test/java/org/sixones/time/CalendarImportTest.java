package org.sixones.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

class CalendarImportTest {
    @TempDir
    Path folder;

    @Test
    void anImportedYearIsInForceAtOnceAndAfterARestart() {
        CalendarComponent calendar = new CalendarComponent(folder);

        assertThat(calendar.importYear(
                        "date,day,zh,en\n2027-01-01,rest,元旦,New Year's Day\n2027-01-02,working,元旦,New Year's Day\n"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(new CalendarComponent(folder).knownUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void aMissingYearInBetweenIsRefused() {
        Outcome<CalendarYear> outcome =
                new CalendarComponent(folder).importYear("date,day,zh,en\n2029-01-01,rest,元旦,New Year's Day\n");
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed<?>) outcome).failure().code()).isEqualTo(TimeFailure.CALENDAR_GAP);
    }

    @Test
    void aWrongFileNamesItsLine() {
        Outcome<CalendarYear> outcome = CalendarYear.read("date,day,zh,en\n2027-01-01,holiday,元旦,New Year's Day\n");
        assertThat(((Outcome.Failed<?>) outcome).failure())
                .isInstanceOfSatisfying(
                        Failure.Malformed.class, m -> assertThat(m.position()).isEqualTo("line 2"));
    }

    @Test
    void aYearSaysWhichNoticeItComesFromAndKeepsThatForTheNextStart() {
        String csv = "date,day,zh,en\n# 国办发明电〔2026〕7号\n2027-01-01,rest,元旦,New Year's Day\n";
        CalendarComponent calendar = new CalendarComponent(folder);
        calendar.importYear(csv);
        assertThat(calendar.notice(2027)).isEqualTo("国办发明电〔2026〕7号");
        calendar.importYear(csv, "更正");
        assertThat(calendar.notice(2027)).isEqualTo("更正");
        assertThat(new CalendarComponent(folder).notice(2027)).isEqualTo("更正");
    }

    @Test
    void anEditionTellsDaysApartAndNothingElse() {
        CalendarYear year = CalendarYear.read("date,day,zh,en\n2027-01-01,rest,元旦,New Year's Day\n")
                .orElse(f -> {
                    throw new AssertionError(f);
                });
        CalendarYear other = CalendarYear.read("date,day,zh,en\n2027-01-01,working,元旦,New Year's Day\n")
                .orElse(f -> {
                    throw new AssertionError(f);
                });
        assertThat(year.by("更正").edition()).isEqualTo(year.edition());
        assertThat(other.edition()).isNotEqualTo(year.edition());
        assertThat(new CalendarComponent(folder).editions().keySet()).contains(2017, 2018, 2026);
    }
}
