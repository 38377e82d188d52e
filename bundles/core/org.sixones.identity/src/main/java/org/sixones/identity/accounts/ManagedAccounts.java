package org.sixones.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.identity.Account;
import org.sixones.identity.Accounts;
import org.sixones.identity.IdentityFailure;
import org.sixones.identity.IssuedPassword;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.identity.password.GeneratedPassword;
import org.sixones.identity.password.PasswordHash;
import org.sixones.identity.signin.VerifiedCredentials;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;

/** Creates and changes accounts, each change with its audit row. Also knows how to make a demo account. */
@Component(service = {Accounts.class, ManagedAccounts.class})
public final class ManagedAccounts implements Accounts {
    private final AccountBook book;
    private final Transactions transactions;
    private final AuditChain audit;
    private final PasswordHash hash;
    private final VerifiedCredentials verified;
    private final Clock clock;

    @Activate
    public ManagedAccounts(
            @Reference AccountBook book,
            @Reference Transactions transactions,
            @Reference AuditChain audit,
            @Reference PasswordHash hash,
            @Reference VerifiedCredentials verified) {
        this(book, transactions, audit, hash, verified, Clock.systemUTC());
    }

    public ManagedAccounts(
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

    @Override
    public Outcome<IssuedPassword> create(
            String userName, Set<Role> roles, Optional<SystemCode> system, Optional<Post> post, Actor by) {
        return create(userName, roles, system, post, false, by).map(Issued::password);
    }

    /** A new password and when it was set, which tells later whether a note of it is still true. */
    public record Issued(IssuedPassword password, Instant since) {}

    /** As {@link Accounts#create}, and says whether it is a demo account. */
    public Outcome<Issued> create(
            String userName,
            Set<Role> roles,
            Optional<SystemCode> system,
            Optional<Post> post,
            boolean demo,
            Actor by) {
        if (!Account.isUserName(userName)) {
            return Outcome.refused(IdentityFailure.USER_NAME_INVALID, "not a valid user name");
        }
        if (roles.isEmpty()
                || roles.contains(Role.SYSTEM) != system.isPresent()
                || (system.isPresent() && roles.size() > 1)
                || (roles.contains(Role.AGENT) && roles.size() > 1)) {
            return Outcome.refused(IdentityFailure.ROLES_INVALID, "not a valid set of roles: " + names(roles));
        }
        Optional<Outcome<Issued>> wrong = PostRules.wrong(roles, post);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        char[] password = GeneratedPassword.make();
        String encoded = hash.of(password);
        return transactions.decide(() -> {
            if (book.find(userName).isPresent()) {
                return Outcome.refused(IdentityFailure.USER_NAME_TAKEN, "there is an account " + userName);
            }
            Instant now = now();
            Account account = new Account(userName, roles, system, post, demo, true, now);
            book.add(new StoredAccount(account, encoded, now));
            record(
                    userName,
                    by,
                    "ACCOUNT_CREATED",
                    Map.of("roles", names(roles), "demo", Boolean.toString(demo), "post", name(post)));
            return Outcome.done(new Issued(new IssuedPassword(account, new String(password)), now));
        });
    }

    @Override
    public Outcome<IssuedPassword> renewPassword(String userName, Actor by) {
        return renew(userName, by).map(Issued::password);
    }

    /** As {@link Accounts#renewPassword}, and says when. */
    public Outcome<Issued> renew(String userName, Actor by) {
        char[] password = GeneratedPassword.make();
        String encoded = hash.of(password);
        return transactions.decide(() -> {
            Instant now = now();
            Optional<StoredAccount> changed = book.setPassword(String.valueOf(userName), encoded, now);
            if (changed.isEmpty()) {
                return unknown();
            }
            record(userName, by, "PASSWORD_RENEWED", Map.of());
            transactions.afterCommit(() -> verified.forget(userName));
            return Outcome.done(new Issued(new IssuedPassword(changed.get().account(), new String(password)), now));
        });
    }

    @Override
    public Outcome<Account> setActive(String userName, boolean active, Actor by) {
        return transactions.decide(() -> {
            Optional<StoredAccount> before = book.find(String.valueOf(userName));
            if (before.isEmpty()) {
                return unknown();
            }
            Account account = before.get().account();
            if (!active && account.active() && account.roles().contains(Role.OPERATOR) && book.lockedOperators() < 2) {
                return Outcome.refused(IdentityFailure.LAST_OPERATOR, "the last operator");
            }
            Account changed = book.setActive(userName, active).orElseThrow().account();
            record(userName, by, active ? "ACCOUNT_OPENED" : "ACCOUNT_CLOSED", Map.of());
            transactions.afterCommit(() -> verified.forget(userName));
            return Outcome.done(changed);
        });
    }

    @Override
    public Outcome<Account> setPost(String userName, Optional<Post> post, Actor by) {
        return transactions.decide(() -> {
            Optional<StoredAccount> before = book.find(String.valueOf(userName));
            if (before.isEmpty()) {
                return unknown();
            }
            Optional<Outcome<Account>> wrong =
                    PostRules.wrong(before.get().account().roles(), post);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            Account changed = book.setPost(userName, post).orElseThrow().account();
            record(userName, by, "ACCOUNT_MOVED", Map.of("post", name(post)));
            transactions.afterCommit(() -> verified.forget(userName));
            return Outcome.done(changed);
        });
    }

    /** Removes every demo account; returns how many there were. */
    public int removeDemo(Actor by) {
        return transactions.inTransaction(() -> {
            List<Account> demo = list().stream().filter(Account::demo).toList();
            for (Account account : demo) {
                book.remove(account.userName());
                record(account.userName(), by, "ACCOUNT_REMOVED", Map.of("demo", "true"));
                transactions.afterCommit(() -> verified.forget(account.userName()));
            }
            return demo.size();
        });
    }

    @Override
    public Optional<Account> find(String userName) {
        return Account.isUserName(userName) ? book.find(userName).map(StoredAccount::account) : Optional.empty();
    }

    @Override
    public List<Account> list() {
        return book.list().stream().map(StoredAccount::account).toList();
    }

    private void record(String userName, Actor by, String action, Map<String, String> details) {
        audit.append(new AuditEntry("account/" + userName, by, action, details));
    }

    /** Cut as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(IdentityFailure.ACCOUNT_UNKNOWN, "there is no such account");
    }

    private static String name(Optional<Post> post) {
        return post.map(p -> p.division() + p.department().map(d -> " " + d).orElse(""))
                .orElse("-");
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
