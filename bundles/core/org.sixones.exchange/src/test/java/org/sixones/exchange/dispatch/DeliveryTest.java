package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.LinkStatus;
import org.sixones.exchange.ReportReceiver;
import org.sixones.exchange.dispatch.LegacySystem.Mood;
import org.sixones.model.Outcome;
import org.sixones.spi.RepeatSafety;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.StoredMessage;

class DeliveryTest {
    private final Rig rig = new Rig();
    private final LegacySystem filing = new LegacySystem("foreign-trade", RepeatSafety.MESSAGE_ID, 4);

    @AfterEach
    void close() {
        rig.close();
    }

    private void live() {
        rig.tick();
        rig.dispatcher.linkAdded(filing);
        rig.pool.all();
    }

    @Test
    void a_message_goes_right_after_the_commit_and_its_answer_is_applied_with_it() {
        live();
        long seq = rig.send(filing, 1);

        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.cases.applied()).hasSize(1);
        StoredMessage answer = rig.inbox(1).get(0);
        assertThat(answer.state()).isEqualTo(MessageState.DONE);
        assertThat(answer.door()).isEqualTo("answer");
        assertThat(answer.kind()).isEqualTo("decision");
        assertThat(answer.inReplyTo()).contains(rig.row(seq).id());
    }

    @Test
    void outside_a_transaction_nothing_is_sent() {
        assertThatThrownBy(() -> rig.outbox().send(rig.task(filing.profile().code(), 1, "m-1")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_rolled_back_was_never_sent() {
        live();
        assertThatThrownBy(() -> rig.transactions.inTransaction(() -> {
                    rig.outbox().send(rig.task(filing.profile().code(), 1, "m-1"));
                    throw new IllegalStateException("the use case failed");
                }))
                .hasMessage("the use case failed");
        rig.pass(Duration.ofSeconds(2));

        assertThat(filing.requests()).isZero();
    }

    @Test
    void messages_that_another_node_wrote_are_found_by_the_tick() {
        live();
        rig.transactions.inTransaction(() -> {
            var task = rig.task(filing.profile().code(), 1, "m-1");
            rig.messages()
                    .append(new org.sixones.store.message.OutboundMessage(
                            task.header().messageId(),
                            task.header().system(),
                            task.header().caseNumber(),
                            task.header().item(),
                            "applicationTask/handle",
                            rig.canonical().write(task)));
            return null;
        });
        rig.tick();

        assertThat(filing.effects()).hasSize(1);
    }

    @Test
    void a_refused_answer_is_on_record_and_the_message_is_done() {
        live();
        rig.cases.decides(report -> Outcome.refused(ExchangeFailure.SYSTEM_UNKNOWN, "not this case"));
        long seq = rig.send(filing, 1);

        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.cases.applied()).isEmpty();
        StoredMessage answer = rig.inbox(1).get(0);
        assertThat(answer.state()).isEqualTo(MessageState.REFUSED);
        assertThat(answer.failureCode()).contains("SYSTEM_UNKNOWN");
    }

    @Test
    void an_answer_that_came_too_late_has_no_effect_but_is_on_record() {
        live();
        rig.cases.decides(report -> Outcome.done(ReportReceiver.Effect.NONE));
        rig.send(filing, 1);

        assertThat(rig.inbox(1).get(0).state()).isEqualTo(MessageState.WITHOUT_EFFECT);
    }

    @Test
    void an_answer_is_not_lost_when_the_receiver_has_a_program_error() {
        live();
        rig.cases.decides(report -> {
            throw new IllegalStateException("error of ours");
        });
        long seq = rig.send(filing, 1);
        assertThat(rig.state(seq)).isEqualTo(MessageState.IN_FLIGHT);

        rig.pass(Duration.ofSeconds(5));

        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.inbox(1).get(0).state()).isEqualTo(MessageState.DEAD);
        assertThat(rig.inbox(1).get(0).failureCode()).contains("RECEIVER_FAILED");
        assertThat(filing.requests()).isEqualTo(1);
    }

    @Test
    void an_answer_beyond_the_contract_is_refused_on_record() {
        live();
        filing.answersWithOfficer("\u0000");
        long seq = rig.send(filing, 1);

        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.inbox(1).get(0).state()).isEqualTo(MessageState.REFUSED);
        assertThat(rig.inbox(1).get(0).failureCode()).contains("NOT_BY_SCHEMA");
        assertThat(rig.cases.applied()).isEmpty();
    }

    @Test
    void a_dead_letter_says_nothing_of_whether_the_system_is_there() {
        live();
        filing.usually(Mood.DOWN);
        IntStream.range(0, 4).forEach(i -> rig.send(filing, i));
        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.DOWN);
        filing.then(Mood.NONSENSE);
        rig.pass(Duration.ofSeconds(2));

        assertThat(rig.link(filing).dead()).isEqualTo(1);
        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.DOWN);
    }

    @Test
    void nothing_is_claimed_before_somebody_can_take_the_answers() {
        rig.receiver = Optional.empty();
        live();
        long seq = rig.send(filing, 1);
        assertThat(rig.state(seq)).isEqualTo(MessageState.PENDING);

        rig.receiver = Optional.of(rig.cases);
        rig.tick();
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
    }

    @Test
    void never_more_calls_at_once_than_the_system_allows() {
        live();
        IntStream.range(0, 20).forEach(i -> rig.queue(filing, i));
        rig.pool.one();

        assertThat(rig.pool.waiting()).isEqualTo(4);
        assertThat(rig.link(filing).inFlight()).isEqualTo(4);
        rig.pool.all();
        assertThat(filing.effects()).hasSize(20);
    }

    @Test
    void messages_of_one_case_keep_their_order_while_other_cases_pass() {
        live();
        filing.then(Mood.DOWN);
        long first = rig.send(filing, 1);
        long second = rig.send(filing, 1);
        long other = rig.send(filing, 2);

        assertThat(rig.states(List.of(first, second, other)))
                .containsExactly(MessageState.PENDING, MessageState.PENDING, MessageState.DONE);

        rig.pass(Duration.ofSeconds(1));
        assertThat(filing.effectsOf(Rig.caseNumber(1).value()))
                .containsExactly(
                        rig.row(first).id().value(), rig.row(second).id().value());
    }

    @Test
    void faults_are_tried_as_often_as_the_system_allows_and_then_lie_in_the_dead_letters() {
        live();
        filing.usually(Mood.FAULT);
        long seq = rig.send(filing, 1);
        rig.pass(Duration.ofMinutes(1));

        assertThat(filing.requests()).isEqualTo(3);
        assertThat(rig.state(seq)).isEqualTo(MessageState.DEAD);
        assertThat(rig.row(seq).failureCode()).contains("LEGACY_FAULT");
        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.UP);
    }

    @Test
    void what_the_link_cannot_translate_is_a_dead_letter_at_once() {
        live();
        filing.usually(Mood.NONSENSE);
        long seq = rig.send(filing, 1);

        assertThat(filing.requests()).isEqualTo(1);
        assertThat(rig.state(seq)).isEqualTo(MessageState.DEAD);
        assertThat(rig.row(seq).position()).contains("1:1");
    }

    @Test
    void an_unreachable_system_uses_up_no_attempts_however_long_it_is_away() {
        live();
        filing.usually(Mood.DOWN);
        long seq = rig.send(filing, 1);
        rig.pass(Duration.ofMinutes(5));

        assertThat(rig.state(seq)).isEqualTo(MessageState.PENDING);
        assertThat(rig.row(seq).attempts()).isZero();
        assertThat(rig.row(seq).failureCode()).contains("CONNECTION_REFUSED");

        filing.usually(Mood.ANSWERS);
        rig.pass(Duration.ofSeconds(16));
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
    }

    @Test
    void a_system_that_is_down_is_only_probed_and_catches_up_in_order_when_it_is_back() {
        live();
        filing.usually(Mood.DOWN);
        IntStream.range(0, 60).forEach(i -> rig.send(filing, i % 20));
        rig.pass(Duration.ofMinutes(1));
        int before = filing.requests();
        rig.pass(Duration.ofMinutes(1));

        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.DOWN);
        assertThat(rig.link(filing).reason())
                .hasValueSatisfying(why -> assertThat(why).contains("CONNECTION_REFUSED"));
        assertThat(filing.requests() - before).isBetween(3, 5);

        filing.usually(Mood.ANSWERS);
        rig.pass(Duration.ofSeconds(15));

        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.UP);
        assertThat(rig.link(filing).pending()).isZero();
        assertThat(filing.effects()).hasSize(60);
        for (int i = 0; i < 20; i++) {
            assertThat(filing.effectsOf(Rig.caseNumber(i).value())).isEqualTo(sentOf(i));
        }
    }

    private List<String> sentOf(int caseNumber) {
        return rig.transactions.inTransaction(() -> rig.messages().of(Rig.caseNumber(caseNumber))).stream()
                .filter(StoredMessage::outbound)
                .map(row -> row.id().value())
                .toList();
    }

    @Test
    void one_dead_system_does_not_hold_up_another() {
        LegacySystem customs = new LegacySystem("customs-registration", RepeatSafety.MESSAGE_ID, 4);
        live();
        rig.dispatcher.linkAdded(customs);
        filing.usually(Mood.DOWN);
        IntStream.range(0, 20).forEach(i -> rig.send(filing, i));
        IntStream.range(0, 20).forEach(i -> rig.send(customs, i));

        assertThat(customs.effects()).hasSize(20);
    }

    @Test
    void a_link_that_is_seen_up_without_any_message_is_shown_up() {
        live();
        filing.usually(Mood.DOWN);
        long seq = rig.send(filing, 1);
        rig.pass(Duration.ofSeconds(10));
        rig.transactions.inTransaction(() -> rig.messages()
                .claim(filing.profile().code(), 1, rig.clock.instant().plusSeconds(60), Duration.ofHours(1)));
        rig.transactions.inTransaction(() -> {
            rig.messages().done(seq, rig.clock.instant());
            return null;
        });
        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.DOWN);

        filing.usually(Mood.ANSWERS);
        rig.pass(Duration.ofSeconds(16));

        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.UP);
    }

    @Test
    void a_system_that_may_not_be_asked_twice_is_probed_by_a_test_and_not_by_a_message() {
        LegacySystem register = new LegacySystem("exchange-register", RepeatSafety.NEVER, 2);
        rig.tick();
        rig.dispatcher.linkAdded(register);
        register.usually(Mood.DOWN);
        IntStream.range(0, 8).forEach(i -> rig.send(register, i));
        rig.pass(Duration.ofSeconds(20));
        int requests = register.requests();
        rig.pass(Duration.ofMinutes(1));

        assertThat(register.requests()).isEqualTo(requests);
        assertThat(register.tests()).isGreaterThan(3);

        register.usually(Mood.ANSWERS);
        rig.pass(Duration.ofSeconds(16));
        assertThat(register.effects()).hasSize(8);
        assertThat(rig.link(register).uncertain()).isZero();
    }

    @Test
    void a_paused_system_gets_nothing_until_it_is_resumed() {
        live();
        rig.dispatcher.setPaused(filing.profile().code(), true);
        long seq = rig.send(filing, 1);
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.state(seq)).isEqualTo(MessageState.PENDING);
        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.PAUSED);

        rig.dispatcher.setPaused(filing.profile().code(), false);
        rig.pool.all();
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
    }

    @Test
    void a_pause_outlives_the_process() {
        rig.paused.add(filing.profile().code());
        live();
        long seq = rig.send(filing, 1);

        assertThat(rig.state(seq)).isEqualTo(MessageState.PENDING);
        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.PAUSED);
    }

    @Test
    void without_its_department_messages_wait_and_go_when_it_is_back() {
        live();
        rig.dispatcher.linkRemoved(filing);
        long seq = rig.send(filing, 1);
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.state(seq)).isEqualTo(MessageState.PENDING);
        assertThat(rig.link(filing).state()).isEqualTo(LinkStatus.State.ABSENT);
        assertThat(rig.link(filing).profile()).isEmpty();
        assertThat(rig.link(filing).pending()).isEqualTo(1);

        rig.dispatcher.linkAdded(filing);
        rig.pool.all();
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
    }

    @Test
    void the_newest_of_two_links_to_a_system_is_used_and_the_older_may_go() {
        live();
        LegacySystem newer = new LegacySystem("foreign-trade", RepeatSafety.MESSAGE_ID, 2);
        rig.dispatcher.linkAdded(newer);
        rig.send(filing, 1);
        rig.dispatcher.linkRemoved(filing);
        rig.send(filing, 2);

        assertThat(filing.requests()).isZero();
        assertThat(newer.requests()).isEqualTo(2);
        assertThat(rig.link(newer).state()).isEqualTo(LinkStatus.State.UP);
    }

    @Test
    void figures_tell_what_was_delivered_and_what_failed() {
        live();
        filing.then(Mood.FAULT);
        rig.send(filing, 1);
        rig.pass(Duration.ofSeconds(2));
        rig.tick();

        LinkStatus status = rig.link(filing);
        assertThat(status.delivered()).isEqualTo(1);
        assertThat(status.failures()).isEqualTo(1);
        assertThat(status.p99Millis()).isGreaterThanOrEqualTo(0);
        assertThat(rig.meters
                        .get("sixones.delivery")
                        .tag("system", "foreign-trade")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(rig.meters
                        .get("sixones.delivery.failures")
                        .tag("code", "LEGACY_FAULT")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(rig.meters.get("sixones.link").tag("state", "up").gauge().value())
                .isEqualTo(1);
        assertThat(rig.meters.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .noneSatisfy(tag -> assertThat(tag.getValue()).contains("20180118")));
    }
}
