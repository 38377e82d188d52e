package org.sixones.approval.usecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sixones.approval.Fixture;
import org.sixones.approval.model.Deadline;
import org.sixones.approval.model.Fact;
import org.sixones.approval.model.LawRule;
import org.sixones.approval.model.LawRules;
import org.sixones.approval.port.CaseStore.HistoryLine;
import org.sixones.model.ItemCode;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.Limits;
import org.sixones.model.item.MatterDefinition;
import org.sixones.time.DueDate;
import org.sixones.time.Suspension;
import org.sixones.time.TimeLimit;
import org.sixones.time.WorkingCalendar;

/** What runs for a case by its lines of history alone: it is told neither the case nor what is kept beside it. */
final class HistoryOracle {
    private static final Set<String> ENDS = Set.of("GRANTED", "REFUSED", "NOT_ACCEPTED", "WITHDRAWN");

    private final LawRules rules;
    private final WorkingCalendar calendar;
    private final ZoneId zone;
    private final Set<Deadline> found = new HashSet<>();

    private HistoryOracle(LawRules rules, WorkingCalendar calendar, ZoneId zone) {
        this.rules = rules;
        this.calendar = calendar;
        this.zone = zone;
    }

    static Set<Deadline> deadlines(List<HistoryLine> history, LawRules rules, WorkingCalendar calendar, ZoneId zone) {
        HistoryOracle oracle = new HistoryOracle(rules, calendar, zone);
        oracle.application(
                history.stream().filter(l -> l.change().item().isEmpty()).toList());
        Map<ItemCode, ItemDefinition> items = Fixture.items();
        for (MatterDefinition.Step step : Fixture.matter().steps()) {
            oracle.item(
                    step,
                    items.get(step.item()).limits(),
                    history.stream()
                            .filter(l -> l.change().item().equals(Optional.of(step.item())))
                            .toList());
        }
        return oracle.found;
    }

    private void application(List<HistoryLine> lines) {
        Optional<ItemCode> nobody = Optional.empty();
        switch (lines.get(lines.size() - 1).change().to()) {
            case "RECEIVED" -> limit(
                    Deadline.Kind.CORRECTION_NOTICE,
                    nobody,
                    TimeLimit.of(fact(lines.get(0), Fact.RECEIVED_ON), rules.days(LawRule.CORRECTION_NOTICE)));
            case "CORRECTION" -> limit(
                    Deadline.Kind.CORRECTION_ANSWER,
                    nobody,
                    TimeLimit.of(day(last(lines, "INCOMPLETE")), rules.days(LawRule.CORRECTION_ANSWER)));
            case "ACCEPTED", "REVIEW" -> limit(
                    Deadline.Kind.JOINT,
                    nobody,
                    TimeLimit.of(fact(last(lines, "COMPLETE", "CORRECTION"), Fact.FROM), rules.days(LawRule.JOINT)));
            case "DECIDED" -> limit(
                    Deadline.Kind.DELIVERY,
                    nobody,
                    TimeLimit.of(day(last(lines, "ALL_GRANTED", "NOT_ALL_GRANTED")), rules.days(LawRule.DELIVERY)));
            default -> {
                // at its end: nothing runs
            }
        }
    }

    private void item(MatterDefinition.Step step, Limits limits, List<HistoryLine> lines) {
        List<HistoryLine> sent = some(lines, "SENT_TO_HANDLE", "SENT_TO_PRE_REVIEW", "EARLIER_RESULT");
        if (sent.isEmpty() || ENDS.contains(lines.get(lines.size() - 1).change().to())) {
            return;
        }
        HistoryLine phase = sent.get(sent.size() - 1);
        boolean released = !phase.change().event().equals("SENT_TO_PRE_REVIEW");
        String state = lines.get(lines.size() - 1).change().to();
        List<Suspension> corrections = some(lines, "CORRECTION_REQUEST").stream()
                .map(asked -> new Suspension(
                        day(asked),
                        some(lines, "CORRECTION").stream().map(this::day).findFirst()))
                .toList();
        Optional<ItemCode> code = Optional.of(step.item());
        LocalDate start = fact(phase, Fact.FROM);
        boolean preReviewed = step.preReview() && !step.needs().isEmpty();
        int promise = !preReviewed
                ? limits.promised()
                : released ? limits.promised() - limits.preReview() : limits.preReview();
        if (released || !state.equals("PRE_REVIEWED")) {
            limit(Deadline.Kind.PROMISE, code, new TimeLimit(start, promise, corrections));
        }
        if (released) {
            limit(Deadline.Kind.DECISION, code, new TimeLimit(start, limits.statutory(), corrections));
        }
        if (state.equals("CORRECTION_ASKED")) {
            limit(
                    Deadline.Kind.CORRECTION_ANSWER,
                    code,
                    TimeLimit.of(day(last(lines, "CORRECTION_REQUEST")), rules.days(LawRule.CORRECTION_ANSWER)));
        }
    }

    private void limit(Deadline.Kind kind, Optional<ItemCode> item, TimeLimit limit) {
        if (limit.due(calendar) instanceof DueDate.On on) {
            found.add(new Deadline(kind, item, on.day(), true));
        }
    }

    private static List<HistoryLine> some(List<HistoryLine> lines, String... events) {
        return lines.stream()
                .filter(l -> Set.of(events).contains(l.change().event()))
                .toList();
    }

    private static HistoryLine last(List<HistoryLine> lines, String... events) {
        List<HistoryLine> some = some(lines, events);
        return some.get(some.size() - 1);
    }

    private static LocalDate fact(HistoryLine line, String name) {
        return LocalDate.parse(line.change().facts().get(name));
    }

    /** The day on which it happened, which may lie before the day on which it was written. */
    private LocalDate day(HistoryLine line) {
        return line.change().facts().containsKey(Fact.ON) ? fact(line, Fact.ON) : LocalDate.ofInstant(line.at(), zone);
    }
}
