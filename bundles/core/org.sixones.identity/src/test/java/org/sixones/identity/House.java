package org.sixones.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.sixones.identity.accounts.AccountBook;
import org.sixones.identity.accounts.ManagedAccounts;
import org.sixones.identity.password.PasswordHash;
import org.sixones.identity.signin.CheckedSignIn;
import org.sixones.identity.signin.VerifiedCredentials;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.store.testing.StoreForTests;

/** Everything of the identity over a store for tests, with a clock that the test moves and few iterations. */
public final class House implements AutoCloseable {
    public static final Actor OPERATOR = Actor.person("op");

    /** A clock that stands still until it is moved. */
    public static final class Hands extends Clock {
        private volatile Instant now = Instant.parse("2018-01-18T01:00:00Z");

        public void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public final Hands clock = new Hands();
    public final StoreForTests store;
    public final AccountBook book;
    public final VerifiedCredentials verified = new VerifiedCredentials(clock);
    public final PasswordHash hash;
    public final ManagedAccounts accounts;
    public final SignIn signIn;

    public House(StoreForTests store) {
        this(store, new PasswordHash(1000));
    }

    public House(StoreForTests store, PasswordHash hash) {
        this.store = store;
        this.hash = hash;
        book = new AccountBook(store.transactions(), store.units());
        accounts = new ManagedAccounts(book, store.transactions(), store.audit(), hash, verified, clock);
        signIn = new CheckedSignIn(book, store.transactions(), store.audit(), hash, verified, clock);
    }

    public Outcome<Principal> signIn(String userName, String password) {
        return signIn.authenticate(userName, password.toCharArray());
    }

    public static <T> T done(Outcome<T> outcome) {
        return outcome.orElse(failure -> {
            throw new AssertionError("failed: " + failure);
        });
    }

    public static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed
                ? failed.failure().code().code()
                : "DONE";
    }

    @Override
    public void close() {
        book.close();
        store.close();
    }
}
