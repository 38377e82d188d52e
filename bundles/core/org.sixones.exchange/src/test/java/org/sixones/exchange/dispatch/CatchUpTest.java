package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.exchange.Outbox;
import org.sixones.exchange.dispatch.LegacySystem.Mood;
import org.sixones.model.message.ApplicationTask;
import org.sixones.spi.RepeatSafety;
import org.sixones.store.testing.TestDatabase;
import org.slf4j.LoggerFactory;

/** A system comes back after minutes: at 30 messages a second that came meanwhile, 150 a second must go out, in order. */
class CatchUpTest {
    private static final int BACKLOG = 1_500;
    private static final int CASES = 500;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_backlog_goes_out_at_five_times_the_rate_of_arrival_in_the_order_of_each_case(TestDatabase database)
            throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Rig rig = new Rig(database).with(threads)) {
            LegacySystem system = new LegacySystem("the-system", RepeatSafety.MESSAGE_ID, 4).usually(Mood.DOWN);
            rig.dispatcher.tick();
            rig.dispatcher.linkAdded(system);
            Map<Integer, List<String>> sent = send(rig, system);
            for (int i = 0; i < 40; i++) {
                rig.clock.pass(Duration.ofMillis(500));
                rig.dispatcher.tick();
            }

            system.usually(Mood.TAKES);
            rig.clock.pass(Duration.ofSeconds(15));
            rig.dispatcher.tick();
            long start = System.nanoTime();
            while (system.effects().size() < BACKLOG) {
                assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
                Thread.sleep(20);
                rig.clock.pass(Duration.ofMillis(500));
                rig.dispatcher.tick();
            }
            double perSecond = BACKLOG / ((System.nanoTime() - start) / 1e9);

            LoggerFactory.getLogger(CatchUpTest.class).info("{}: {} messages a second", database, (long) perSecond);
            assertThat(perSecond).isGreaterThan(150);
            sent.forEach((caseNumber, messages) -> assertThat(
                            system.effectsOf(Rig.caseNumber(caseNumber).value()))
                    .isEqualTo(messages));
            rig.dispatcher.stop();
        } finally {
            threads.shutdown();
        }
    }

    private static Map<Integer, List<String>> send(Rig rig, LegacySystem system) {
        Outbox outbox = rig.outbox();
        Map<Integer, List<String>> sent = new HashMap<>();
        for (int i = 0; i < BACKLOG; i += 100) {
            int from = i;
            rig.transactions.inTransaction(() -> {
                for (int j = from; j < from + 100; j++) {
                    ApplicationTask task = rig.task(
                            system.profile().code(),
                            j % CASES,
                            UUID.randomUUID().toString());
                    outbox.send(task);
                    sent.computeIfAbsent(j % CASES, c -> new ArrayList<>())
                            .add(task.header().messageId().value());
                }
                return null;
            });
        }
        return sent;
    }
}
