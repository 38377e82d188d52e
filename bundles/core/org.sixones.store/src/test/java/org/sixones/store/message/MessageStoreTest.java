package org.sixones.store.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sixones.store.message.Samples.CUSTOMS;
import static org.sixones.store.message.Samples.FAULT;
import static org.sixones.store.message.Samples.TAX;
import static org.sixones.store.message.Samples.UNREACHABLE;
import static org.sixones.store.message.Samples.caseNumber;
import static org.sixones.store.message.Samples.in;
import static org.sixones.store.message.Samples.out;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.model.Failure;
import org.sixones.model.MessageId;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.testing.StoreForTests;
import org.sixones.store.testing.TestDatabase;

class MessageStoreTest {
    private static final Instant NOW = Instant.parse("2018-01-18T01:30:00.123456Z");
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static StoreForTests open(TestDatabase database) {
        return database.open(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The message table with each call in a transaction of its own. */
    private static MessageStore each(StoreForTests store) {
        return (MessageStore) Proxy.newProxyInstance(
                MessageStore.class.getClassLoader(),
                new Class<?>[] {MessageStore.class},
                (self, method, arguments) -> store.transactions().<Object>inTransaction(() -> {
                    try {
                        return method.invoke(store.messages(), arguments);
                    } catch (InvocationTargetException e) {
                        throw (RuntimeException) e.getCause();
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }));
    }

    private static void append(StoreForTests store, OutboundMessage... messages) {
        store.transactions().inTransaction(() -> List.of(messages).forEach(store.messages()::append));
    }

    private static List<String> claim(StoreForTests store, Instant now) {
        return each(store).claim(CUSTOMS, 10, now, LEASE).stream()
                .map(claim -> claim.message().id().value())
                .toList();
    }

    private static long seq(StoreForTests store, String id) {
        return each(store).of(caseNumber(1)).stream()
                .filter(message -> message.id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private static void end(StoreForTests store, String id, String how) {
        long seq = seq(store, id);
        store.transactions().inTransaction(() -> {
            switch (how) {
                case "done" -> store.messages().done(seq, NOW);
                case "retry" -> store.messages().retry(seq, NOW.plusSeconds(5), FAULT, true, false);
                case "ask first" -> store.messages().retry(seq, NOW.plusSeconds(5), UNREACHABLE, false, true);
                case "uncertain" -> store.messages().uncertain(seq, UNREACHABLE, NOW);
                case "dead" -> store.messages().dead(seq, FAULT, NOW);
                default -> throw new AssertionError(how);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_message_is_claimed_with_what_was_written(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            byte[] body = new byte[300_000];
            new java.util.Random(1).nextBytes(body);
            append(store, out("m-1", CUSTOMS, 1, body), out("t-1", TAX, 1));
            List<Claim> claims = each(store).claim(CUSTOMS, 10, NOW, LEASE);
            assertThat(claims).hasSize(1);
            Claim claim = claims.get(0);
            assertThat(claim.message()).usingRecursiveComparison().isEqualTo(out("m-1", CUSTOMS, 1, body));
            assertThat(claim.attempts()).isZero();
            assertThat(claim.askFirst()).isFalse();
            StoredMessage row = each(store).find(claim.seq()).orElseThrow();
            assertThat(row.state()).isEqualTo(MessageState.IN_FLIGHT);
            assertThat(row.createdAt()).isEqualTo(NOW);
            assertThat(row.startedAt()).contains(NOW);
            assertThat(row.size()).isEqualTo(300_000);
            assertThat(each(store).body(claim.seq())).contains(body);
            assertThat(claim(store, NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void messages_of_one_case_go_one_after_the_other(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            append(store, out("1-a", CUSTOMS, 1), out("1-b", CUSTOMS, 1), out("2-a", CUSTOMS, 2), out("1-t", TAX, 1));
            assertThat(claim(store, NOW)).containsExactly("1-a", "2-a");
            end(store, "1-a", "retry");
            assertThat(claim(store, NOW)).isEmpty();
            assertThat(claim(store, NOW.plusSeconds(5))).containsExactly("1-a");
            end(store, "1-a", "done");
            assertThat(claim(store, NOW)).containsExactly("1-b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_dead_or_uncertain_message_holds_up_its_case_until_an_operator_decides(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            append(store, out("1-a", CUSTOMS, 1), out("1-b", CUSTOMS, 1), out("1-c", CUSTOMS, 1));
            claim(store, NOW);
            end(store, "1-a", "dead");
            assertThat(claim(store, NOW.plusSeconds(3600))).isEmpty();
            long dead = seq(store, "1-a");
            assertThat(each(store).replay(dead, NOW)).isTrue();
            assertThat(each(store).replay(dead, NOW)).isFalse();
            assertThat(claim(store, NOW)).containsExactly("1-a");
            end(store, "1-a", "uncertain");
            assertThat(claim(store, NOW)).isEmpty();
            assertThat(each(store).close(dead, MessageState.DONE, NOW)).isTrue();
            assertThat(claim(store, NOW)).containsExactly("1-b");
            end(store, "1-b", "dead");
            long second = seq(store, "1-b");
            assertThat(each(store).close(second, MessageState.DISCARDED, NOW)).isTrue();
            assertThat(each(store).close(second, MessageState.DISCARDED, NOW)).isFalse();
            assertThat(claim(store, NOW)).containsExactly("1-c");
            assertThatThrownBy(() -> each(store).close(second, MessageState.PENDING, NOW))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_unreachable_system_costs_no_attempt_and_a_fault_does(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            append(store, out("m", CUSTOMS, 1));
            claim(store, NOW);
            end(store, "m", "ask first");
            Claim again =
                    each(store).claim(CUSTOMS, 1, NOW.plusSeconds(5), LEASE).get(0);
            assertThat(again.attempts()).isZero();
            assertThat(again.askFirst()).isTrue();
            end(store, "m", "retry");
            Claim third =
                    each(store).claim(CUSTOMS, 1, NOW.plusSeconds(5), LEASE).get(0);
            assertThat(third.attempts()).isEqualTo(1);
            assertThat(third.askFirst()).isFalse();
            assertThat(each(store).failures(third.seq()))
                    .extracting(FailedAttempt::code)
                    .containsExactly("DATABASE_UNREACHABLE", "DATABASE_ERROR");
            end(store, "m", "dead");
            StoredMessage dead = each(store).find(third.seq()).orElseThrow();
            assertThat(dead.state()).isEqualTo(MessageState.DEAD);
            assertThat(dead.failureCode()).contains("DATABASE_ERROR");
            assertThat(dead.failureDetail()).contains("it says no");
            assertThat(dead.endedAt()).contains(NOW);
            each(store).replay(third.seq(), NOW);
            StoredMessage replayed = each(store).find(third.seq()).orElseThrow();
            assertThat(replayed.attempts()).isZero();
            assertThat(replayed.endedAt()).isEmpty();
            assertThat(replayed.nextAttemptAt()).contains(NOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_replayed_dead_letter_is_asked_about_when_a_lost_call_may_have_carried_it_out(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            append(store, out("m", CUSTOMS, 1));
            claim(store, NOW);
            end(store, "m", "ask first");
            claim(store, NOW.plusSeconds(5));
            end(store, "m", "dead");
            each(store).replay(seq(store, "m"), NOW);
            assertThat(each(store).claim(CUSTOMS, 1, NOW, LEASE))
                    .extracting(Claim::askFirst)
                    .containsExactly(true);
            end(store, "m", "uncertain");
            each(store).replay(seq(store, "m"), NOW);
            assertThat(each(store).claim(CUSTOMS, 1, NOW, LEASE))
                    .extracting(Claim::askFirst)
                    .containsExactly(false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_whose_process_died_is_found_when_its_lease_ends(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            append(store, out("m", CUSTOMS, 1));
            claim(store, NOW);
            assertThat(each(store).interrupted(CUSTOMS, 10, NOW.plusSeconds(59)))
                    .isEmpty();
            assertThat(each(store).interrupted(CUSTOMS, 10, NOW.plusSeconds(60)))
                    .hasSize(1);
            assertThat(each(store).endLeases(NOW.plusSeconds(1))).isEqualTo(1);
            assertThat(each(store).interrupted(TAX, 10, NOW.plusSeconds(1))).isEmpty();
            List<Claim> found = each(store).interrupted(CUSTOMS, 10, NOW.plusSeconds(1));
            assertThat(found).extracting(claim -> claim.message().id().value()).containsExactly("m");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_lost_the_claim_cannot_end_it(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            append(store, out("m", CUSTOMS, 1));
            claim(store, NOW);
            end(store, "m", "done");
            assertThatThrownBy(() -> end(store, "m", "retry"))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreFailure.CONCURRENT_CHANGE));
            assertThat(each(store).find(seq(store, "m")).orElseThrow().state()).isEqualTo(MessageState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void when_a_system_is_back_its_messages_are_due_at_once(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            append(store, out("m", CUSTOMS, 1), out("n", CUSTOMS, 2));
            claim(store, NOW);
            end(store, "m", "retry");
            assertThat(claim(store, NOW.plusSeconds(1))).isEmpty();
            assertThat(each(store).dueNow(TAX, NOW.plusSeconds(1))).isZero();
            assertThat(each(store).dueNow(CUSTOMS, NOW.plusSeconds(1))).isEqualTo(1);
            assertThat(claim(store, NOW.plusSeconds(1))).containsExactly("m");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_repeated_report_is_recorded_once_for_each_system(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            Optional<Long> first = each(store).receive(in("r", CUSTOMS, 1), MessageState.DONE, Optional.empty(), NOW);
            assertThat(first).isPresent();
            // The transaction goes on after the duplicate: what follows must still be kept.
            store.transactions().inTransaction(() -> {
                assertThat(store.messages().receive(in("r", CUSTOMS, 1), MessageState.DONE, Optional.empty(), NOW))
                        .isEmpty();
                store.messages().append(out("r", CUSTOMS, 1));
            });
            assertThat(each(store).receive(in("r", TAX, 1), MessageState.REFUSED, Optional.of(FAULT), NOW))
                    .isPresent();
            StoredMessage known =
                    each(store).inbound(CUSTOMS, new MessageId("r")).orElseThrow();
            assertThat(known.seq()).isEqualTo(first.orElseThrow());
            assertThat(known.outbound()).isFalse();
            assertThat(known.inReplyTo()).contains(new MessageId("m-1"));
            assertThat(known.state()).isEqualTo(MessageState.DONE);
            assertThat(each(store).of(caseNumber(1))).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_report_at_two_doors_at_one_moment_is_recorded_once(TestDatabase database) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (StoreForTests store = open(database)) {
            for (int i = 0; i < 20; i++) {
                String id = "r-" + i;
                CountDownLatch ready = new CountDownLatch(2);
                List<Future<Boolean>> both = List.of(1, 2).stream()
                        .map(door -> executor.submit(() -> store.transactions().inTransaction(() -> {
                            ready.countDown();
                            try {
                                ready.await(5, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                            return store.messages()
                                    .receive(in(id, CUSTOMS, 1), MessageState.DONE, Optional.empty(), NOW)
                                    .isPresent();
                        })))
                        .toList();
                assertThat(List.of(
                                both.get(0).get(20, TimeUnit.SECONDS),
                                both.get(1).get(20, TimeUnit.SECONDS)))
                        .containsExactlyInAnyOrder(true, false);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytes_that_nobody_understands_are_kept_as_they_came(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            byte[] original = {0, 1, (byte) 0xff, '<'};
            Failure.Malformed reason =
                    new Failure.Malformed(StoreFailure.DATABASE_ERROR, "no XML\0" + "x".repeat(5000), "1:4");
            long seq = each(store).deadInbound(CUSTOMS, "jms", original, reason, NOW);
            StoredMessage dead = each(store).find(seq).orElseThrow();
            assertThat(dead.caseNumber()).isEmpty();
            assertThat(dead.position()).contains("1:4");
            assertThat(dead.failureDetail().orElseThrow())
                    .startsWith("no XML?x")
                    .hasSize(2000);
            assertThat(each(store).body(seq)).contains(original);
            assertThat(each(store).replay(seq, NOW)).isFalse();
            assertThat(each(store).inState(MessageState.DEAD, Optional.of(CUSTOMS), 0, 10))
                    .containsExactly(dead);
            assertThat(each(store).inState(MessageState.DEAD, Optional.of(TAX), 0, 10))
                    .isEmpty();
            assertThat(each(store).inState(MessageState.DEAD, Optional.empty(), seq, 10))
                    .isEmpty();
            assertThat(each(store).close(seq, MessageState.DISCARDED, NOW)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_counts_tell_what_is_not_at_its_end(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            append(store, out("1-a", CUSTOMS, 1), out("1-b", CUSTOMS, 1), out("2-a", TAX, 2));
            claim(store, NOW);
            each(store).receive(in("r", CUSTOMS, 1), MessageState.DONE, Optional.empty(), NOW);
            each(store)
                    .deadInbound(
                            CUSTOMS,
                            "jms",
                            new byte[] {1},
                            new Failure.Malformed(StoreFailure.DATABASE_ERROR, "?", ""),
                            NOW);
            assertThat(each(store).counts())
                    .containsExactly(
                            new SystemCounts(CUSTOMS, 1, 1, 0, 1, Optional.of(NOW)),
                            new SystemCounts(TAX, 1, 0, 0, 0, Optional.of(NOW)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_delivered_that_was_rolled_back(TestDatabase database) {
        try (StoreForTests store = open(database)) {
            assertThatThrownBy(() -> store.transactions().inTransaction(() -> {
                        store.messages().append(out("m", CUSTOMS, 1));
                        throw new IllegalArgumentException();
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(claim(store, NOW)).isEmpty();
        }
    }
}
