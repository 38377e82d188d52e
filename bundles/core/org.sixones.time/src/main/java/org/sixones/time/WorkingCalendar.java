package org.sixones.time;

import java.time.LocalDate;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which days are working days (工作日): Monday to Friday less the statutory holidays, plus the Saturdays and Sundays that
 * the State Council's notice makes working days (调休; Licensing Law 82). Knows whole years and never guesses beyond them.
 * OSGi service; immutable as seen by one call, thread-safe.
 */
@ProviderType
public interface WorkingCalendar {
    /** First day that is known. */
    LocalDate knownFrom();

    /** Last day that is known. */
    LocalDate knownUntil();

    /**
     * Each known year with the {@link CalendarYear#edition() edition} of its days: whoever keeps what was computed keeps
     * this beside it, and sees later which years were corrected or added since.
     */
    SortedMap<Integer, String> editions();

    /** The notice that a year's days come from, or why they were corrected; the empty text when nobody said. */
    String notice(int year);

    /** @throws CalendarEndsException outside what is known */
    boolean isWorkingDay(LocalDate day);

    /**
     * Working days after {@code from}, up to and including {@code to}; 0 when {@code to} is not after {@code from}.
     *
     * @throws CalendarEndsException outside what is known
     */
    int workingDaysBetween(LocalDate from, LocalDate to);

    /** The day that lies so many working days after {@code start}; the start itself is not counted. */
    default DueDate plus(LocalDate start, int workingDays) {
        return TimeLimit.of(start, workingDays).due(this);
    }
}
