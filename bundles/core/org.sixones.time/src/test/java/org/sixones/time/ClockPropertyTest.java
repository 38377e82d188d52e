package org.sixones.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sixones.model.LocalizedText;

/** For every calendar, start, limit and set of suspensions, the clock agrees with a count day by day. */
class ClockPropertyTest {
    private static final int YEAR = 2018;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);

    @Property(tries = 500)
    void theClockAgreesWithCountingDayByDay(
            @ForAll("calendars") CalendarYear year,
            @ForAll @IntRange(max = 200) int start,
            @ForAll @IntRange(max = 60) int days,
            @ForAll("suspensions") List<Suspension> suspensions) {
        LoadedCalendar calendar = new LoadedCalendar(List.of(year));
        LocalDate from = FIRST.plusDays(start);

        DueDate due = new TimeLimit(from, days, suspensions).due(calendar);

        assertThat(due).isEqualTo(counted(year, from, days, suspensions));
    }

    /** The plain way: a set of stopped days, one step a day. */
    private static DueDate counted(CalendarYear year, LocalDate from, int days, List<Suspension> suspensions) {
        Set<LocalDate> stopped = new HashSet<>();
        for (Suspension s : suspensions) {
            for (LocalDate d = s.startedOn().plusDays(1); !d.isAfter(s.endedOn().orElseThrow()); d = d.plusDays(1)) {
                stopped.add(d);
            }
        }
        List<LocalDate> counting = new ArrayList<>();
        LocalDate first = days == 0 ? from : from.plusDays(1);
        for (LocalDate d = first; d.getYear() == YEAR; d = d.plusDays(1)) {
            CalendarYear.Mark mark = year.marks().get(d);
            boolean working = mark == null ? d.getDayOfWeek().getValue() <= 5 : mark.working();
            if (working && !stopped.contains(d)) {
                counting.add(d);
            }
        }
        int nth = Math.max(days, 1) - 1;
        return nth < counting.size()
                ? new DueDate.On(counting.get(nth))
                : new DueDate.BeyondCalendar(LocalDate.of(YEAR, 12, 31));
    }

    @Provide
    Arbitrary<CalendarYear> calendars() {
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 364).map(FIRST::plusDays);
        Arbitrary<CalendarYear.Mark> mark =
                Arbitraries.of(true, false).map(w -> new CalendarYear.Mark(w, new LocalizedText("节", "feast")));
        return Arbitraries.maps(day, mark)
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(m -> new CalendarYear(YEAR, new HashMap<>(Map.copyOf(m))));
    }

    @Provide
    Arbitrary<List<Suspension>> suspensions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 40))
                .as((s, n) -> Suspension.of(FIRST.plusDays(s), FIRST.plusDays(s + n)))
                .list()
                .ofMaxSize(4);
    }
}
