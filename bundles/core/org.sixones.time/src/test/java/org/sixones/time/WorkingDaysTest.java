package org.sixones.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingCalendar CALENDAR = new LoadedCalendar(CalendarComponent.shipped());

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2018-02-09, 5, 2018-02-22",
        "2018-02-14, 1, 2018-02-22",
        "2017-12-29, 5, 2018-01-08",
        "2018-03-01, 20, 2018-03-29",
        "2018-09-28, 1, 2018-09-29",
        "2018-12-28, 1, 2018-12-29",
        "2024-09-30, 20, 2024-11-01",
    })
    void limitsRunInWorkingDaysWithMakeUpDaysCounted(LocalDate start, int days, LocalDate end) {
        assertThat(CALENDAR.plus(start, days)).isEqualTo(new DueDate.On(end));
    }

    @Test
    void daysOfASpecialProcedureAreNotCounted_law45() {
        TimeLimit limit =
                new TimeLimit(day("2018-03-01"), 20, List.of(Suspension.of(day("2018-03-08"), day("2018-03-22"))));
        assertThat(limit.due(CALENDAR)).isEqualTo(new DueDate.On(day("2018-04-13")));
    }

    @Test
    void overlappingSuspensionsCountOnce() {
        TimeLimit limit = new TimeLimit(
                day("2018-03-01"),
                20,
                List.of(
                        Suspension.of(day("2018-03-08"), day("2018-03-15")),
                        Suspension.of(day("2018-03-12"), day("2018-03-22"))));
        assertThat(limit.due(CALENDAR)).isEqualTo(new DueDate.On(day("2018-04-13")));
    }

    @Test
    void aRunningSuspensionStopsTheClockAndKeepsWhatIsLeft() {
        TimeLimit limit =
                new TimeLimit(day("2018-03-01"), 20, List.of(new Suspension(day("2018-03-08"), Optional.empty())));
        assertThat(limit.due(CALENDAR)).isEqualTo(new DueDate.Stopped(15));
        assertThat(limit.light(CALENDAR, day("2019-01-01"), 2)).isEqualTo(Light.STOPPED);
    }

    @Test
    void beyondTheLastNoticeTheClockSaysSoAndNeverGuesses() {
        assertThat(CALENDAR.plus(day("2026-11-20"), 45)).isEqualTo(new DueDate.BeyondCalendar(day("2026-12-31")));
        assertThat(TimeLimit.of(day("2026-11-20"), 45).light(CALENDAR, day("2026-11-23"), 2))
                .isEqualTo(Light.GREEN);
        assertThatThrownBy(() -> CALENDAR.isWorkingDay(day("2027-01-04")))
                .isInstanceOf(CalendarEndsException.class)
                .hasMessageContaining("CALENDAR_ENDS");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-03-26, GREEN", "2018-03-27, YELLOW", "2018-03-29, YELLOW", "2018-03-30, RED"})
    void lightsTurnYellowTwoDaysBeforeAndRedWhenOverdue(LocalDate today, Light light) {
        assertThat(TimeLimit.of(day("2018-03-01"), 20).light(CALENDAR, today, 2))
                .isEqualTo(light);
    }

    @Test
    void anItemDecidedAtOnceIsDueOnTheFirstWorkingDay() {
        assertThat(CALENDAR.plus(day("2018-02-14"), 0)).isEqualTo(new DueDate.On(day("2018-02-14")));
        assertThat(CALENDAR.plus(day("2018-02-15"), 0)).isEqualTo(new DueDate.On(day("2018-02-22")));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
