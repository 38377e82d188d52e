package org.sixones.store.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.store.message.Samples.CUSTOMS;
import static org.sixones.store.message.Samples.FAULT;
import static org.sixones.store.message.Samples.out;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.sixones.store.testing.StoreForTests;
import org.sixones.store.testing.TestDatabase;

/** Whatever the cases, the number of dispatchers and their luck: each message goes once, and in its case's order. */
class ClaimPropertyTest {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Map<TestDatabase, StoreForTests> STORES = new HashMap<>();
    private static final AtomicInteger RUNS = new AtomicInteger();

    @AfterContainer
    static void close() {
        STORES.values().forEach(StoreForTests::close);
        STORES.clear();
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void no_message_is_claimed_twice_and_each_case_keeps_its_order_on_h2(
            @ForAll @IntRange(min = 1, max = 20) int cases,
            @ForAll @IntRange(min = 2, max = 6) int dispatchers,
            @ForAll @IntRange(min = 1, max = 8) int batch,
            @ForAll long seed)
            throws Exception {
        check(TestDatabase.H2, cases, dispatchers, batch, seed);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void no_message_is_claimed_twice_and_each_case_keeps_its_order_on_postgresql(
            @ForAll @IntRange(min = 1, max = 20) int cases,
            @ForAll @IntRange(min = 2, max = 6) int dispatchers,
            @ForAll @IntRange(min = 1, max = 8) int batch,
            @ForAll long seed)
            throws Exception {
        check(TestDatabase.POSTGRESQL, cases, dispatchers, batch, seed);
    }

    private static void check(TestDatabase database, int cases, int dispatchers, int batch, long seed)
            throws Exception {
        StoreForTests store = STORES.computeIfAbsent(database, TestDatabase::open);
        int run = RUNS.incrementAndGet();
        int messages = 120;
        Random random = new Random(seed);
        Map<Integer, List<String>> written = new HashMap<>();
        List<OutboundMessage> all = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            int serial = run * 100 + random.nextInt(cases);
            String id = run + "-" + i;
            written.computeIfAbsent(serial, none -> new ArrayList<>()).add(id);
            all.add(out(id, CUSTOMS, serial));
        }

        Map<String, Integer> succeeded = new ConcurrentHashMap<>();
        Map<Integer, List<String>> order = new ConcurrentHashMap<>();
        Map<Integer, String> onTheWay = new ConcurrentHashMap<>();
        List<String> violations = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger left = new AtomicInteger(messages);
        ExecutorService executor = Executors.newFixedThreadPool(dispatchers + 1);
        try {
            List<Future<?>> threads = new ArrayList<>();
            threads.add(executor.submit(() -> all.forEach(message ->
                    store.transactions().inTransaction(() -> store.messages().append(message)))));
            for (int d = 0; d < dispatchers; d++) {
                Random luck = new Random(seed + d);
                threads.add(executor.submit(() -> {
                    while (left.get() > 0) {
                        List<Claim> claims = store.transactions()
                                .inTransaction(() -> store.messages().claim(CUSTOMS, batch, Instant.now(), LEASE));
                        for (Claim claim : claims) {
                            String id = claim.message().id().value();
                            int serial = Integer.parseInt(
                                    claim.message().strand().value().substring(39));
                            String other = onTheWay.putIfAbsent(serial, id);
                            if (other != null) {
                                violations.add(id + " while " + other);
                            }
                            if (luck.nextInt(4) == 0) {
                                onTheWay.remove(serial);
                                store.transactions().inTransaction(() -> store.messages()
                                        .retry(claim.seq(), Instant.now(), FAULT, true, false));
                                continue;
                            }
                            order.computeIfAbsent(serial, none -> Collections.synchronizedList(new ArrayList<>()))
                                    .add(id);
                            succeeded.merge(id, 1, Integer::sum);
                            onTheWay.remove(serial);
                            store.transactions()
                                    .inTransaction(() -> store.messages().done(claim.seq(), Instant.now()));
                            left.decrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> thread : threads) {
                thread.get(60, TimeUnit.SECONDS);
            }
        } finally {
            left.set(0);
            executor.shutdown();
            executor.awaitTermination(10, TimeUnit.SECONDS);
        }
        assertThat(violations).isEmpty();
        assertThat(succeeded).hasSize(messages).allSatisfy((id, times) -> assertThat(times)
                .isEqualTo(1));
        assertThat(order).isEqualTo(written);
    }
}
