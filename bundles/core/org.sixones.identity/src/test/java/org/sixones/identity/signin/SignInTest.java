package org.sixones.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.identity.House.OPERATOR;
import static org.sixones.identity.House.code;
import static org.sixones.identity.House.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.identity.House;
import org.sixones.identity.Role;
import org.sixones.identity.password.PasswordHash;
import org.sixones.model.SystemCode;
import org.sixones.store.testing.StoreForTests;

class SignInTest {
    private static final String WRONG = "wrong-password";

    private House house;
    private String password;

    @BeforeEach
    void open() {
        house = new House(StoreForTests.h2());
        password = done(house.accounts.create(
                        "clerk", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR))
                .password();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void unknown_names_wrong_passwords_and_nonsense_get_one_and_the_same_answer() {
        assertThat(house.signIn("nobody", password))
                .isEqualTo(house.signIn("clerk", WRONG))
                .isEqualTo(house.signIn("clerk", ""))
                .isEqualTo(house.signIn("clerk", "x".repeat(1_000_000)))
                .isEqualTo(house.signIn("Robert'); drop table account;--", password))
                .isEqualTo(house.signIn.authenticate(null, null));
        assertThat(code(house.signIn("nobody", password))).isEqualTo("SIGN_IN_REFUSED");
        done(house.signIn("clerk", password));
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        PasswordHash slow = new PasswordHash(60_000);
        try (House other = new House(StoreForTests.h2(), slow)) {
            done(other.accounts.create("clerk", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR));
            other.signIn("clerk", WRONG);
            long known = nanos(() -> other.signIn("clerk", WRONG));
            long unknown = nanos(() -> other.signIn("nobody", WRONG));
            assertThat((double) unknown / known).isBetween(0.2, 5.0);
            assertThat(unknown).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Test
    void repeated_failures_slow_down_their_own_name_only() {
        String other = done(house.accounts.create(
                        "other", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR))
                .password();
        for (int i = 0; i < Attempts.FREE; i++) {
            assertThat(code(house.signIn("clerk", WRONG))).isEqualTo("SIGN_IN_REFUSED");
        }
        assertThat(code(house.signIn("clerk", password))).isEqualTo("SIGN_IN_REFUSED");
        done(house.signIn("other", other));
        house.clock.move(Duration.ofSeconds(2));
        done(house.signIn("clerk", password));
    }

    @Test
    void the_wait_doubles_up_to_five_minutes_and_a_success_ends_it() {
        Attempts attempts = new Attempts();
        for (int i = 1; i < Attempts.FREE; i++) {
            assertThat(attempts.failed(house.clock.instant())).isFalse();
        }
        for (long wait : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            assertThat(attempts.failed(house.clock.instant())).isTrue();
            assertThat(attempts.locked(house.clock.instant().plusSeconds(wait).minusMillis(1)))
                    .isTrue();
            assertThat(attempts.locked(house.clock.instant().plusSeconds(wait))).isFalse();
        }
        attempts.succeeded();
        assertThat(attempts.locked(house.clock.instant())).isFalse();
        assertThat(attempts.suspect()).isFalse();
    }

    @Test
    void guessing_at_a_systems_account_does_not_lock_the_system_out() {
        SystemCode tax = new SystemCode("tax-registration");
        String secret = done(house.accounts.create(
                        "tax-registration", Set.of(Role.SYSTEM), Optional.of(tax), Optional.empty(), OPERATOR))
                .password();
        done(house.signIn("tax-registration", secret));
        for (int i = 0; i < 20; i++) {
            house.signIn("tax-registration", WRONG);
            house.clock.move(Duration.ofSeconds(30));
            assertThat(done(house.signIn("tax-registration", secret)).system()).contains(tax);
        }
    }

    @Test
    void a_proved_credential_costs_microseconds_until_it_was_idle_for_long() {
        PasswordHash slow = new PasswordHash(60_000);
        try (House other = new House(StoreForTests.h2(), slow)) {
            String secret = done(other.accounts.create(
                            "clerk", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR))
                    .password();
            long first = nanos(() -> done(other.signIn("clerk", secret)));
            for (int i = 0; i < 2000; i++) {
                done(other.signIn("clerk", secret));
            }
            long hundred = nanos(() -> {
                for (int i = 0; i < 100; i++) {
                    done(other.signIn("clerk", secret));
                }
            });
            assertThat(hundred).isLessThan(first);
            other.clock.move(VerifiedCredentials.IDLE.plusSeconds(1));
            long again = nanos(() -> done(other.signIn("clerk", secret)));
            assertThat(again).isGreaterThan(hundred / 10);
        }
    }

    @Test
    void a_change_on_another_node_counts_within_seconds() {
        done(house.signIn("clerk", password));
        // Behind this node's back: its own book, its own memory of proved credentials.
        var elsewhere = new org.sixones.identity.accounts.ManagedAccounts(
                house.book,
                house.store.transactions(),
                house.store.audit(),
                house.hash,
                new VerifiedCredentials(house.clock),
                house.clock);
        done(elsewhere.setActive("clerk", false, OPERATOR));
        house.clock.move(VerifiedCredentials.RECHECK.plusSeconds(1));
        assertThat(code(house.signIn("clerk", password))).isEqualTo("SIGN_IN_REFUSED");
    }

    @Test
    void many_connections_of_one_system_at_once_all_get_in() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                all.add(executor.submit(() -> code(house.signIn("clerk", password))));
            }
            for (Future<String> one : all) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo("DONE");
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void a_flood_of_guesses_does_not_stand_before_an_honest_sign_in() throws Exception {
        PasswordHash slow = new PasswordHash(60_000);
        ExecutorService flood = Executors.newFixedThreadPool(8);
        AtomicBoolean on = new AtomicBoolean(true);
        try (House other = new House(StoreForTests.h2(), slow)) {
            String secret = done(other.accounts.create(
                            "clerk", Set.of(Role.CLERK), Optional.empty(), Optional.empty(), OPERATOR))
                    .password();
            for (int t = 0; t < 8; t++) {
                int thread = t;
                flood.submit(() -> {
                    for (int i = 0; on.get(); i++) {
                        other.signIn("guess" + thread + "-" + i, WRONG);
                    }
                });
            }
            Thread.sleep(300);
            // The eight stand in a lane of one: an honest sign-in waits for none of them.
            long honest = nanos(() -> done(other.signIn("clerk", secret)));
            on.set(false);
            assertThat(honest).isLessThan(TimeUnit.SECONDS.toNanos(2));
        } finally {
            on.set(false);
            flood.shutdownNow();
            flood.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_database_that_is_away_is_no_wrong_password() {
        House away = new House(StoreForTests.h2());
        away.store.close();
        assertThat(code(away.signIn("clerk", password))).isEqualTo("DATABASE_UNREACHABLE");
    }

    private static long nanos(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }
}
