package org.sixones.approval.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.ClockView;
import org.sixones.approval.ItemState;
import org.sixones.approval.Light;
import org.sixones.time.CalendarEndsException;
import org.sixones.time.Suspension;
import org.sixones.time.TimeLimit;
import org.sixones.time.WorkingCalendar;

/**
 * The limits of a case as clocks: when they began, when they end, and their lights.
 *
 * @param zone of the office, which says what day it is
 * @param yellowDays yellow from so many working days before the last one
 */
public record Clocks(WorkingCalendar calendar, ZoneId zone, int yellowDays) {
    public Clocks {
        Objects.requireNonNull(calendar);
        Objects.requireNonNull(zone);
    }

    /** The joint limit of all items together (Licensing Law 26, 42). An item's correction does not stop it. */
    public ClockView joint(Case of, LocalDate today) {
        return joint(of.acceptedOn(), of.matter().jointLimit(), of.endedAt().map(this::day), today);
    }

    /** As {@link #joint(Case, LocalDate)}, from the single facts. */
    public ClockView joint(Optional<LocalDate> start, int days, Optional<LocalDate> ended, LocalDate today) {
        return clock(start, days, List.of(), ended, today);
    }

    /** The organ's promise for the running phase: pre-review, or what is left of it after the earlier result came. */
    public ClockView promised(Item item, LocalDate today) {
        int days = item.definition().limits().promised();
        if (item.preReview()) {
            int preReview = item.definition().limits().preReview();
            days = item.released() ? days - preReview : preReview;
        }
        if (item.state() == ItemState.PRE_REVIEWED && !item.released()) {
            return new ClockView(item.clockStart(), days, Optional.empty(), Light.STOPPED);
        }
        return clock(item.clockStart(), days, suspensions(item), item.endedAt().map(this::day), today);
    }

    /** The law's limit; a serial item's begins with the notice of the earlier result (Zhejiang rule 5). */
    public ClockView statutory(Item item, LocalDate today) {
        Optional<LocalDate> start = item.released() ? item.clockStart() : Optional.empty();
        return clock(
                start,
                item.definition().limits().statutory(),
                suspensions(item),
                item.endedAt().map(this::day),
                today);
    }

    public LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Days in which a correction is awaited are not counted. */
    private static List<Suspension> suspensions(Item item) {
        return item.notice()
                .map(n -> List.of(new Suspension(n.askedOn(), n.answeredOn())))
                .orElse(List.of());
    }

    private ClockView clock(
            Optional<LocalDate> start,
            int days,
            List<Suspension> suspensions,
            Optional<LocalDate> ended,
            LocalDate today) {
        if (start.isEmpty()) {
            return new ClockView(start, days, Optional.empty(), ended.isPresent() ? Light.GREEN : Light.STOPPED);
        }
        // A correction that was still open when the item ended stopped the clock until then.
        List<Suspension> known = ended.isEmpty()
                ? suspensions
                : suspensions.stream()
                        .map(s -> new Suspension(s.startedOn(), s.endedOn().or(() -> ended)))
                        .toList();
        TimeLimit limit = new TimeLimit(start.get(), days, known);
        try {
            Optional<LocalDate> due = limit.due(calendar).lastDay();
            if (ended.isPresent()) {
                boolean late = due.isPresent() && ended.get().isAfter(due.get());
                return new ClockView(start, days, due, late ? Light.RED : Light.GREEN);
            }
            return new ClockView(
                    start,
                    days,
                    due,
                    Light.valueOf(limit.light(calendar, today, yellowDays).name()));
        } catch (CalendarEndsException e) {
            return new ClockView(start, days, Optional.empty(), Light.UNKNOWN);
        }
    }
}
