package org.sixones.approval.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sixones.approval.port.IdempotencyKeys;
import org.sixones.model.CaseNumber;
import org.sixones.store.Transactions;

/** Keys by plain statements: the insert has to happen now, not at the flush, so that a second caller waits here. */
final class JdbcIdempotencyKeys implements IdempotencyKeys {
    /** SQL standard: integrity constraint violation. */
    private static final String CONSTRAINT = "23";

    private final Transactions transactions;

    JdbcIdempotencyKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Used> find(String account, String key) {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement(
                        "select digest, number from approval_idempotency where account = ? and idem_key = ?")) {
            select.setString(1, account);
            select.setString(2, key);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Used(found.getString(1), new CaseNumber(found.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency keys cannot be read", e);
        }
    }

    @Override
    public void keep(String account, String key, String digest, CaseNumber number, Instant at) {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement(
                        "insert into approval_idempotency (account, idem_key, digest, number, used_at) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, account);
            insert.setString(2, key);
            insert.setString(3, digest);
            insert.setString(4, number.value());
            insert.setObject(5, Times.row(at));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINT)) {
                throw new TakenException();
            }
            throw new IllegalStateException("the idempotency key cannot be kept", e);
        }
    }
}
