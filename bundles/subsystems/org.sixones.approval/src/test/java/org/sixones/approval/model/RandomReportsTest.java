package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.model.Cases.NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.Fixture;
import org.sixones.approval.ItemState;
import org.sixones.approval.TransitionTable.Edge;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.Limits;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Progress;
import org.sixones.model.message.SystemReport;

/** Whatever the organs report, in whatever order, and however the matter's graph looks: the rules hold. */
class RandomReportsTest {
    private static final int ITEMS = 6;

    /** One thing that happens: what, and to which item. */
    record Happening(String what, int item, int value) {}

    @Property(tries = 1500)
    void noIllegalTransitionSucceedsAndEveryCaseCanEnd(
            @ForAll("matters") MatterDefinition matter, @ForAll("happenings") List<Happening> happenings) {
        Map<ItemCode, ItemDefinition> definitions = definitions();
        Cases c = Cases.accepted(matter, definitions);
        for (Happening h : happenings) {
            Case before = c.current;
            int sent = c.sent.size();
            boolean moved = happen(c, h, definitions);
            if (!moved) {
                assertThat(c.current).as("a refusal changes nothing").isSameAs(before);
                assertThat(c.sent).hasSize(sent);
            }
            holds(c, before);
        }
        everyCaseCanEnd(c, definitions);
    }

    @Property(tries = 500)
    void theSameReportTwiceInARowHasNoSecondEffect(
            @ForAll("matters") MatterDefinition matter, @ForAll("happenings") List<Happening> happenings) {
        Map<ItemCode, ItemDefinition> definitions = definitions();
        Cases c = Cases.accepted(matter, definitions);
        for (Happening h : happenings) {
            happen(c, h, definitions);
            Case once = c.current;
            int sent = c.sent.size();
            happen(c, h, definitions);
            assertThat(c.current).isEqualTo(once);
            assertThat(c.sent).hasSize(sent);
        }
    }

    private static void holds(Cases c, Case before) {
        Set<String> legal = Transitions.OF_ITEMS.edges().stream()
                .map(e -> e.from() + ">" + e.to())
                .collect(Collectors.toSet());
        Set<String> legalApplications = Transitions.OF_APPLICATIONS.edges().stream()
                .map(RandomReportsTest::key)
                .collect(Collectors.toSet());
        for (Change change : c.history) {
            String key = change.from().orElse("") + ">" + change.to();
            assertThat(change.item().isPresent() ? legal : legalApplications).contains(key);
        }
        for (Item item : c.current.items()) {
            ItemState was = before.item(item.code()).orElseThrow().state();
            assertThat(!was.ended() || was == item.state())
                    .as("what has ended stays")
                    .isTrue();
            boolean needsGranted = c.current.waitingFor(item).isEmpty();
            if (item.state() == ItemState.GRANTED || item.released()) {
                assertThat(needsGranted)
                        .as("nobody is released before what it needs")
                        .isTrue();
            }
            List<String> actions = c.sentTo(item.code());
            assertThat(actions.stream()
                            .filter(a -> a.equals("handle") || a.equals("proceed"))
                            .count())
                    .as("a join happens once")
                    .isEqualTo(item.released() && item.sentAt().isPresent() ? 1 : 0);
            assertThat(actions.stream().filter("withdraw"::equals).count()).isLessThanOrEqualTo(1);
            assertThat(actions.stream().filter("corrected"::equals).count()).isLessThanOrEqualTo(1);
            if (needsGranted && !item.state().ended()) {
                assertThat(item.released()).as("nobody is forgotten").isTrue();
            }
        }
        boolean allEnded = c.current.items().stream().allMatch(i -> i.state().ended());
        assertThat(c.current.state() == ApplicationState.DECIDED || c.current.state() == ApplicationState.WITHDRAWN)
                .isEqualTo(allEnded);
        if (c.current.state() == ApplicationState.DECIDED) {
            assertThat(c.current.granted())
                    .contains(c.current.items().stream().allMatch(i -> i.state() == ItemState.GRANTED));
        }
        assertThat(c.current.history()).isEqualTo(c.history.size());
    }

    private static String key(Edge e) {
        return e.from() + ">" + e.to();
    }

    /** Every organ that has a task decides; then everything has ended. */
    private static void everyCaseCanEnd(Cases c, Map<ItemCode, ItemDefinition> definitions) {
        for (int round = 0; round < ITEMS; round++) {
            for (Item item : c.current.items()) {
                if (!item.state().ended() && item.released()) {
                    c.report(granted(item, 1));
                }
            }
        }
        assertThat(c.current.items()).allMatch(i -> i.state().ended());
        assertThat(c.current.state()).isIn(ApplicationState.DECIDED, ApplicationState.WITHDRAWN);
    }

    private static boolean happen(Cases c, Happening h, Map<ItemCode, ItemDefinition> definitions) {
        Item item = c.current.items().get(h.item() % c.current.items().size());
        if (h.what().equals("withdraw") || h.what().equals("correct")) {
            Outcome<Step> outcome = h.what().equals("withdraw")
                    ? Machine.withdraw(c.current, "不再办理", c.now())
                    : Machine.correct(c.current, Optional.of(item.code()), Set.of("paper-a"), c.now());
            if (outcome instanceof Outcome.Done<Step> done) {
                c.take(done.value());
                return true;
            }
            return false;
        }
        Outcome<Ruling> outcome = c.report(report(h, item));
        return outcome instanceof Outcome.Done<Ruling> done && done.value() instanceof Ruling.Moved;
    }

    private static SystemReport report(Happening h, Item item) {
        return switch (h.what()) {
            case "accept" -> new Acceptance(
                    header(item),
                    Acceptance.Result.ACCEPTED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Fixture.NOW);
            case "notAccept" -> new Acceptance(
                    header(item),
                    Acceptance.Result.NOT_ACCEPTED,
                    Optional.empty(),
                    Optional.of("理由"),
                    Optional.empty(),
                    Fixture.NOW);
            case "ask" -> new CorrectionRequest(
                    header(item), List.of(new CorrectionRequest.Point("paper-a", "请补")), Optional.empty(), Fixture.NOW);
            case "progress" -> new Progress(
                    header(item),
                    Progress.Step.values()[h.value() % Progress.Step.values().length],
                    Optional.empty(),
                    Optional.empty(),
                    Fixture.NOW);
            case "refuse" -> new Decision(
                    header(item),
                    Decision.Result.REFUSED,
                    Map.of(),
                    Optional.of("理由"),
                    Optional.empty(),
                    Fixture.NOW,
                    List.of());
            default -> granted(item, h.value());
        };
    }

    private static Decision granted(Item item, int value) {
        return new Decision(
                header(item),
                Decision.Result.GRANTED,
                Map.of("number", "n" + value % 2),
                Optional.empty(),
                Optional.empty(),
                Fixture.NOW,
                List.of());
    }

    private static org.sixones.model.message.MessageHeader header(Item item) {
        return Fixture.header(NUMBER, item.code(), item.definition().system());
    }

    private static Map<ItemCode, ItemDefinition> definitions() {
        Map<ItemCode, ItemDefinition> definitions = new TreeMap<>();
        for (int i = 0; i < ITEMS; i++) {
            definitions.put(
                    code(i),
                    Fixture.item(
                            code(i),
                            "customs",
                            "system-" + i,
                            new Limits(20, 3, 1),
                            List.of("number"),
                            List.of("paper-a")));
        }
        return definitions;
    }

    private static ItemCode code(int i) {
        return new ItemCode("item-" + i);
    }

    /** Random graphs without circles: an item needs only earlier ones. */
    @Provide
    Arbitrary<MatterDefinition> matters() {
        Arbitrary<List<Integer>> needs =
                Arbitraries.integers().between(0, (1 << ITEMS) - 1).list().ofSize(ITEMS);
        Arbitrary<List<Boolean>> preReview = Arbitraries.of(true, false).list().ofSize(ITEMS);
        Arbitrary<Integer> size = Arbitraries.integers().between(1, ITEMS);
        return Combinators.combine(needs, preReview, size).as((masks, pre, n) -> {
            List<MatterDefinition.Step> steps = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                List<ItemCode> needed = new ArrayList<>();
                for (int j = 0; j < i; j++) {
                    if ((masks.get(i) & 1 << j) != 0) {
                        needed.add(code(j));
                    }
                }
                steps.add(new MatterDefinition.Step(code(i), needed, pre.get(i)));
            }
            return Fixture.matter(steps.toArray(MatterDefinition.Step[]::new));
        });
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<String> what = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, "accept"),
                net.jqwik.api.Tuple.of(6, "progress"),
                net.jqwik.api.Tuple.of(8, "grant"),
                net.jqwik.api.Tuple.of(2, "refuse"),
                net.jqwik.api.Tuple.of(1, "notAccept"),
                net.jqwik.api.Tuple.of(5, "ask"),
                net.jqwik.api.Tuple.of(4, "correct"),
                net.jqwik.api.Tuple.of(1, "withdraw"));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, ITEMS - 1),
                        Arbitraries.integers().between(0, 11))
                .as(Happening::new)
                .list()
                .ofMaxSize(40);
    }
}
