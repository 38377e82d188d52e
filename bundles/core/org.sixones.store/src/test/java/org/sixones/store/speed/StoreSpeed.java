package org.sixones.store.speed;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;
import org.sixones.store.audit.AuditEntry;
import org.sixones.store.message.Claim;
import org.sixones.store.message.InboundMessage;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.OutboundMessage;
import org.sixones.store.testing.StoreForTests;
import org.sixones.store.testing.TestDatabase;

/**
 * {@code StoreSpeed <H2|POSTGRESQL> <rows that have ended before> <messages>}: writes messages with an audit row each,
 * claims them in batches, records an answer and ends each in a transaction of its own.
 */
public final class StoreSpeed {
    private static final SystemCode SYSTEM = new SystemCode("speed-system");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int WRITERS = 4;
    private static final int DISPATCHERS = 4;
    private static final int BATCH = 16;

    private StoreSpeed() {}

    public static void main(String[] arguments) throws Exception {
        TestDatabase database = TestDatabase.valueOf(arguments[0]);
        int before = Integer.parseInt(arguments[1]);
        int messages = Integer.parseInt(arguments[2]);
        try (StoreForTests store = database.open()) {
            fill(store, database, before);
            run(store, "warm-up", messages / 4, 0);
            run(store, database + " beside " + before + " ended", messages, messages);
            long begin = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                store.transactions().inTransaction(() -> store.messages().counts());
                store.transactions().inTransaction(() -> store.messages().interrupted(SYSTEM, 10, Instant.now()));
                store.transactions().inTransaction(() -> store.messages().claim(SYSTEM, 10, Instant.now(), LEASE));
            }
            System.out.printf("counts + interrupted + empty claim: %.3f ms%n", (System.nanoTime() - begin) / 200e6);
        }
    }

    private static void run(StoreForTests store, String name, int messages, int offset) throws Exception {
        byte[] body = "<applicationTask>办理业务</applicationTask>".repeat(60).getBytes(StandardCharsets.UTF_8);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(messages);
        long cpu = cpu();
        long begin = System.nanoTime();
        ExecutorService executor = Executors.newFixedThreadPool(WRITERS + DISPATCHERS);
        List<Future<?>> threads = new java.util.ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            threads.add(executor.submit(() -> {
                for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
                    int n = offset + i;
                    store.transactions().inTransaction(() -> {
                        store.messages().append(message(n, body));
                        store.audit().append(entry(n));
                    });
                }
            }));
        }
        for (int d = 0; d < DISPATCHERS; d++) {
            threads.add(executor.submit(() -> {
                while (left.get() > 0) {
                    List<Claim> claims = store.transactions()
                            .inTransaction(() -> store.messages().claim(SYSTEM, BATCH, Instant.now(), LEASE));
                    claims.forEach(claim -> store.transactions().inTransaction(() -> {
                        OutboundMessage sent = claim.message();
                        store.messages()
                                .receive(answer(sent, body), MessageState.DONE, Optional.empty(), Instant.now());
                        store.messages().done(claim.seq(), Instant.now());
                    }));
                    left.addAndGet(-claims.size());
                    if (claims.isEmpty()) {
                        Thread.sleep(5);
                    }
                }
                return null;
            }));
        }
        for (Future<?> thread : threads) {
            thread.get();
        }
        executor.shutdown();
        double seconds = (System.nanoTime() - begin) / 1e9;
        int transactions = messages * 2 + messages / BATCH;
        System.out.printf(
                "%s: %d messages, %d transactions in %.1f s = %.0f transactions/s; this process used %.0f %% of a core,"
                        + " %.3f ms of CPU a transaction%n",
                name,
                messages,
                transactions,
                seconds,
                transactions / seconds,
                100 * (cpu() - cpu) / 1e9 / seconds,
                (cpu() - cpu) / 1e6 / transactions);
    }

    private static OutboundMessage message(int n, byte[] body) {
        return new OutboundMessage(
                new MessageId("m-" + n),
                SYSTEM,
                caseNumber(n),
                new ItemCode("speed-item"),
                "applicationTask/handle",
                body);
    }

    private static InboundMessage answer(OutboundMessage sent, byte[] body) {
        return new InboundMessage(
                new MessageId(sent.id().value() + "-r"),
                SYSTEM,
                sent.strand(),
                sent.item(),
                "decision",
                "answer",
                Optional.of(sent.id()),
                body);
    }

    private static AuditEntry entry(int n) {
        return new AuditEntry(caseNumber(n).value(), Actor.platform("speed"), "SENT", Map.of("message", "m-" + n));
    }

    private static CaseNumber caseNumber(int n) {
        return new CaseNumber("11330300002503000X2000125001001" + "20180118" + String.format("%08d", n / 4));
    }

    private static void fill(StoreForTests store, TestDatabase database, int rows) throws SQLException {
        String numbers = database == TestDatabase.POSTGRESQL
                ? "generate_series(1, " + rows + ") as x"
                : "system_range(1, " + rows + ")";
        try (Connection connection = store.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into message (outbound, message_id, system_code, case_number, kind, door, state, attempts,"
                            + " ask_first, created_at, body_size, body) select true, 'old-' || x, 'speed-system', 'C' || (x / 8), 'k', 'outbox',"
                            + " 'DONE', 0, false, current_timestamp, 1, "
                            + (database == TestDatabase.POSTGRESQL ? "'\\x01'::bytea" : "x'01'") + " from " + numbers);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
            connection.setAutoCommit(false);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
