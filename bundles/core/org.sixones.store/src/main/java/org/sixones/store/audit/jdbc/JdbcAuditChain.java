package org.sixones.store.audit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;
import org.sixones.store.sql.Dialect;
import org.sixones.store.sql.Sql;
import org.sixones.store.sql.SqlFailures;

/** One row an entry; the head row of a stream is locked while an entry is added, so that writers queue up. */
public final class JdbcAuditChain implements AuditChain {
    private static final int ROWS_AT_ONCE = 500;

    private record Head(long seq, String hash) {
        static final Head START = new Head(0, ChainLink.GENESIS);
    }

    private final Transactions transactions;
    private final Dialect dialect;
    private final Clock clock;

    public JdbcAuditChain(Transactions transactions, Dialect dialect, Clock clock) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.clock = clock;
    }

    @Override
    public void append(AuditEntry entry) {
        Connection connection = transactions.connection();
        Head head = lockedHead(connection, entry.stream());
        ChainLink link = ChainLink.of(entry, head.seq() + 1, Sql.micros(clock.instant()));
        String hash = link.hash(head.hash());
        Sql.update(
                connection,
                "insert into audit (stream, seq, done_at, actor_kind, actor_id, action, details, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                link.stream(),
                link.seq(),
                link.at(),
                link.actorKind(),
                link.actorId(),
                link.action(),
                link.details(),
                hash);
        Sql.update(
                connection,
                "update audit_head set seq = ?, hash = ? where stream = ?",
                link.seq(),
                hash,
                entry.stream());
    }

    @Override
    public Optional<Long> firstBroken(String stream) {
        return transactions.inTransaction(() -> verify(transactions.connection(), stream));
    }

    private Head lockedHead(Connection connection, String stream) {
        Optional<Head> head = head(connection, stream, " for update");
        if (head.isPresent()) {
            return head.get();
        }
        begin(connection, stream);
        return head(connection, stream, " for update").orElse(Head.START);
    }

    /** Makes the stream's head; another writer may do so at the same moment. */
    private void begin(Connection connection, String stream) {
        String insert = "insert into audit_head (stream, seq, hash) values (?, 0, ?)";
        try (PreparedStatement statement = connection.prepareStatement(
                dialect == Dialect.POSTGRESQL ? insert + " on conflict (stream) do nothing" : insert)) {
            Sql.bind(statement, stream, ChainLink.GENESIS);
            statement.executeUpdate();
        } catch (SQLException e) {
            if (dialect != Dialect.H2 || !SqlFailures.isDuplicate(e)) {
                throw SqlFailures.of(e);
            }
        }
    }

    private static Optional<Head> head(Connection connection, String stream, String lock) {
        return Sql.first(
                connection,
                row -> new Head(row.getLong("seq"), row.getString("hash")),
                "select seq, hash from audit_head where stream = ?" + lock,
                stream);
    }

    private static Optional<Long> verify(Connection connection, String stream) {
        Head before = head(connection, stream, "").orElse(Head.START);
        // Rows and head in one statement, so that both are of one moment.
        try (PreparedStatement statement = connection.prepareStatement(
                "select a.stream, a.seq, a.done_at, a.actor_kind, a.actor_id, a.action, a.details, a.hash,"
                        + " h.seq as head_seq, h.hash as head_hash from audit a left join audit_head h"
                        + " on h.stream = a.stream where a.stream = ? order by a.seq")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            Sql.bind(statement, stream);
            try (ResultSet row = statement.executeQuery()) {
                return verify(row, before);
            }
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    private static Optional<Long> verify(ResultSet row, Head before) throws SQLException {
        Head read = Head.START;
        Head head = before;
        while (row.next()) {
            head = new Head(row.getLong("head_seq"), row.getString("head_hash"));
            ChainLink link = ChainLink.read(row);
            String hash = link.hash(read.hash());
            if (link.seq() != read.seq() + 1 || !hash.equals(row.getString("hash"))) {
                return Optional.of(read.seq() + 1);
            }
            read = new Head(link.seq(), hash);
        }
        if (read.equals(head)) {
            return Optional.empty();
        }
        // The end is cut off, or the head is gone or forged.
        return Optional.of(Math.min(read.seq(), head.seq()) + 1);
    }
}
