package org.sixones.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.identity.Account;
import org.sixones.identity.IdentityFailure;
import org.sixones.identity.Principal;
import org.sixones.identity.SignIn;
import org.sixones.identity.accounts.AccountBook;
import org.sixones.identity.accounts.StoredAccount;
import org.sixones.identity.demo.ProductionGuard;
import org.sixones.identity.password.PasswordHash;
import org.sixones.model.Actor;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.store.StoreException;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sign-in: first the credentials that were proved not long ago, then the slow hash. Hashing is rationed in two lanes, so that a
 * flood of guesses (unknown names, names with failures) uses at most one core and never stands before an honest sign-in.
 */
@Component(service = SignIn.class)
public final class CheckedSignIn implements SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(CheckedSignIn.class);
    private static final Outcome<Principal> REFUSED =
            Outcome.refused(IdentityFailure.SIGN_IN_REFUSED, "sign-in was refused");
    private static final Outcome<Principal> BUSY = Outcome.failed(
            new Failure.Unreachable(IdentityFailure.SIGN_IN_BUSY, "too many sign-ins at the moment", false));
    private static final int LONGEST_PASSWORD = 256;
    private static final int NAMES_REMEMBERED = 10_000;
    private static final Duration HONEST_WAIT = Duration.ofSeconds(10);
    private static final Duration SUSPECT_WAIT = Duration.ofSeconds(2);

    private final AccountBook book;
    private final Transactions transactions;
    private final AuditChain audit;
    private final PasswordHash hash;
    private final VerifiedCredentials verified;
    private final Clock clock;
    private final Semaphore honest = new Semaphore(2, true);
    private final Semaphore suspect = new Semaphore(1, true);
    private final Map<String, Attempts> attempts = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > NAMES_REMEMBERED;
        }
    });

    @Activate
    public CheckedSignIn(
            @Reference AccountBook book,
            @Reference Transactions transactions,
            @Reference AuditChain audit,
            @Reference PasswordHash hash,
            @Reference VerifiedCredentials verified) {
        this(book, transactions, audit, hash, verified, Clock.systemUTC());
    }

    public CheckedSignIn(
            AccountBook book,
            Transactions transactions,
            AuditChain audit,
            PasswordHash hash,
            VerifiedCredentials verified,
            Clock clock) {
        this.book = book;
        this.transactions = transactions;
        this.audit = audit;
        this.hash = hash;
        this.verified = verified;
        this.clock = clock;
    }

    /** The guard must have let the start pass: while it does not, nobody signs in. */
    @Reference
    void passed(ProductionGuard guard) {
        LOG.debug("{} has let the start pass", guard);
    }

    @Override
    public Outcome<Principal> authenticate(String userName, char[] password) {
        if (!Account.isUserName(userName)
                || password == null
                || password.length == 0
                || password.length > LONGEST_PASSWORD) {
            return REFUSED;
        }
        try {
            Optional<Principal> known = verified.find(userName, password, book::find);
            return known.isPresent() ? Outcome.done(known.get()) : check(userName, password);
        } catch (StoreException e) {
            LOG.warn("sign-in could not be checked: {}", e.getMessage());
            return Outcome.failed(e.failure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BUSY;
        }
    }

    private Outcome<Principal> check(String userName, char[] password) throws InterruptedException {
        Attempts mine = attempts.computeIfAbsent(userName, name -> new Attempts());
        synchronized (mine) {
            // Whoever waited here behind a success with the same password need not pay again.
            Optional<Principal> known = verified.find(userName, password, book::find);
            if (known.isPresent()) {
                return Outcome.done(known.get());
            }
            if (mine.locked(clock.instant())) {
                return REFUSED;
            }
            Optional<StoredAccount> account =
                    book.find(userName).filter(found -> found.account().active());
            boolean doubtful = account.isEmpty() || mine.suspect();
            Semaphore lane = doubtful ? suspect : honest;
            Duration wait = doubtful ? SUSPECT_WAIT : HONEST_WAIT;
            if (!lane.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return doubtful ? REFUSED : BUSY;
            }
            boolean right;
            try {
                right = hash.matches(
                                password,
                                account.map(StoredAccount::passwordHash).orElseGet(hash::nobodys))
                        && account.isPresent();
            } finally {
                lane.release();
            }
            return right ? succeeded(mine, account.orElseThrow(), password) : failed(mine, account);
        }
    }

    private Outcome<Principal> succeeded(Attempts mine, StoredAccount account, char[] password) {
        mine.succeeded();
        note(account, "SIGNED_IN");
        verified.remember(account, password);
        return Outcome.done(account.account().principal());
    }

    private Outcome<Principal> failed(Attempts mine, Optional<StoredAccount> account) {
        Instant now = clock.instant();
        boolean locked = mine.failed(now);
        if (locked && account.isPresent()) {
            LOG.warn(
                    "account {} is locked for a while after repeated wrong passwords",
                    account.get().account().userName());
            note(account.get(), "SIGN_IN_LOCKED");
        }
        return REFUSED;
    }

    private void note(StoredAccount account, String action) {
        String userName = account.account().userName();
        Actor actor = account.account().system().map(Actor::system).orElseGet(() -> Actor.person(userName));
        transactions.inTransaction(() -> audit.append(new AuditEntry("account/" + userName, actor, action, Map.of())));
    }
}
