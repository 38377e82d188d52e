package org.sixones.identity.accounts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.store.PersistenceUnit;
import org.sixones.store.PersistenceUnits;
import org.sixones.store.Transactions;

/** The table of accounts. Joins the calling thread's transaction, or opens one. */
@Component(service = AccountBook.class)
public class AccountBook {
    private final Transactions transactions;
    private final PersistenceUnit unit;

    @Activate
    public AccountBook(@Reference Transactions transactions, @Reference PersistenceUnits units) {
        this.transactions = transactions;
        this.unit = units.open("identity", AccountBook.class, "db/identity.xml", List.of(AccountRow.class));
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    public Optional<StoredAccount> find(String userName) {
        return transactions.inTransaction(() ->
                Optional.ofNullable(manager().find(AccountRow.class, userName)).map(AccountRow::read));
    }

    /** Sorted by user name. */
    public List<StoredAccount> list() {
        return transactions.inTransaction(
                () -> manager()
                        .createQuery("select a from AccountRow a order by a.userName", AccountRow.class)
                        .getResultList()
                        .stream()
                        .map(AccountRow::read)
                        .toList());
    }

    public void add(StoredAccount account) {
        transactions.inTransaction(() -> {
            manager().persist(new AccountRow(account));
            manager().flush();
        });
    }

    /** @return the account after the change; empty when there is none of this name */
    public Optional<StoredAccount> setPassword(String userName, String hash, Instant at) {
        return transactions.inTransaction(() -> locked(userName).map(row -> {
            row.setPassword(hash, at);
            return row.read();
        }));
    }

    /** @return the account after the change; empty when there is none of this name */
    public Optional<StoredAccount> setActive(String userName, boolean active) {
        return transactions.inTransaction(() -> locked(userName).map(row -> {
            row.setActive(active);
            return row.read();
        }));
    }

    /** @return the account after the change; empty when there is none of this name */
    public Optional<StoredAccount> setPost(String userName, Optional<Post> post) {
        return transactions.inTransaction(() -> locked(userName).map(row -> {
            row.setPost(post);
            return row.read();
        }));
    }

    public void remove(String userName) {
        transactions.inTransaction(() -> locked(userName).ifPresent(manager()::remove));
    }

    /** Operators that can sign in; their rows stay locked until the end of the transaction, so that two cannot close each other. */
    public long lockedOperators() {
        return transactions.inTransaction(() -> manager()
                .createQuery("select a from AccountRow a where a.active = true order by a.userName", AccountRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .map(AccountRow::read)
                .filter(stored -> stored.account().roles().contains(Role.OPERATOR))
                .count());
    }

    private Optional<AccountRow> locked(String userName) {
        return Optional.ofNullable(manager().find(AccountRow.class, userName, LockModeType.PESSIMISTIC_WRITE));
    }

    private EntityManager manager() {
        return unit.entityManager();
    }
}
