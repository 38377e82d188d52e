package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.exchange.dispatch.LegacySystem.Mood;
import org.sixones.spi.RepeatSafety;
import org.sixones.store.message.MessageState;

/** The process dies, an answer is lost or the database is gone, in each window between claim and record. */
class CrashWindowsTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private LegacySystem live(RepeatSafety repeat) {
        return live(repeat, 4);
    }

    private LegacySystem live(RepeatSafety repeat, int concurrent) {
        LegacySystem system = new LegacySystem("the-system", repeat, concurrent);
        rig.tick();
        rig.dispatcher.linkAdded(system);
        rig.pool.all();
        return system;
    }

    /** What must be true at the end, whatever happened: done once, or put before an operator. */
    private void assertExactlyOnce(LegacySystem system, long seq, boolean wasCarriedOut) {
        if (system.profile().repeat() == RepeatSafety.NEVER) {
            assertThat(rig.state(seq)).isEqualTo(MessageState.UNCERTAIN);
            assertThat(system.effects()).hasSize(wasCarriedOut ? 1 : 0);
        } else {
            assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
            assertThat(system.effects()).hasSize(1);
            assertThat(rig.cases.applied()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void dies_after_the_claim_and_before_the_call(RepeatSafety repeat) {
        LegacySystem system = live(repeat);
        long seq = rig.queue(system, 1);
        rig.pool.one();
        assertThat(rig.state(seq)).isEqualTo(MessageState.IN_FLIGHT);

        rig.restart(system);
        rig.pass(Duration.ofSeconds(2));

        assertExactlyOnce(system, seq, false);
        assertThat(system.asked()).isEqualTo(repeat == RepeatSafety.ASK_FIRST ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void dies_after_the_call_and_before_the_record(RepeatSafety repeat) {
        LegacySystem system = live(repeat);
        long seq = rig.queue(system, 1);
        rig.pool.one();
        rig.transactions.goneFor(1);
        rig.pool.one();
        assertThat(system.effects()).hasSize(1);
        assertThat(rig.state(seq)).isEqualTo(MessageState.IN_FLIGHT);

        rig.restart(system);
        rig.pass(Duration.ofSeconds(2));

        assertExactlyOnce(system, seq, true);
        assertThat(system.requests()).isEqualTo(repeat == RepeatSafety.MESSAGE_ID ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void the_answer_is_lost_on_its_way(RepeatSafety repeat) {
        LegacySystem system = live(repeat);
        system.then(Mood.ANSWER_LOST);
        long seq = rig.send(system, 1);
        rig.pass(Duration.ofSeconds(2));

        assertExactlyOnce(system, seq, true);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void the_request_is_lost_on_its_way(RepeatSafety repeat) {
        LegacySystem system = live(repeat);
        system.then(Mood.REQUEST_LOST);
        long seq = rig.send(system, 1);
        rig.pass(Duration.ofSeconds(2));

        assertExactlyOnce(system, seq, false);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void the_database_is_gone_when_the_answer_comes_and_comes_back_while_the_process_lives(RepeatSafety repeat) {
        LegacySystem system = live(repeat);
        long seq = rig.queue(system, 1);
        rig.pool.one();
        rig.transactions.goneFor(9);
        rig.pool.all();
        rig.pass(Duration.ofMinutes(3));

        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.cases.applied()).hasSize(1);
        assertThat(system.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void the_record_is_committed_but_nobody_is_told(RepeatSafety repeat) {
        LegacySystem system = live(repeat, 1);
        long seq = rig.queue(system, 1);
        rig.pool.one();
        rig.transactions.loseNextCommitAnswer();
        rig.pool.all();
        rig.pass(Duration.ofSeconds(2));

        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.cases.applied()).hasSize(1);
        assertThat(system.requests()).isEqualTo(1);
        assertThat(rig.state(rig.send(system, 2))).as("its place is free again").isEqualTo(MessageState.DONE);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void the_claim_is_committed_but_nobody_is_told(RepeatSafety repeat) {
        LegacySystem system = live(repeat);
        long seq = rig.queue(system, 1);
        rig.transactions.loseNextCommitAnswer();
        rig.pool.all();
        assertThat(rig.state(seq)).isEqualTo(MessageState.IN_FLIGHT);

        rig.pass(Duration.ofMinutes(2));

        assertExactlyOnce(system, seq, false);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void the_link_throws(RepeatSafety repeat) {
        LegacySystem system = live(repeat);
        system.then(Mood.THROWS);
        long seq = rig.send(system, 1);
        rig.pass(Duration.ofSeconds(2));

        assertExactlyOnce(system, seq, false);
    }

    @Test
    void a_system_that_must_be_asked_is_asked_until_it_answers_and_only_then_gets_the_message_again() {
        LegacySystem system = live(RepeatSafety.ASK_FIRST);
        system.then(Mood.ANSWER_LOST);
        long seq = rig.send(system, 1);
        system.usually(Mood.DOWN);
        rig.pass(Duration.ofMinutes(1));
        assertThat(system.asked()).isGreaterThan(3);
        assertThat(system.requests()).isEqualTo(1);

        system.usually(Mood.ANSWERS);
        rig.pass(Duration.ofSeconds(16));

        assertExactlyOnce(system, seq, true);
        assertThat(system.requests()).isEqualTo(1);
    }

    @Test
    void later_messages_of_the_case_wait_behind_an_uncertain_one_and_other_cases_do_not() {
        LegacySystem system = live(RepeatSafety.NEVER);
        system.then(Mood.ANSWER_LOST);
        long uncertain = rig.send(system, 1);
        long behind = rig.send(system, 1);
        long other = rig.send(system, 2);
        rig.pass(Duration.ofSeconds(30));

        assertThat(rig.states(List.of(uncertain, behind, other)))
                .containsExactly(MessageState.UNCERTAIN, MessageState.PENDING, MessageState.DONE);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void the_department_goes_while_a_call_hangs_and_its_row_goes_on_at_once(RepeatSafety repeat) throws Exception {
        LegacySystem system = live(repeat);
        Hang hang = new Hang();
        system.during(hang);
        long seq = rig.queue(system, 1);
        rig.pool.one();
        Thread call = new Thread(() -> rig.pool.one());
        call.start();
        hang.awaitBegun();

        rig.dispatcher.linkRemoved(system);

        assertThat(rig.state(seq))
                .isEqualTo(repeat == RepeatSafety.NEVER ? MessageState.UNCERTAIN : MessageState.PENDING);
        LegacySystem successor = system;
        system.during(() -> {});
        rig.dispatcher.linkAdded(successor);
        rig.pool.all();
        hang.end();
        call.join();
        rig.pass(Duration.ofSeconds(2));

        if (repeat == RepeatSafety.ASK_FIRST) {
            // the hanging call was carried out after the system had said that it did not know the case:
            // no rule of ours can see that, only the system's own deadline bounds it
            assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        } else {
            // what came back late from a call that nothing repeats is taken, and better than an operator's guess
            assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
            assertThat(system.effects()).hasSize(1);
            assertThat(rig.cases.applied()).hasSize(1);
        }
    }

    @Test
    void a_call_that_never_comes_back_is_cut_when_its_lease_ends_and_frees_its_place() throws Exception {
        LegacySystem system = new LegacySystem("the-system", RepeatSafety.MESSAGE_ID, 1);
        rig.tick();
        rig.dispatcher.linkAdded(system);
        rig.pool.all();
        Hang hang = new Hang();
        system.during(hang);
        long seq = rig.queue(system, 1);
        rig.pool.one();
        Thread call = new Thread(() -> rig.pool.one());
        call.start();
        hang.awaitBegun();

        system.during(() -> {});
        rig.pass(Duration.ofMinutes(2));
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);

        hang.end();
        call.join();
        assertThat(system.effects()).hasSize(1);
    }

    @Test
    void a_stop_lets_calls_in_flight_end_and_claims_nothing_more() throws Exception {
        LegacySystem system = live(RepeatSafety.NEVER);
        Hang hang = new Hang();
        system.during(hang);
        List<Long> seqs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            seqs.add(rig.queue(system, i));
        }
        rig.pool.one();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> rig.pool.one());
            thread.start();
            threads.add(thread);
        }
        hang.awaitBegun();
        Thread stop = new Thread(() -> rig.dispatcher.stop());
        stop.start();
        hang.end();
        stop.join();
        for (Thread thread : threads) {
            thread.join();
        }
        rig.pool.all();

        assertThat(rig.states(seqs)).containsOnly(MessageState.DONE, MessageState.PENDING);
        assertThat(rig.states(seqs)).filteredOn(MessageState.DONE::equals).hasSize(4);
        assertThat(system.effects()).hasSize(4);
    }

    /** Holds a call until the test lets it go. */
    private static final class Hang implements Runnable {
        private final java.util.concurrent.CountDownLatch begun = new java.util.concurrent.CountDownLatch(1);
        private final java.util.concurrent.CountDownLatch end = new java.util.concurrent.CountDownLatch(1);

        @Override
        public void run() {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void awaitBegun() throws InterruptedException {
            begun.await();
        }

        void end() {
            end.countDown();
        }
    }
}
