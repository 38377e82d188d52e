package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Receipt;
import org.sixones.exchange.ReportReceiver.Effect;
import org.sixones.exchange.dispatch.LegacySystem.Mood;
import org.sixones.model.FactCode;
import org.sixones.model.MessageId;
import org.sixones.model.Outcome;
import org.sixones.model.SubjectKey;
import org.sixones.model.SystemCode;
import org.sixones.model.message.BusinessFact;
import org.sixones.spi.RepeatSafety;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.StoredMessage;

/** What one system announces reaches the others once, in order, and as durably as any task. */
class FactPushTest {
    private static final SystemCode SIGNING = new SystemCode("contract-signing");
    private static final SubjectKey HOME = new SubjectKey("home-sale/WZ-2018-001234");

    private final Rig rig = new Rig();
    private final LegacySystem land = new LegacySystem("real-estate", RepeatSafety.MESSAGE_ID, 4);
    private final LegacySystem levy = new LegacySystem("levy", RepeatSafety.MESSAGE_ID, 4);

    @BeforeEach
    void open() {
        rig.factReceiver = Optional.of(announced -> {
            for (LegacySystem other : List.of(land, levy)) {
                rig.outbox()
                        .push(toBe(
                                "push-" + announced.messageId(), other.profile().code(), announced));
            }
            return Outcome.done(Effect.APPLIED);
        });
        rig.tick();
        rig.dispatcher.linkAdded(land);
        rig.dispatcher.linkAdded(levy);
        rig.pool.all();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private BusinessFact fact(String id, String code) {
        return new BusinessFact(
                new MessageId(id),
                HOME,
                SIGNING,
                rig.clock.instant(),
                new FactCode(code),
                SIGNING,
                Map.of("price", "2680000.00"),
                Optional.empty(),
                rig.clock.instant());
    }

    private static BusinessFact toBe(String id, SystemCode system, BusinessFact announced) {
        return new BusinessFact(
                new MessageId(id),
                announced.subject(),
                system,
                announced.createdAt(),
                announced.fact(),
                announced.source(),
                announced.fields(),
                announced.officer(),
                announced.at());
    }

    private Receipt announce(String id, String code) {
        BusinessFact fact = fact(id, code);
        Receipt receipt = rig.inbound.receive(SIGNING, "soap", rig.canonical().write(fact), fact);
        rig.pool.all();
        return receipt;
    }

    private List<StoredMessage> journey() {
        return rig.transactions.inTransaction(() -> rig.messages().of(HOME));
    }

    @Test
    void an_announced_fact_is_with_the_others_right_after_the_commit() {
        assertThat(announce("s-1", "contract-signed")).isEqualTo(new Receipt.Recorded());

        assertThat(land.effectsOf(HOME.value())).containsExactly("contract-signed");
        assertThat(levy.effectsOf(HOME.value())).containsExactly("contract-signed");
        assertThat(journey()).extracting(StoredMessage::kind).hasSize(3).containsOnly("businessFact/contract-signed");
        assertThat(journey()).allSatisfy(row -> {
            assertThat(row.caseNumber()).contains(HOME.value());
            assertThat(row.item()).isEmpty();
            assertThat(row.state()).isEqualTo(MessageState.DONE);
        });
    }

    @Test
    void the_same_announcement_again_is_pushed_to_nobody() {
        announce("s-1", "contract-signed");
        assertThat(announce("s-1", "contract-signed")).isEqualTo(new Receipt.Repeated());

        assertThat(land.requests()).isEqualTo(1);
        assertThat(journey()).hasSize(3);
    }

    @Test
    void a_push_whose_receipt_was_lost_goes_again_under_the_same_id_and_acts_once() {
        levy.then(Mood.ANSWER_LOST);
        announce("s-1", "contract-signed");
        rig.pass(Duration.ofSeconds(5));

        assertThat(levy.requests()).isEqualTo(2);
        assertThat(levy.effectsOf(HOME.value())).containsExactly("contract-signed");
        assertThat(journey()).allMatch(row -> row.state() == MessageState.DONE);
    }

    @Test
    void facts_of_one_subject_wait_for_a_system_that_is_down_and_reach_it_in_their_order() {
        levy.usually(Mood.DOWN);
        announce("s-1", "contract-signed");
        announce("s-2", "contract-changed");
        announce("s-3", "contract-cancelled");
        rig.pass(Duration.ofSeconds(3));
        assertThat(levy.effects()).isEmpty();
        assertThat(land.effectsOf(HOME.value()))
                .as("who is there does not wait")
                .hasSize(3);

        levy.usually(Mood.TAKES);
        rig.pass(Duration.ofSeconds(20));

        assertThat(levy.effectsOf(HOME.value()))
                .containsExactly("contract-signed", "contract-changed", "contract-cancelled");
    }

    @Test
    void a_refused_fact_is_pushed_to_nobody_and_refused_again_when_it_is_repeated() {
        rig.factReceiver = Optional.of(announced -> {
            rig.outbox().push(toBe("push-0", levy.profile().code(), announced));
            return Outcome.refused(ExchangeFailure.NOT_YOUR_SYSTEM, "not this system's fact");
        });
        assertThat(announce("s-1", "contract-signed")).isInstanceOf(Receipt.Rejected.class);
        assertThat(announce("s-1", "contract-signed")).isInstanceOf(Receipt.Rejected.class);

        assertThat(levy.requests()).isZero();
        assertThat(journey()).singleElement().satisfies(row -> assertThat(row.state())
                .isEqualTo(MessageState.REFUSED));
    }

    @Test
    void without_anybody_who_coordinates_nothing_is_acknowledged() {
        rig.factReceiver = Optional.empty();
        assertThatThrownBy(() -> announce("s-1", "contract-signed")).isInstanceOf(RuntimeException.class);
        assertThat(journey()).isEmpty();
    }
}
