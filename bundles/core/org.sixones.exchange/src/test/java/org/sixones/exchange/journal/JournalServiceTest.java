package org.sixones.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.dispatch.LegacySystem;
import org.sixones.exchange.dispatch.LegacySystem.Mood;
import org.sixones.exchange.dispatch.Rig;
import org.sixones.model.Actor;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.message.Decision;
import org.sixones.model.message.SystemReport;
import org.sixones.model.message.Written;
import org.sixones.spi.DeliveryResult;
import org.sixones.spi.InboundTranslator;
import org.sixones.spi.LegacyLink;
import org.sixones.spi.RepeatSafety;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.StoredMessage;

class JournalServiceTest {
    private static final Actor OPERATOR = Actor.person("operator");
    private static final byte[] WIRE = "11customs acceptance".getBytes(StandardCharsets.UTF_8);

    private final Rig rig = new Rig();
    private final LegacySystem system = new LegacySystem("the-system", RepeatSafety.NEVER, 4);
    private final Translators translators = new Translators();
    private JournalService journal;

    @BeforeEach
    void open() {
        rig.tick();
        rig.dispatcher.linkAdded(system);
        rig.pool.all();
        journal = new JournalService(
                rig.transactions,
                rig.messages(),
                rig.inbound.book(),
                rig.canonical(),
                translators,
                rig.store.audit(),
                rig.dispatcher::wake,
                rig.clock);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed
                ? failed.failure().code().code()
                : "done";
    }

    private long dead() {
        system.then(Mood.NONSENSE);
        return rig.send(system, 1);
    }

    private long uncertain() {
        system.then(Mood.ANSWER_LOST);
        return rig.send(system, 1);
    }

    private int auditRows(String stream) {
        return rig.transactions.inTransaction(() -> {
            try (var count =
                    rig.transactions.connection().prepareStatement("select count(*) from audit where stream = ?")) {
                count.setString(1, stream);
                var rows = count.executeQuery();
                rows.next();
                return rows.getInt(1);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_replayed_dead_letter_goes_with_its_original_bytes_and_counts_from_zero() {
        long seq = dead();
        byte[] before = journal.original(seq).orElseThrow();
        assertThat(journal.deadLetters(Optional.empty(), 0, 10)).hasSize(1);

        assertThat(code(journal.replay(seq, OPERATOR))).isEqualTo("done");
        rig.pool.all();

        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(journal.original(seq))
                .hasValueSatisfying(after -> assertThat(after).isEqualTo(before));
        assertThat(journal.deadLetters(Optional.empty(), 0, 10)).isEmpty();
        assertThat(auditRows(Rig.caseNumber(1).value())).isEqualTo(1);
    }

    @Test
    void an_uncertain_call_is_repeated_only_because_an_operator_says_so() {
        long seq = uncertain();
        assertThat(journal.uncertain(Optional.of(system.profile().code()), 0, 10))
                .hasSize(1);
        rig.pass(Duration.ofMinutes(10));
        assertThat(system.requests()).isEqualTo(1);

        journal.replay(seq, OPERATOR);
        rig.pool.all();

        assertThat(system.requests()).isEqualTo(2);
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
    }

    @Test
    void carried_out_makes_the_decision_in_the_operators_name_and_frees_the_case() {
        long seq = uncertain();
        long behind = rig.send(system, 1);

        Outcome<StoredMessage> outcome =
                journal.carriedOut(seq, true, Map.of("directoryNumber", "3303-7"), Optional.empty(), OPERATOR);
        rig.pool.all();

        assertThat(code(outcome)).isEqualTo("done");
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.state(behind)).isEqualTo(MessageState.DONE);
        Decision decision = (Decision) rig.cases.applied().get(0);
        assertThat(decision.officer()).contains("operator");
        assertThat(decision.results()).containsEntry("directoryNumber", "3303-7");
        assertThat(decision.header().inReplyTo()).contains(rig.row(seq).id());
        assertThat(rig.inbox(1).get(0).door()).isEqualTo("operator");
        assertThat(system.requests()).isEqualTo(2);
    }

    @Test
    void a_refusal_that_an_operator_reports_needs_its_reason() {
        long seq = uncertain();

        assertThat(code(journal.carriedOut(seq, false, Map.of(), Optional.of(" "), OPERATOR)))
                .isEqualTo("REASON_MISSING");
        assertThat(code(journal.carriedOut(seq, false, Map.of(), Optional.of("材料不实"), OPERATOR)))
                .isEqualTo("done");
        assertThat(((Decision) rig.cases.applied().get(0)).result()).isEqualTo(Decision.Result.REFUSED);
    }

    @Test
    void a_decision_that_the_case_does_not_allow_leaves_everything_as_it_was() {
        long seq = uncertain();
        rig.cases.decides(report -> Outcome.refused(ExchangeFailure.SYSTEM_UNKNOWN, "withdrawn meanwhile"));

        assertThat(code(journal.carriedOut(seq, true, Map.of(), Optional.empty(), OPERATOR)))
                .isEqualTo("SYSTEM_UNKNOWN");
        assertThat(rig.state(seq)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(auditRows(Rig.caseNumber(1).value())).isZero();
    }

    @Test
    void only_an_uncertain_call_can_have_been_carried_out() {
        assertThat(code(journal.carriedOut(dead(), true, Map.of(), Optional.empty(), OPERATOR)))
                .isEqualTo("NOT_UNCERTAIN");
    }

    @Test
    void a_discarded_message_frees_its_case_and_is_kept() {
        long seq = dead();
        long behind = rig.send(system, 1);
        assertThat(rig.state(behind)).isEqualTo(MessageState.PENDING);

        assertThat(code(journal.discard(seq, " ", OPERATOR))).isEqualTo("REASON_MISSING");
        assertThat(code(journal.discard(seq, "sent by hand", OPERATOR))).isEqualTo("done");
        rig.pool.all();

        assertThat(rig.states(List.of(seq, behind))).containsExactly(MessageState.DISCARDED, MessageState.DONE);
    }

    @Test
    void what_is_not_at_rest_is_left_alone() {
        long seq = rig.send(system, 1);

        assertThat(code(journal.replay(seq, OPERATOR))).isEqualTo("NOT_DEAD");
        assertThat(code(journal.discard(seq, "no", OPERATOR))).isEqualTo("NOT_DEAD");
        assertThat(code(journal.replay(999_999, OPERATOR))).isEqualTo("MESSAGE_UNKNOWN");
    }

    private SystemReport report() {
        return (SystemReport) ((DeliveryResult.Answered) new LegacySystem("the-system", RepeatSafety.NEVER, 1)
                        .deliver(new Written<>(rig.task(system.profile().code(), 7, "task-7"), new byte[0])))
                .reports()
                .get(0);
    }

    private long deadLetter(String door, byte[] bytes) {
        return rig.inbound.deadLetter(
                system.profile().code(),
                door,
                bytes,
                new Failure.Malformed(ExchangeFailure.UNKNOWN_CODE, "result: 7", ""));
    }

    @Test
    void a_dead_letter_is_read_again_by_its_mended_department() {
        long seq = deadLetter("jms", WIRE);
        assertThat(code(journal.replay(seq, OPERATOR))).isEqualTo("DEPARTMENT_ABSENT");

        Failure still = new Failure.Malformed(ExchangeFailure.UNKNOWN_CODE, "result: 7", "");
        var old = translator((bytes, door) -> Outcome.failed(still));
        assertThat(code(journal.replay(seq, OPERATOR))).isEqualTo("UNKNOWN_CODE");
        assertThat(rig.state(seq)).isEqualTo(MessageState.DEAD);
        translators.removeTranslator(old, Map.of(LegacyLink.SYSTEM, "the-system"));

        translator((bytes, door) -> {
            assertThat(bytes).isEqualTo(WIRE);
            assertThat(door).isEqualTo("jms");
            return Outcome.done(List.of(report()));
        });
        assertThat(code(journal.replay(seq, OPERATOR))).isEqualTo("done");
        assertThat(rig.state(seq)).isEqualTo(MessageState.DONE);
        assertThat(rig.cases.applied()).containsExactly(report());
        assertThat(auditRows("system/the-system")).isEqualTo(1);
    }

    private InboundTranslator translator(InboundTranslator translator) {
        translators.addTranslator(translator, Map.of(LegacyLink.SYSTEM, "the-system"));
        return translator;
    }

    @Test
    void a_letter_from_the_soap_door_is_read_by_the_contract() {
        long good = deadLetter("soap", rig.canonical().write(report()));
        long bad = deadLetter("soap", WIRE);

        assertThat(code(journal.replay(good, OPERATOR))).isEqualTo("done");
        assertThat(code(journal.replay(bad, OPERATOR))).isEqualTo("NOT_XML");
        assertThat(rig.cases.applied()).hasSize(1);
    }

    @Test
    void an_answer_that_the_platform_failed_at_is_applied_when_the_error_is_mended() {
        rig.cases.decides(report -> {
            throw new IllegalStateException("error of ours");
        });
        long seq = rig.send(system, 1);
        rig.pass(Duration.ofSeconds(5));
        StoredMessage letter = journal.deadLetters(Optional.empty(), 0, 10).get(0);
        assertThat(letter.outbound()).isFalse();

        assertThat(code(journal.replay(letter.seq(), OPERATOR))).isNotEqualTo("done");
        rig.cases.decides(report -> Outcome.done(org.sixones.exchange.ReportReceiver.Effect.APPLIED));
        assertThat(code(journal.replay(letter.seq(), OPERATOR))).isEqualTo("done");

        assertThat(rig.states(List.of(seq, letter.seq()))).containsExactly(MessageState.DONE, MessageState.DONE);
        assertThat(rig.cases.applied()).hasSize(1);
        assertThat(system.requests()).isEqualTo(1);
    }

    @Test
    void a_letter_whose_report_is_refused_stays_dead() {
        long seq = deadLetter("soap", rig.canonical().write(report()));
        rig.cases.decides(report -> Outcome.refused(ExchangeFailure.SYSTEM_UNKNOWN, "no such case"));

        assertThat(code(journal.replay(seq, OPERATOR))).isEqualTo("SYSTEM_UNKNOWN");
        assertThat(rig.state(seq)).isEqualTo(MessageState.DEAD);
    }
}
