package org.sixones.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A calendar over consecutive years: each day's kind and the working days before it, looked up by position. */
public final class LoadedCalendar implements WorkingCalendar {
    private final LocalDate from;
    private final LocalDate until;
    private final SortedMap<Integer, String> editions;
    private final Map<Integer, String> notices = new HashMap<>();
    /** Working days from the first known day up to and including the day at this position. */
    private final int[] workingDaysUntil;

    /** @throws IllegalArgumentException when there is no year, or one is missing in between */
    public LoadedCalendar(Collection<CalendarYear> years) {
        SortedMap<Integer, CalendarYear> byYear = new TreeMap<>();
        years.forEach(y -> byYear.put(y.year(), y));
        if (byYear.isEmpty() || byYear.lastKey() - byYear.firstKey() + 1 != byYear.size()) {
            throw new IllegalArgumentException("a calendar needs consecutive years, got " + byYear.keySet());
        }
        from = LocalDate.of(byYear.firstKey(), 1, 1);
        until = LocalDate.of(byYear.lastKey(), 12, 31);
        SortedMap<Integer, String> known = new TreeMap<>();
        byYear.forEach((number, year) -> {
            known.put(number, year.edition());
            notices.put(number, year.notice());
        });
        editions = Collections.unmodifiableSortedMap(known);
        workingDaysUntil = new int[(int) ChronoUnit.DAYS.between(from, until) + 1];
        int count = 0;
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            CalendarYear.Mark mark = byYear.get(day.getYear()).marks().get(day);
            if (mark != null ? mark.working() : isWeekday(day)) {
                count++;
            }
            workingDaysUntil[position(day)] = count;
        }
    }

    @Override
    public LocalDate knownFrom() {
        return from;
    }

    @Override
    public LocalDate knownUntil() {
        return until;
    }

    @Override
    public SortedMap<Integer, String> editions() {
        return editions;
    }

    @Override
    public String notice(int year) {
        return notices.getOrDefault(year, "");
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        int at = known(day);
        return workingDaysUntil[at] != (at == 0 ? 0 : workingDaysUntil[at - 1]);
    }

    @Override
    public int workingDaysBetween(LocalDate after, LocalDate to) {
        return to.isAfter(after) ? workingDaysUntil[known(to)] - workingDaysUntil[known(after)] : 0;
    }

    private int known(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(until)) {
            throw new CalendarEndsException(day, from, until);
        }
        return position(day);
    }

    private int position(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(from, day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
