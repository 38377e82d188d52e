package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.Fixture;
import org.sixones.approval.ItemState;
import org.sixones.model.CaseNumber;
import org.sixones.model.Failure;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.message.SystemReport;

/** A case in memory that a test drives along, with everything that was sent. */
final class Cases {
    static final CaseNumber NUMBER = new CaseNumber("1133030000248000112009021001000" + "20180301" + "000001");

    Case current;
    LocalDate today = LocalDate.parse("2018-03-01");
    final List<Task> sent = new ArrayList<>();
    final List<Change> history = new ArrayList<>();

    private Cases(Case fresh) {
        current = fresh;
    }

    static Cases accepted() {
        return accepted(Fixture.matter(), Fixture.items());
    }

    static Cases accepted(MatterDefinition matter, Map<ItemCode, ItemDefinition> definitions) {
        Cases cases = new Cases(fresh(matter, definitions));
        cases.take(Machine.submit(cases.current, List.of(), cases.now()));
        return cases;
    }

    static Cases fresh() {
        return new Cases(fresh(Fixture.matter(), Fixture.items()));
    }

    private static Case fresh(MatterDefinition matter, Map<ItemCode, ItemDefinition> definitions) {
        List<Item> items = new ArrayList<>();
        matter.steps().forEach(s -> items.add(Item.waiting(items.size() + 1, s, definitions.get(s.item()), "v1")));
        LocalDate filed = LocalDate.parse("2018-03-01");
        return Case.fresh(
                1,
                NUMBER,
                matter,
                "v1",
                ApplicationState.RECEIVED,
                new Moment(Fixture.NOW, filed),
                items,
                LawBook.shipped().on(filed));
    }

    Moment now() {
        return new Moment(today.atTime(2, 0).toInstant(java.time.ZoneOffset.UTC), today);
    }

    Step take(Step step) {
        current = step.after();
        sent.addAll(step.tasks());
        history.addAll(step.changes());
        return step;
    }

    Step take(Outcome<Step> outcome) {
        return take(outcome.orElse(f -> {
            throw new AssertionError("refused: " + f);
        }));
    }

    Outcome<Ruling> report(SystemReport report) {
        Outcome<Ruling> outcome = Reports.apply(current, report, now());
        if (outcome instanceof Outcome.Done<Ruling> done && done.value() instanceof Ruling.Moved moved) {
            take(moved.step());
        }
        return outcome;
    }

    void applied(SystemReport report) {
        assertThat(report(report)).isInstanceOfSatisfying(Outcome.Done.class, d -> assertThat(d.value())
                .isInstanceOf(Ruling.Moved.class));
    }

    void noEffect(SystemReport report) {
        Case before = current;
        assertThat(report(report)).isEqualTo(Outcome.done(new Ruling.NoEffect()));
        assertThat(current).isEqualTo(before);
    }

    void refused(SystemReport report, ApprovalFailure code) {
        Case before = current;
        assertThat(code(report(report))).isEqualTo(code);
        assertThat(current).isEqualTo(before);
    }

    static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed && failed.failure() instanceof Failure.Refused r
                ? r.code()
                : outcome;
    }

    ItemState state(ItemCode item) {
        return current.item(item).orElseThrow().state();
    }

    List<String> sentTo(ItemCode item) {
        return sent.stream()
                .filter(t -> t.item().equals(item))
                .map(t -> t.action().code())
                .toList();
    }
}
