package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.sixones.exchange.dispatch.LegacySystem.Mood;
import org.sixones.spi.RepeatSafety;
import org.sixones.store.message.MessageState;

/** Many threads, many cases, and a system in every mood: order a case, each effect once, every message at an end. */
class OrderPropertyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Rig rig;
    private static ExecutorService threads;
    private static int number;

    @BeforeContainer
    static void open() {
        threads = Executors.newCachedThreadPool();
        rig = new Rig().with(threads);
        rig.dispatcher.tick();
    }

    @AfterContainer
    static void close() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.SECONDS);
        rig.close();
    }

    @Provide
    Arbitrary<List<Mood>> moods() {
        return Arbitraries.of(Mood.ANSWERS, Mood.TAKES, Mood.DOWN, Mood.ANSWER_LOST, Mood.REQUEST_LOST, Mood.THROWS)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 25)
    void messages_of_a_case_never_overtake_each_other_and_every_effect_happens_once(
            @ForAll("moods") List<Mood> moods,
            @ForAll @IntRange(min = 1, max = 8) int concurrent,
            @ForAll @IntRange(min = 1, max = 12) int cases,
            @ForAll boolean askFirst,
            @ForAll long seed) {
        LegacySystem system = new LegacySystem(
                "system-" + ++number, askFirst ? RepeatSafety.ASK_FIRST : RepeatSafety.MESSAGE_ID, concurrent);
        SplittableRandom random = new SplittableRandom(seed);
        system.then(withoutThreeThrowsInARow(moods));
        rig.dispatcher.linkAdded(system);

        Map<Integer, List<String>> sent = new HashMap<>();
        List<Long> seqs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int caseNumber = number * 100 + random.nextInt(cases);
            long seq = rig.queue(system, caseNumber);
            seqs.add(seq);
            sent.computeIfAbsent(caseNumber, c -> new ArrayList<>())
                    .add(rig.row(seq).id().value());
        }
        awaitDone(seqs);
        rig.dispatcher.linkRemoved(system);

        sent.forEach((caseNumber, messages) ->
                assertThat(system.effectsOf(Rig.caseNumber(caseNumber).value())).isEqualTo(messages));
        assertThat(system.effects()).hasSize(40);
        assertThat(system.mostAtOnce()).isLessThanOrEqualTo(concurrent);
    }

    /** A throw costs an attempt; a message that meets three of them is rightly a dead letter. */
    private static Mood[] withoutThreeThrowsInARow(List<Mood> moods) {
        int[] throwing = new int[1];
        return moods.stream()
                .filter(mood -> mood != Mood.THROWS || ++throwing[0] <= 2)
                .toArray(Mood[]::new);
    }

    private static void awaitDone(List<Long> seqs) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seqs.stream().allMatch(seq -> rig.state(seq) == MessageState.DONE)) {
            assertThat(System.nanoTime())
                    .as("messages still open: " + rig.states(seqs))
                    .isLessThan(end);
            rig.clock.pass(Duration.ofMillis(500));
            rig.dispatcher.tick();
        }
    }
}
