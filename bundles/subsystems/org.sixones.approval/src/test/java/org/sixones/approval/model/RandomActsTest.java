package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.model.Cases.CLOCKS;
import static org.sixones.approval.model.Cases.NUMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.CaseAct;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Fixture;
import org.sixones.approval.ItemState;
import org.sixones.approval.ProcedureKind;
import org.sixones.approval.TransitionTable.Edge;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.message.Progress;
import org.sixones.time.Suspension;
import org.sixones.time.TimeLimit;

/** Whatever people do, organs report and time lets pass, legal or not, in whatever order: the law holds. */
class RandomActsTest {
    /** One thing that is tried: what, on which item, with which number. */
    record Try(String what, int item, int value) {}

    @Property(tries = 1500)
    void noIllegalTransitionSucceedsAndEveryClockIsExplainedByTheHistory(
            @ForAll("entrances") ApplicationState entrance, @ForAll("tries") List<Try> tries) {
        Cases c = Cases.lodged(entrance);
        Set<String> seen = c.history.stream().map(Change::event).collect(Collectors.toSet());
        assertThat(seen).hasSize(1);
        for (Try t : tries) {
            Case before = c.current;
            int sent = c.sent.size();
            if (!happens(c, t)) {
                assertThat(c.current).as("a refusal changes nothing").isSameAs(before);
                assertThat(c.sent).hasSize(sent);
            }
            legal(c, before);
            explained(c);
        }
    }

    @Property(tries = 500)
    void aRefusedWithdrawalLeavesTheExactState(
            @ForAll("entrances") ApplicationState entrance,
            @ForAll("tries") List<Try> tries,
            @ForAll("which") int which) {
        Cases c = Cases.lodged(entrance);
        tries.forEach(t -> happens(c, t));
        Optional<ItemCode> what = which == 0 ? Optional.empty() : Optional.of(Fixture.ITEMS.get(which - 1));
        Case before = c.current;
        if (c.act(new CaseAct.AskWithdrawal(what, "不再办理")) instanceof Outcome.Done<?>) {
            c.done(new CaseAct.RefuseWithdrawal(what, "已近办结"));
            assertThat(c.current)
                    .usingRecursiveComparison()
                    .ignoringFields("history")
                    .isEqualTo(before);
        }
    }

    private static void legal(Cases c, Case before) {
        Set<String> items =
                Transitions.OF_ITEMS.edges().stream().map(RandomActsTest::key).collect(Collectors.toSet());
        Set<String> applications = Transitions.OF_APPLICATIONS.edges().stream()
                .map(RandomActsTest::key)
                .collect(Collectors.toSet());
        for (Change change : c.history.subList(before.history(), c.history.size())) {
            String key = change.from().orElse("") + ">" + change.event() + ">" + change.to();
            assertThat(change.item().isPresent() ? items : applications).contains(key);
        }
        assertThat(c.current.history()).isEqualTo(c.history.size());
        boolean accepted = c.current.acceptedOn().isPresent();
        for (Item item : c.current.items()) {
            assertThat(item.sentAt().isEmpty() || accepted)
                    .as("nobody works before acceptance")
                    .isTrue();
            List<String> actions = c.sentTo(item.code());
            assertThat(actions.stream()
                            .filter(a -> a.equals("handle") || a.equals("proceed"))
                            .count())
                    .as("a join happens once")
                    .isLessThanOrEqualTo(1);
            assertThat(actions.stream().filter("withdraw"::equals).count()).isLessThanOrEqualTo(1);
            ItemState was = before.item(item.code()).orElseThrow().state();
            assertThat(!was.ended() || was == item.state() || was == ItemState.GRANTED)
                    .as("what has ended stays, but a decision that is taken back")
                    .isTrue();
        }
        if (before.state().last()) {
            assertThat(c.current.state()).isIn(before.state(), ApplicationState.ARCHIVED);
        }
        if (c.current.state() == ApplicationState.DECIDED || c.current.state() == ApplicationState.WITHDRAWN) {
            assertThat(c.current.items()).allMatch(i -> i.state().ended());
        }
        assertThat(c.history.stream()
                        .filter(h -> h.item().isEmpty() && h.event().equals("INCOMPLETE"))
                        .count())
                .as("a second full list is never asked for")
                .isLessThanOrEqualTo(1);
    }

    private static String key(Edge e) {
        return e.from() + ">" + e.event() + ">" + e.to();
    }

    /** From the lines of history alone, every clock that runs comes out at the same day. */
    private static void explained(Cases c) {
        Optional<LocalDate> accepted = Optional.empty();
        int more = 0;
        for (Change line : c.history) {
            if (line.item().isEmpty()
                    && line.to().equals("ACCEPTED")
                    && line.facts().containsKey(Fact.FROM)) {
                accepted = Optional.of(LocalDate.parse(line.facts().get(Fact.FROM)));
            } else if (line.item().isEmpty() && line.event().equals("EXTENSION")) {
                more = Integer.parseInt(line.facts().get(Fact.DAYS));
            }
        }
        assertThat(c.current.acceptedOn()).isEqualTo(accepted);
        int days = 45 + more;
        c.current.acceptedOn().ifPresent(from -> assertThat(
                        CLOCKS.jointLimit(c.current).orElseThrow().days())
                .isEqualTo(days));
        for (Item item : c.current.items()) {
            if (!item.state().ended()) {
                Optional<TimeLimit> told = statutory(c, item);
                assertThat(CLOCKS.statutoryLimit(c.current.rules(), item).map(l -> l.due(CLOCKS.calendar())))
                        .isEqualTo(told.map(l -> l.due(CLOCKS.calendar())));
            }
        }
    }

    private static Optional<TimeLimit> statutory(Cases c, Item item) {
        Optional<LocalDate> from = Optional.empty();
        int days = item.definition().limits().statutory();
        List<Suspension> suspensions = new ArrayList<>();
        Map<ProcedureKind, LocalDate> running = new EnumMap<>(ProcedureKind.class);
        Optional<LocalDate> asked = Optional.empty();
        for (Change line : c.history) {
            if (!line.item().equals(Optional.of(item.code()))) {
                continue;
            }
            Map<String, String> facts = line.facts();
            switch (ItemEvent.valueOf(line.event())) {
                case SENT_TO_HANDLE, EARLIER_RESULT, FORWARDING -> from =
                        Optional.of(LocalDate.parse(facts.get(Fact.FROM)));
                case EXTENSION -> days += Integer.parseInt(facts.get(Fact.DAYS));
                case CORRECTION_REQUEST -> asked = Optional.of(LocalDate.parse(facts.get(Fact.ON)));
                case CORRECTION -> {
                    suspensions.add(Suspension.of(asked.orElseThrow(), LocalDate.parse(facts.get(Fact.ON))));
                    asked = Optional.empty();
                }
                case PROCEDURE_START -> running.put(
                        ProcedureKind.valueOf(facts.get(Fact.PROCEDURE)), LocalDate.parse(facts.get(Fact.ON)));
                case PROCEDURE_END -> suspensions.add(Suspension.of(
                        running.remove(ProcedureKind.valueOf(facts.get(Fact.PROCEDURE))),
                        LocalDate.parse(facts.get(Fact.ON))));
                default -> {}
            }
        }
        asked.ifPresent(day -> suspensions.add(new Suspension(day, Optional.empty())));
        running.values().forEach(day -> suspensions.add(new Suspension(day, Optional.empty())));
        int all = days;
        return from.map(day -> new TimeLimit(day, all, suspensions));
    }

    private static boolean happens(Cases c, Try t) {
        ItemCode code = Fixture.ITEMS.get(t.item());
        if (t.what().equals("time")) {
            c.today = c.today.plusDays(t.value());
            return happensByTime(c);
        }
        if (t.what().equals("correct")) {
            Set<String> brought = t.value() % 2 == 0 ? Set.of("premises-proof") : Set.of("business-licence");
            Optional<ItemCode> which = t.value() % 3 == 0 ? Optional.empty() : Optional.of(code);
            return taken(c, Machine.correct(c.current, which, brought, c.now()));
        }
        Optional<CaseAct> act = act(t, code);
        if (act.isPresent()) {
            return c.act(act.get()) instanceof Outcome.Done<?>;
        }
        Outcome<Ruling> outcome = c.report(
                switch (t.what()) {
                    case "accepted" -> Fixture.accepted(NUMBER, code);
                    case "progress" -> Fixture.progress(
                            NUMBER, code, Progress.Step.values()[t.value() % Progress.Step.values().length]);
                    case "ask" -> Fixture.correction(NUMBER, code, "business-licence");
                    case "refused" -> Fixture.refused(NUMBER, code, "不符合条件");
                    default -> Fixture.granted(NUMBER, code);
                });
        return outcome instanceof Outcome.Done<Ruling> done && done.value() instanceof Ruling.Moved;
    }

    /** As the sweeper does it: whatever has passed is applied, until nothing more has. */
    private static boolean happensByTime(Cases c) {
        boolean moved = false;
        Optional<Deadline> passed = passed(c);
        while (passed.isPresent()) {
            assertThat(taken(
                            c,
                            Lapse.apply(c.current, passed.get(), CLOCKS, c.now())
                                    .map(ruling -> ((Ruling.Moved) ruling).step())))
                    .isTrue();
            moved = true;
            passed = passed(c);
        }
        return moved;
    }

    private static Optional<Deadline> passed(Cases c) {
        return Deadlines.of(c.current, CLOCKS).stream()
                .filter(d -> d.kind().moves() && d.passed(c.today))
                .findFirst();
    }

    private static boolean taken(Cases c, Outcome<Step> outcome) {
        if (outcome instanceof Outcome.Done<Step> done) {
            c.take(done.value());
            return true;
        }
        return false;
    }

    private static Optional<CaseAct> act(Try t, ItemCode code) {
        CorrectionPoint point = new CorrectionPoint(t.value() % 2 == 0 ? "premises-proof" : "bank-permit", "缺");
        Optional<ItemCode> which = t.value() % 3 == 0 ? Optional.empty() : Optional.of(code);
        ProcedureKind kind = ProcedureKind.values()[t.value() % 2];
        return Optional.ofNullable(
                switch (t.what()) {
                    case "pre-check" -> new CaseAct.PreCheck();
                    case "receive" -> new CaseAct.Receive();
                    case "accept" -> new CaseAct.Accept();
                    case "ask-correction" -> new CaseAct.AskCorrection(List.of(point));
                    case "accept-with-gaps" -> new CaseAct.AcceptWithGaps(List.of(point), t.value() + 1, "");
                    case "not-accept" -> new CaseAct.NotAccept("不需要许可");
                    case "refuse-acceptance" -> new CaseAct.RefuseAcceptance("不属职权", "市局");
                    case "ask-withdrawal" -> new CaseAct.AskWithdrawal(which, "不再办理");
                    case "confirm-withdrawal" -> new CaseAct.ConfirmWithdrawal(which);
                    case "refuse-withdrawal" -> new CaseAct.RefuseWithdrawal(which, "已近办结");
                    case "start-procedure" -> new CaseAct.StartProcedure(code, kind, 5, "需要");
                    case "end-procedure" -> new CaseAct.EndProcedure(code, kind, "完成");
                    case "extend" -> new CaseAct.Extend(which, t.value(), "案情复杂", "局长");
                    case "forward" -> new CaseAct.Forward(code, "报");
                    case "revoke" -> new CaseAct.Revoke(code, "欺骗取得");
                    case "deliver" -> new CaseAct.Deliver("EMS 1");
                    case "archive" -> new CaseAct.Archive("1");
                    default -> null;
                });
    }

    @Provide
    Arbitrary<ApplicationState> entrances() {
        return Arbitraries.of(ApplicationState.SUBMITTED, ApplicationState.RECEIVED);
    }

    @Provide
    Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, Fixture.ITEMS.size());
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        Arbitrary<String> what = Arbitraries.frequency(
                Tuple.of(3, "pre-check"),
                Tuple.of(6, "receive"),
                Tuple.of(10, "accept"),
                Tuple.of(3, "ask-correction"),
                Tuple.of(4, "accept-with-gaps"),
                Tuple.of(1, "not-accept"),
                Tuple.of(1, "refuse-acceptance"),
                Tuple.of(3, "ask-withdrawal"),
                Tuple.of(2, "confirm-withdrawal"),
                Tuple.of(2, "refuse-withdrawal"),
                Tuple.of(6, "start-procedure"),
                Tuple.of(6, "end-procedure"),
                Tuple.of(4, "extend"),
                Tuple.of(1, "forward"),
                Tuple.of(2, "revoke"),
                Tuple.of(3, "deliver"),
                Tuple.of(2, "archive"),
                Tuple.of(8, "time"),
                Tuple.of(6, "correct"),
                Tuple.of(5, "accepted"),
                Tuple.of(6, "progress"),
                Tuple.of(4, "ask"),
                Tuple.of(2, "refused"),
                Tuple.of(16, "granted"));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, Fixture.ITEMS.size() - 1),
                        Arbitraries.integers().between(0, 20))
                .as(Try::new)
                .list()
                .ofMaxSize(50);
    }
}
