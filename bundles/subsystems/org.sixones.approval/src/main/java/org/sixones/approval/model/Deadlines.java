package org.sixones.approval.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ItemState;
import org.sixones.model.ItemCode;
import org.sixones.model.item.CaseKind;
import org.sixones.time.CalendarEndsException;
import org.sixones.time.DueDate;
import org.sixones.time.TimeLimit;

/** The limits that run for a case just now. Pure: the same case, calendar and zone always give the same days. */
public final class Deadlines {
    private final Clocks clocks;
    private final List<Deadline> found = new ArrayList<>();

    private Deadlines(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Every limit that runs; one that stands still (a suspension, an awaited earlier result) is not among them. */
    public static List<Deadline> of(Case c, Clocks clocks) {
        Deadlines deadlines = new Deadlines(clocks);
        deadlines.ofApplication(c);
        c.items().forEach(i -> deadlines.ofItem(c, i));
        return List.copyOf(deadlines.found);
    }

    private void ofApplication(Case c) {
        LawRules rules = c.rules();
        if (c.state().unanswered()) {
            application(
                    Deadline.Kind.CORRECTION_NOTICE,
                    TimeLimit.of(c.receivedOn(), rules.days(LawRule.CORRECTION_NOTICE)));
        }
        if (c.state() == ApplicationState.CORRECTION) {
            application(
                    Deadline.Kind.CORRECTION_ANSWER,
                    TimeLimit.of(c.notice().orElseThrow().askedOn(), rules.days(LawRule.CORRECTION_ANSWER)));
        }
        if (Gapped.open(c)) {
            Gaps gaps = c.gaps().orElseThrow();
            application(Deadline.Kind.GAPS, TimeLimit.of(gaps.since(), gaps.days()));
        }
        if (c.state() == ApplicationState.ACCEPTED || c.state() == ApplicationState.REVIEW) {
            clocks.jointLimit(c).ifPresent(limit -> application(Deadline.Kind.JOINT, limit));
        }
        if (c.state() == ApplicationState.DECIDED) {
            application(
                    Deadline.Kind.DELIVERY,
                    TimeLimit.of(clocks.day(c.endedAt().orElseThrow()), rules.days(LawRule.DELIVERY)));
        }
    }

    private void ofItem(Case c, Item item) {
        if (item.state().ended()) {
            if (item.state() == ItemState.GRANTED) {
                item.course().commitment().ifPresent(commitment -> check(c, item, commitment));
            }
            return;
        }
        if (item.state() == ItemState.CORRECTION_ASKED) {
            item(
                    Deadline.Kind.CORRECTION_ANSWER,
                    item.code(),
                    TimeLimit.of(
                            item.notice().orElseThrow().askedOn(), c.rules().days(LawRule.CORRECTION_ANSWER)));
        }
        clocks.promisedLimit(item).ifPresent(limit -> item(Deadline.Kind.PROMISE, item.code(), limit));
        clocks.statutoryLimit(c.rules(), item).ifPresent(limit -> item(Deadline.Kind.DECISION, item.code(), limit));
        if (item.definition().kind() == CaseKind.FORWARDED_UP
                && item.course().forwardedOn().isEmpty()) {
            item.clockStart()
                    .ifPresent(start -> item(
                            Deadline.Kind.LOWER_REVIEW,
                            item.code(),
                            new TimeLimit(start, c.rules().days(LawRule.LOWER_REVIEW), Clocks.suspensions(item))));
        }
    }

    /** A check that is not done stays due for ever: it cannot be lost. */
    private void check(Case c, Item item, Commitment commitment) {
        if (commitment.checkedOn().isPresent()) {
            return;
        }
        item(
                Deadline.Kind.COMMITMENT_CHECK,
                item.code(),
                TimeLimit.of(clocks.day(item.endedAt().orElseThrow()), c.rules().days(LawRule.COMMITMENT_CHECK)));
        commitment
                .rectification()
                .ifPresent(r -> item(Deadline.Kind.RECTIFICATION, item.code(), TimeLimit.of(r.orderedOn(), r.days())));
    }

    private void application(Deadline.Kind kind, TimeLimit limit) {
        add(kind, Optional.empty(), limit);
    }

    private void item(Deadline.Kind kind, ItemCode code, TimeLimit limit) {
        add(kind, Optional.of(code), limit);
    }

    private void add(Deadline.Kind kind, Optional<ItemCode> item, TimeLimit limit) {
        DueDate due = due(limit);
        if (due instanceof DueDate.On on) {
            found.add(new Deadline(kind, item, on.day(), true));
        } else if (due instanceof DueDate.BeyondCalendar beyond) {
            found.add(new Deadline(kind, item, beyond.knownUntil(), false));
        }
    }

    private DueDate due(TimeLimit limit) {
        try {
            return limit.due(clocks.calendar());
        } catch (CalendarEndsException e) {
            return new DueDate.BeyondCalendar(clocks.calendar().knownUntil());
        }
    }
}
