package org.sixones.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A limit of so many working days that runs from a day, which itself is not counted (Civil Code 201, by analogy).
 *
 * @param days working days; 0 means at once, on the first working day
 * @param suspensions in any order; overlapping ones count once
 */
public record TimeLimit(LocalDate start, int days, List<Suspension> suspensions) {
    public TimeLimit {
        Objects.requireNonNull(start);
        suspensions = List.copyOf(suspensions);
        if (days < 0) {
            throw new IllegalArgumentException("a limit has no negative days");
        }
    }

    public static TimeLimit of(LocalDate start, int days) {
        return new TimeLimit(start, days, List.of());
    }

    /** The last day of the limit by this calendar. */
    public DueDate due(WorkingCalendar calendar) {
        int left = days;
        LocalDate day = start;
        if (left == 0 && counts(calendar, day)) {
            return new DueDate.On(day);
        }
        boolean stopped = suspensions.stream().anyMatch(s -> s.endedOn().isEmpty());
        LocalDate stop = suspensions.stream()
                .filter(s -> s.endedOn().isEmpty())
                .map(Suspension::startedOn)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        while (true) {
            day = day.plusDays(1);
            if (stopped && day.isAfter(stop)) {
                return new DueDate.Stopped(left);
            }
            if (day.isAfter(calendar.knownUntil())) {
                return new DueDate.BeyondCalendar(calendar.knownUntil());
            }
            if (counts(calendar, day)) {
                left--;
                if (left <= 0) {
                    return new DueDate.On(day);
                }
            }
        }
    }

    /**
     * The light on a day.
     *
     * @param yellowDays yellow from so many working days before the last one
     */
    public Light light(WorkingCalendar calendar, LocalDate today, int yellowDays) {
        DueDate due = due(calendar);
        if (due instanceof DueDate.Stopped) {
            return Light.STOPPED;
        }
        if (due instanceof DueDate.On on) {
            if (today.isAfter(on.day())) {
                return Light.RED;
            }
            return calendar.workingDaysBetween(today, on.day()) <= yellowDays ? Light.YELLOW : Light.GREEN;
        }
        // The end lies beyond what is known, so at least every known working day after today is left.
        return today.isAfter(calendar.knownUntil())
                        || calendar.workingDaysBetween(today, calendar.knownUntil()) < yellowDays
                ? Light.YELLOW
                : Light.GREEN;
    }

    private boolean counts(WorkingCalendar calendar, LocalDate day) {
        return calendar.isWorkingDay(day) && suspensions.stream().noneMatch(s -> s.covers(day));
    }
}
