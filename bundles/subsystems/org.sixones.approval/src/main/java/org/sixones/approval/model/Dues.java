package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sixones.approval.ItemState;
import org.sixones.approval.Light;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;

/** What is due in a case: after each step, and as days pass. Pure functions. */
public final class Dues {
    /** Earliest first; among equals the law's own order of kinds. What has no certain day comes last. */
    private static final Comparator<Due> EARLIEST = Comparator.comparing(
                    (Due d) -> d.dueOn().orElse(LocalDate.MAX))
            .thenComparing(
                    d -> d.deadline().map(Deadline::kind).map(Enum::ordinal).orElse(Integer.MAX_VALUE));

    private Dues() {}

    /**
     * Time has done something.
     *
     * @param due as it was before
     * @param after as it is now
     * @param day on which it happened, which may lie before the day on which it is noticed
     */
    public record Fired(Due due, Due after, DueEvent event, LocalDate day) {
        /** The law gives it an effect: the case itself moves. */
        public boolean moves() {
            return event == DueEvent.RED_LIGHT
                    && due.deadline().map(d -> d.kind().moves()).orElse(false);
        }
    }

    /**
     * What is due after a step. What did not move keeps the light that was shown, so that no change of light is lost or
     * written twice; what is new begins with the light of that day, green or yellow: its turning red is yet to be written.
     *
     * @param before what was due before the step; empty for a new case
     * @param on the day on which the step happened
     */
    public static List<Due> after(List<Due> before, Case current, Clocks clocks, LocalDate on) {
        Map<Due.Key, Due> known = new HashMap<>();
        before.forEach(d -> known.put(d.key(), d));
        Map<Optional<ItemCode>, List<Deadline>> running =
                Deadlines.of(current, clocks).stream().collect(Collectors.groupingBy(Deadline::item));
        List<Due> dues = new ArrayList<>();
        for (Subject subject : subjects(current)) {
            List<Due> own = running.getOrDefault(subject.item(), List.of()).stream()
                    .map(d -> due(subject, d, known, clocks, on))
                    .sorted(EARLIEST)
                    .toList();
            if (own.isEmpty() && subject.open()) {
                dues.add(subject.due(Optional.empty(), Optional.empty(), Light.STOPPED)
                        .first(true));
            }
            for (int i = 0; i < own.size(); i++) {
                dues.add(own.get(i).first(i == 0));
            }
        }
        return dues;
    }

    /** The first thing that has become due by a day. */
    public static Optional<Fired> next(List<Due> dues, LocalDate today) {
        return dues.stream()
                .filter(d -> d.nextOn().filter(day -> !day.isAfter(today)).isPresent())
                .min(Comparator.comparing((Due d) -> d.nextOn().orElseThrow()).thenComparing(EARLIEST))
                .map(Dues::fired);
    }

    /** A limit of a case that nothing was done to, which ends on another day than before. */
    public record Moved(Due before, Due after) {}

    /** What ends on another day, although nothing happened in the case: the calendar was corrected, or a year was loaded. */
    public static List<Moved> moved(List<Due> before, List<Due> after) {
        Map<Due.Key, Due> known = new HashMap<>();
        before.forEach(d -> known.put(d.key(), d));
        return after.stream()
                .filter(d -> d.deadline().isPresent() && known.containsKey(d.key()))
                .map(d -> new Moved(known.get(d.key()), d))
                .filter(m -> !m.before().deadline().equals(m.after().deadline()))
                .toList();
    }

    /** The same lines with one of them changed. */
    public static List<Due> with(List<Due> dues, Fired fired) {
        return dues.stream().map(d -> d.equals(fired.due()) ? fired.after() : d).toList();
    }

    private static Fired fired(Due due) {
        LocalDate day = due.nextOn().orElseThrow();
        return due.light() == Light.GREEN
                ? new Fired(due, due.showing(Light.YELLOW), DueEvent.YELLOW_LIGHT, day)
                : new Fired(due, due.showing(Light.RED), DueEvent.RED_LIGHT, day);
    }

    private static Due due(Subject subject, Deadline deadline, Map<Due.Key, Due> known, Clocks clocks, LocalDate on) {
        Optional<LocalDate> yellowOn =
                deadline.certain() ? Optional.of(clocks.yellowOn(deadline.day())) : Optional.empty();
        Due fresh = subject.due(Optional.of(deadline), yellowOn, Light.UNKNOWN);
        Due old = known.get(fresh.key());
        if (old != null && old.deadline().equals(fresh.deadline())) {
            return fresh.showing(old.light());
        }
        if (!deadline.certain()) {
            return fresh;
        }
        if (old != null && old.light() == Light.RED && on.isAfter(deadline.day())) {
            return fresh.showing(Light.RED);
        }
        return fresh.showing(on.isBefore(yellowOn.get()) ? Light.GREEN : Light.YELLOW);
    }

    private static List<Subject> subjects(Case current) {
        List<Subject> all = new ArrayList<>();
        all.add(new Subject(
                0,
                Optional.empty(),
                current.matter().department(),
                !current.state().last()));
        for (Item item : current.items()) {
            all.add(new Subject(
                    item.ordinal(),
                    Optional.of(item.code()),
                    item.definition().department(),
                    !item.state().ended() && item.state() != ItemState.WAITING));
        }
        return all;
    }

    /**
     * The application or one of its items.
     *
     * @param open somebody has it in hand: the application until it is at its end, an item once its organ was given it.
     *     What is not open may still have a limit, as the check of a commitment has after the decision.
     */
    private record Subject(int ordinal, Optional<ItemCode> item, DepartmentCode department, boolean open) {
        Due due(Optional<Deadline> deadline, Optional<LocalDate> yellowOn, Light light) {
            return new Due(ordinal, item, department, deadline, yellowOn, light, false);
        }
    }
}
