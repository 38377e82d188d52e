package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.approval.Fixture;
import org.sixones.approval.ItemState;
import org.sixones.model.CaseNumber;
import org.sixones.model.Failure;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.message.SystemReport;
import org.sixones.time.CalendarComponent;
import org.sixones.time.LoadedCalendar;

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

    static final Clocks CLOCKS =
            new Clocks(new LoadedCalendar(CalendarComponent.shipped()), ZoneId.of("Asia/Shanghai"), 2);

    /** It has come and nobody has judged it yet. */
    static Cases lodged(ApplicationState state) {
        Cases cases = fresh();
        cases.current = Case.fresh(
                1,
                NUMBER,
                cases.current.matter(),
                "v1",
                state,
                new Moment(Fixture.NOW, cases.today),
                cases.current.items(),
                LawBook.shipped().on(cases.today));
        cases.take(Machine.lodge(cases.current, cases.now()));
        return cases;
    }

    /** One item alone. */
    static Cases accepted(ItemDefinition item) {
        return accepted(Fixture.matter(Fixture.step(item.code())), Map.of(item.code(), item));
    }

    /** One item alone, filed and accepted on that day. */
    static Cases acceptedOn(LocalDate day, ItemDefinition item) {
        Cases cases = new Cases(fresh(Fixture.matter(Fixture.step(item.code())), Map.of(item.code(), item)));
        cases.today = day;
        cases.take(Machine.submit(cases.current, List.of(), cases.now()));
        return cases;
    }

    /** One item alone, lodged at the window. */
    static Cases fresh(ItemDefinition item) {
        Cases cases = new Cases(fresh(Fixture.matter(Fixture.step(item.code())), Map.of(item.code(), item)));
        cases.take(Machine.lodge(cases.current, cases.now()));
        return cases;
    }

    /** One item alone, applied for on a commitment. */
    static Cases committed(ItemDefinition item) {
        Cases cases = new Cases(fresh(Fixture.matter(Fixture.step(item.code())), Map.of(item.code(), item)));
        Case plain = cases.current;
        cases.current = Case.fresh(
                1,
                NUMBER,
                plain.matter(),
                "v1",
                ApplicationState.RECEIVED,
                new Moment(Fixture.NOW, cases.today),
                plain.items().stream().map(i -> i.committed(cases.today)).toList(),
                plain.rules());
        cases.take(Machine.submit(cases.current, List.of(), cases.now()));
        return cases;
    }

    Outcome<Step> act(CaseAct act) {
        Outcome<Step> outcome = Acts.apply(current, act, CLOCKS, now());
        if (outcome instanceof Outcome.Done<Step> done) {
            take(done.value());
        }
        return outcome;
    }

    void done(CaseAct act) {
        assertThat(act(act)).as("%s", act).isInstanceOf(Outcome.Done.class);
    }

    void refused(CaseAct act, ApprovalFailure code) {
        Case before = current;
        assertThat(code(act(act))).isEqualTo(code);
        assertThat(current).isEqualTo(before);
    }

    Optional<Deadline> deadline(Deadline.Kind kind) {
        return Deadlines.of(current, CLOCKS).stream()
                .filter(d -> d.kind() == kind)
                .findFirst();
    }

    /** The last day of the limit, which runs. */
    LocalDate until(Deadline.Kind kind) {
        return deadline(kind).orElseThrow().day();
    }

    /** Time passes until the day after the limit, and somebody notices. */
    Outcome<Ruling> lapse(Deadline.Kind kind) {
        Deadline deadline = deadline(kind).orElseThrow();
        today = deadline.day();
        assertThat(code(Lapse.apply(current, deadline, CLOCKS, now())))
                .as("the last day is still in time")
                .isEqualTo(ApprovalFailure.LIMIT_NOT_PASSED);
        today = deadline.day().plusDays(1);
        Outcome<Ruling> outcome = Lapse.apply(current, deadline, CLOCKS, now());
        if (outcome instanceof Outcome.Done<Ruling> done && done.value() instanceof Ruling.Moved moved) {
            take(moved.step());
        }
        return outcome;
    }

    void on(String day) {
        today = LocalDate.parse(day);
    }

    Item item(ItemCode code) {
        return current.item(code).orElseThrow();
    }

    Change last() {
        return history.get(history.size() - 1);
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
