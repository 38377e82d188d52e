package org.sixones.approval.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.ClockView;
import org.sixones.approval.ItemState;
import org.sixones.approval.Light;
import org.sixones.model.item.CaseKind;
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
        Optional<LocalDate> ended = of.endedAt().map(this::day);
        return jointLimit(of)
                .map(limit -> clock(limit, ended, today))
                .orElseGet(() -> notBegun(of.matter().jointLimit(), ended));
    }

    /** The time of special procedures is not counted, whichever item they belong to (Licensing Law 45). */
    public Optional<TimeLimit> jointLimit(Case of) {
        int days = Math.min(of.matter().jointLimit(), of.rules().days(LawRule.JOINT))
                + of.extension().map(Extension::days).orElse(0);
        List<Suspension> procedures = of.items().stream()
                .flatMap(i -> ended(procedures(i), i).stream())
                .toList();
        return of.acceptedOn().map(start -> new TimeLimit(start, days, procedures));
    }

    /** As {@link #joint(Case, LocalDate)}, from the single facts. */
    public ClockView joint(Optional<LocalDate> start, int days, Optional<LocalDate> ended, LocalDate today) {
        return start.map(from -> clock(TimeLimit.of(from, days), ended, today)).orElseGet(() -> notBegun(days, ended));
    }

    /** The organ's promise for the running phase: pre-review, or what is left of it after the earlier result came. */
    public ClockView promised(Item item, LocalDate today) {
        if (waitsForEarlierResult(item)) {
            return new ClockView(item.clockStart(), promisedDays(item), Optional.empty(), Light.STOPPED);
        }
        return ofItem(item.clockStart().map(start -> promiseFrom(start, item)), promisedDays(item), item, today);
    }

    /** Empty while it has not begun, and while a reviewed item waits for an earlier result. */
    public Optional<TimeLimit> promisedLimit(Item item) {
        return waitsForEarlierResult(item)
                ? Optional.empty()
                : item.clockStart().map(start -> promiseFrom(start, item));
    }

    private static TimeLimit promiseFrom(LocalDate start, Item item) {
        return new TimeLimit(start, promisedDays(item), suspensions(item));
    }

    private static boolean waitsForEarlierResult(Item item) {
        return item.state() == ItemState.PRE_REVIEWED && !item.released();
    }

    private static int promisedDays(Item item) {
        if (item.course().commitment().isPresent()) {
            return 0; // decided at once (Zhejiang rule 14)
        }
        int days = item.definition().limits().promised();
        if (item.preReview()) {
            int preReview = item.definition().limits().preReview();
            days = item.released() ? days - preReview : preReview;
        }
        return days + item.course().moreDays();
    }

    /** The law's limit; a serial item's begins with the notice of the earlier result (Zhejiang rule 5). */
    public ClockView statutory(LawRules rules, Item item, LocalDate today) {
        return ofItem(statutoryLimit(rules, item), statutoryDays(rules, item), item, today);
    }

    /** Empty while it has not begun. An item decided above begins anew when it was sent up (Licensing Law 43). */
    public Optional<TimeLimit> statutoryLimit(LawRules rules, Item item) {
        if (!item.released()) {
            return Optional.empty();
        }
        return item.course()
                .forwardedOn()
                .or(item::clockStart)
                .map(start -> new TimeLimit(start, statutoryDays(rules, item), suspensions(item)));
    }

    /** An item without a limit of its own has the law's general one (Licensing Law 42). */
    private static int statutoryDays(LawRules rules, Item item) {
        int own = item.definition().limits().statutory();
        LawRule general = item.definition().kind() == CaseKind.JOINT ? LawRule.JOINT : LawRule.DECISION;
        return (own > 0 ? own : rules.days(general)) + item.course().moreDays();
    }

    private ClockView ofItem(Optional<TimeLimit> limit, int days, Item item, LocalDate today) {
        Optional<LocalDate> ended = item.endedAt().map(this::day);
        return limit.map(l -> clock(l, ended, today)).orElseGet(() -> notBegun(days, ended));
    }

    /** The first day on which a limit that ends with that day shows yellow. */
    public LocalDate yellowOn(LocalDate lastDay) {
        LocalDate day = lastDay;
        while (day.isAfter(calendar.knownFrom())
                && calendar.workingDaysBetween(day.minusDays(1), lastDay) <= yellowDays) {
            day = day.minusDays(1);
        }
        return day;
    }

    public LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Days in which a correction is awaited or a special procedure lasts are not counted. */
    static List<Suspension> suspensions(Item item) {
        List<Suspension> all = new ArrayList<>(procedures(item));
        item.notice().ifPresent(n -> all.add(new Suspension(n.askedOn(), n.answeredOn())));
        return all;
    }

    private static List<Suspension> procedures(Item item) {
        return item.course().procedures().stream().map(Procedure::suspension).toList();
    }

    /** What was still open when the item ended stopped the clock until then. */
    private List<Suspension> ended(List<Suspension> suspensions, Item item) {
        return item.endedAt().map(at -> closed(suspensions, day(at))).orElse(suspensions);
    }

    private static List<Suspension> closed(List<Suspension> suspensions, LocalDate by) {
        return suspensions.stream()
                .map(s -> new Suspension(s.startedOn(), s.endedOn().or(() -> Optional.of(by))))
                .toList();
    }

    private static ClockView notBegun(int days, Optional<LocalDate> ended) {
        return new ClockView(Optional.empty(), days, Optional.empty(), ended.isPresent() ? Light.GREEN : Light.STOPPED);
    }

    private ClockView clock(TimeLimit running, Optional<LocalDate> ended, LocalDate today) {
        TimeLimit limit = ended.map(
                        by -> new TimeLimit(running.start(), running.days(), closed(running.suspensions(), by)))
                .orElse(running);
        Optional<LocalDate> start = Optional.of(limit.start());
        try {
            Optional<LocalDate> due = limit.due(calendar).lastDay();
            if (ended.isPresent()) {
                boolean late = due.isPresent() && ended.get().isAfter(due.get());
                return new ClockView(start, limit.days(), due, late ? Light.RED : Light.GREEN);
            }
            return new ClockView(
                    start,
                    limit.days(),
                    due,
                    Light.valueOf(limit.light(calendar, today, yellowDays).name()));
        } catch (CalendarEndsException e) {
            return new ClockView(start, limit.days(), Optional.empty(), Light.UNKNOWN);
        }
    }
}
