package org.sixones.exchange.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Receipt;
import org.sixones.exchange.ReportReceiver;
import org.sixones.exchange.dispatch.Rig;
import org.sixones.model.Failure;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.MessageHeader;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.StoredMessage;

class InboundServiceTest {
    private static final SystemCode TAX = new SystemCode("tax-registration");
    private static final SystemCode CUSTOMS = new SystemCode("customs-registration");
    private static final byte[] BYTES = "<as-it-came/>".getBytes(StandardCharsets.UTF_8);

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private Acceptance report(String id) {
        return new Acceptance(
                new MessageHeader(
                        new MessageId(id),
                        Optional.empty(),
                        Rig.caseNumber(1),
                        new ItemCode("tax-registration-filing"),
                        TAX,
                        rig.clock.instant()),
                Acceptance.Result.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private Receipt receive(String id) {
        return rig.inbound.receive(TAX, "soap", BYTES, report(id));
    }

    @Test
    void a_new_report_is_recorded_and_applied() {
        assertThat(receive("t-1")).isEqualTo(new Receipt.Recorded());

        StoredMessage row = rig.inbox(1).get(0);
        assertThat(row.state()).isEqualTo(MessageState.DONE);
        assertThat(row.kind()).isEqualTo("acceptance");
        assertThat(rig.transactions.inTransaction(() -> rig.messages().body(row.seq())))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(BYTES));
        assertThat(rig.cases.applied()).hasSize(1);
    }

    @Test
    void a_repeated_message_changes_nothing() {
        receive("t-1");

        assertThat(receive("t-1")).isEqualTo(new Receipt.Repeated());
        assertThat(rig.inbox(1)).hasSize(1);
        assertThat(rig.cases.applied()).hasSize(1);
    }

    @Test
    void a_report_that_came_after_the_case_had_moved_on_is_recorded_without_effect() {
        rig.cases.decides(report -> Outcome.done(ReportReceiver.Effect.NONE));

        assertThat(receive("t-1")).isEqualTo(new Receipt.WithoutEffect());
        assertThat(rig.inbox(1).get(0).state()).isEqualTo(MessageState.WITHOUT_EFFECT);
    }

    @Test
    void what_the_case_does_not_allow_is_refused_on_record_and_without_traces_of_the_receiver() {
        rig.cases.decides(report -> {
            rig.messages().deadInbound(CUSTOMS, "soap", BYTES, malformed(), rig.clock.instant());
            return Outcome.refused(ExchangeFailure.SYSTEM_UNKNOWN, "not this item");
        });

        Receipt first = receive("t-1");
        assertThat(first).isInstanceOfSatisfying(Receipt.Rejected.class, rejected -> assertThat(
                        rejected.failure().code().code())
                .isEqualTo("SYSTEM_UNKNOWN"));
        assertThat(rig.inbox(1).get(0).state()).isEqualTo(MessageState.REFUSED);
        assertThat(rig.transactions.inTransaction(
                        () -> rig.messages().inState(MessageState.DEAD, Optional.of(CUSTOMS), 0, 10)))
                .isEmpty();
        assertThat(rig.cases.applied()).isEmpty();
    }

    @Test
    void who_was_refused_is_refused_again_with_the_same_code() {
        rig.cases.decides(report -> Outcome.refused(ExchangeFailure.SYSTEM_UNKNOWN, "not this item"));
        receive("t-1");
        rig.cases.decides(report -> Outcome.done(ReportReceiver.Effect.APPLIED));

        assertThat(receive("t-1")).isInstanceOfSatisfying(Receipt.Rejected.class, rejected -> {
            assertThat(rejected.failure().code().code()).isEqualTo("SYSTEM_UNKNOWN");
            assertThat(rejected.failure().detail()).isEqualTo("not this item");
        });
        assertThat(rig.inbox(1)).hasSize(1);
    }

    @Test
    void nobody_reports_for_another_system() {
        Receipt receipt = rig.inbound.receive(CUSTOMS, "jms", BYTES, report("t-1"));

        assertThat(receipt).isInstanceOfSatisfying(Receipt.Rejected.class, rejected -> assertThat(
                        rejected.failure().code())
                .isEqualTo(ExchangeFailure.NOT_YOUR_SYSTEM));
        StoredMessage row = rig.inbox(1).get(0);
        assertThat(row.system()).isEqualTo(CUSTOMS);
        assertThat(row.state()).isEqualTo(MessageState.REFUSED);
        assertThat(rig.cases.applied()).isEmpty();

        assertThat(receive("t-1")).isEqualTo(new Receipt.Recorded());
    }

    @Test
    void without_a_receiver_nothing_is_acknowledged_so_that_the_sender_repeats() {
        rig.receiver = Optional.empty();
        assertThatThrownBy(() -> receive("t-1")).isInstanceOf(RuntimeException.class);
        assertThat(rig.inbox(1)).isEmpty();

        rig.receiver = Optional.of(rig.cases);
        assertThat(receive("t-1")).isEqualTo(new Receipt.Recorded());
    }

    @Test
    void with_the_database_gone_nothing_is_acknowledged() {
        rig.transactions.goneFor(1);

        assertThatThrownBy(() -> receive("t-1")).isInstanceOf(StoreException.class);
        assertThat(receive("t-1")).isEqualTo(new Receipt.Recorded());
    }

    @Test
    void a_report_that_meets_another_change_of_its_case_is_applied_anew() {
        int[] calls = new int[1];
        rig.cases.decides(report -> {
            if (++calls[0] < 3) {
                throw new StoreException(StoreFailure.CONCURRENT_CHANGE, "somebody was faster", null);
            }
            return Outcome.done(ReportReceiver.Effect.APPLIED);
        });

        assertThat(receive("t-1")).isEqualTo(new Receipt.Recorded());
        assertThat(rig.cases.applied()).hasSize(1);
    }

    @Test
    void of_many_at_the_same_moment_exactly_one_applies() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                String id = "t-" + round;
                List<Callable<Receipt>> repeats = java.util.Collections.nCopies(8, () -> receive(id));
                List<Receipt> receipts = new ArrayList<>();
                for (Future<Receipt> receipt : threads.invokeAll(repeats)) {
                    receipts.add(receipt.get());
                }
                assertThat(receipts).filteredOn(new Receipt.Recorded()::equals).hasSize(1);
                assertThat(receipts).filteredOn(new Receipt.Repeated()::equals).hasSize(7);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(rig.cases.applied()).hasSize(10);
        assertThat(rig.inbox(1)).hasSize(10);
    }

    @Test
    void a_letter_that_cannot_be_understood_is_kept_with_its_bytes_and_its_reason() {
        long seq = rig.inbound.deadLetter(TAX, "soap", BYTES, malformed());

        StoredMessage row = rig.row(seq);
        assertThat(row.state()).isEqualTo(MessageState.DEAD);
        assertThat(row.failureCode()).contains("NOT_XML");
        assertThat(row.position()).contains("3:14");
    }

    @Test
    void the_doors_are_counted_by_result() {
        receive("t-1");
        receive("t-1");

        assertThat(rig.meters
                        .get("sixones.inbound")
                        .tags("door", "soap", "result", "repeated")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static Failure.Malformed malformed() {
        return new Failure.Malformed(ExchangeFailure.NOT_XML, "not XML", "3:14");
    }
}
