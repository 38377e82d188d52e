package org.sixones.store.message.jdbc;

import static org.sixones.store.message.jdbc.Rows.SUMMARY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sixones.model.Failure;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.Strand;
import org.sixones.model.SystemCode;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.Transactions;
import org.sixones.store.message.Claim;
import org.sixones.store.message.FailedAttempt;
import org.sixones.store.message.InboundMessage;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.OutboundMessage;
import org.sixones.store.message.StoredMessage;
import org.sixones.store.message.SystemCounts;
import org.sixones.store.sql.Dialect;
import org.sixones.store.sql.Sql;
import org.sixones.store.sql.SqlFailures;

/**
 * The message table in plain SQL: JPA has no words for SKIP LOCKED, and these statements are the busiest of the platform.
 * States stand as literals in the statements, or PostgreSQL would not use the partial index of open messages. The column
 * {@code case_number} holds the strand: a case's number or a subject.
 */
public final class JdbcMessageStore implements MessageStore {
    private static final String INSERT =
            "insert into message (outbound, message_id, in_reply_to, system_code, case_number,"
                    + " item, kind, door, state, attempts, ask_first, created_at, next_attempt_at, ended_at, failure_code,"
                    + " failure_detail, failure_position, body_size, body)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false, ?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * The concatenations keep the inner search off the index of open messages: without statistics (a new database)
     * PostgreSQL takes that one and reads the system's whole backlog for every row; by case there are a few rows. The
     * offset of nothing forbids it to make a join of the inner search: once it has statistics it would rather read the
     * whole table once a claim than look up the few cases that the limit asks for.
     */
    private static final String CLAIM_COLUMNS = "m.seq, m.message_id, m.system_code, m.case_number, m.item, m.kind,"
            + " m.body, m.attempts, m.ask_first from message m";

    private static final String MAY_GO = " where m.state = 'PENDING' and m.system_code = ? and m.next_attempt_at <= ?"
            + " and not exists (select 1 from message e where e.case_number = m.case_number and e.seq < m.seq"
            + " and e.system_code || '' = m.system_code and e.outbound"
            + " and e.state || '' in ('PENDING', 'IN_FLIGHT', 'UNCERTAIN', 'DEAD') offset 0 rows)";

    private static final String CLAIMABLE =
            "select " + CLAIM_COLUMNS + MAY_GO + " order by m.seq limit ? for update skip locked";

    /** H2 walks along the index of open messages only without a lock, and only when the order names the whole index. */
    private static final String H2_CANDIDATES =
            "select m.seq from message m" + MAY_GO + " order by m.state, m.system_code, m.seq limit ?";

    private static final String INTERRUPTED =
            "select m.seq, m.message_id, m.system_code, m.case_number, m.item, m.kind,"
                    + " m.body, m.attempts, m.ask_first from message m"
                    + " where m.state = 'IN_FLIGHT' and m.system_code = ? and m.lease_until <= ?"
                    + " order by m.seq limit ? for update skip locked";

    private final Transactions transactions;
    private final Dialect dialect;
    private final String node;
    private final Clock clock;

    /** @param node name of this node among those that work on the database */
    public JdbcMessageStore(Transactions transactions, Dialect dialect, String node, Clock clock) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public void append(OutboundMessage message) {
        Instant now = clock.instant();
        Sql.update(
                connection(),
                INSERT,
                true,
                message.id().value(),
                null,
                message.system().value(),
                message.strand().value(),
                message.item().map(ItemCode::value).orElse(null),
                message.kind(),
                "outbox",
                MessageState.PENDING,
                now,
                now,
                null,
                null,
                null,
                null,
                (long) message.body().length,
                message.body());
    }

    @Override
    public List<Claim> claim(SystemCode system, int max, Instant now, Duration lease) {
        if (max < 1) {
            return List.of();
        }
        List<Claim> claims = dialect == Dialect.H2
                ? claimableOnH2(system, max, now)
                : Sql.query(connection(), Rows::claim, CLAIMABLE, system.value(), now, max);
        if (!claims.isEmpty()) {
            List<Object> arguments = new ArrayList<>(List.of(now, now.plus(lease), node));
            claims.forEach(claim -> arguments.add(claim.seq()));
            String marks = padded(arguments, claims.size());
            Sql.update(
                    connection(),
                    "update message set state = 'IN_FLIGHT', started_at = ?, lease_until = ?, node = ? where seq in ("
                            + marks + ")",
                    arguments.toArray());
        }
        return claims;
    }

    /**
     * Under the lock H2 reads and sorts the system's whole backlog for every claim. So it looks first and locks then; what
     * was found may still go: ended messages never open again and later ones have larger positions.
     */
    private List<Claim> claimableOnH2(SystemCode system, int max, Instant now) {
        List<Object> arguments = new ArrayList<>(
                Sql.query(connection(), row -> row.getLong(1), H2_CANDIDATES, system.value(), now, max));
        if (arguments.isEmpty()) {
            return List.of();
        }
        String marks = padded(arguments, arguments.size());
        return Sql.query(
                connection(),
                Rows::claim,
                "select " + CLAIM_COLUMNS + " where m.seq in (" + marks
                        + ") and m.state = 'PENDING' order by m.seq for update skip locked",
                arguments.toArray());
    }

    @Override
    public void done(long seq, Instant now) {
        endClaim(
                seq,
                "update message set state = 'DONE', ended_at = ?, lease_until = null, failure_code = null,"
                        + " failure_detail = null, failure_position = null where seq = ? and state = 'IN_FLIGHT'",
                now,
                seq);
    }

    @Override
    public void retry(long seq, Instant notBefore, Failure failure, boolean countAttempt, boolean askFirst) {
        Reason reason = Reason.of(failure);
        endClaim(
                seq,
                "update message set state = 'PENDING', next_attempt_at = ?, lease_until = null, attempts = attempts + ?,"
                        + " ask_first = ?, failure_code = ?, failure_detail = ?, failure_position = ?"
                        + " where seq = ? and state = 'IN_FLIGHT'",
                notBefore,
                countAttempt ? 1 : 0,
                askFirst,
                reason.code(),
                reason.detail(),
                reason.position(),
                seq);
        failed(seq, reason, clock.instant());
    }

    @Override
    public void uncertain(long seq, Failure failure, Instant now) {
        rest(seq, "UNCERTAIN", failure, now);
    }

    @Override
    public void dead(long seq, Failure failure, Instant now) {
        rest(seq, "DEAD", failure, now);
    }

    private void rest(long seq, String state, Failure failure, Instant now) {
        Reason reason = Reason.of(failure);
        endClaim(
                seq,
                "update message set state = '" + state + "', ended_at = ?, lease_until = null, failure_code = ?,"
                        + " failure_detail = ?, failure_position = ? where seq = ? and state = 'IN_FLIGHT'",
                now,
                reason.code(),
                reason.detail(),
                reason.position(),
                seq);
        failed(seq, reason, now);
    }

    @Override
    public List<Claim> interrupted(SystemCode system, int max, Instant now) {
        return max < 1 ? List.of() : Sql.query(connection(), Rows::claim, INTERRUPTED, system.value(), now, max);
    }

    @Override
    public int endLeases(Instant now) {
        return Sql.update(
                connection(),
                "update message set lease_until = ? where state = 'IN_FLIGHT' and node = ? and lease_until > ?",
                now,
                node,
                now);
    }

    @Override
    public int dueNow(SystemCode system, Instant now) {
        return Sql.update(
                connection(),
                "update message set next_attempt_at = ? where state = 'PENDING' and system_code = ? and next_attempt_at > ?",
                now,
                system.value(),
                now);
    }

    @Override
    public Optional<Long> receive(InboundMessage message, MessageState state, Optional<Failure> failure, Instant now) {
        Reason reason = failure.map(Reason::of).orElse(Reason.NONE);
        return insertOnce(
                false,
                message.id().value(),
                message.inReplyTo().map(MessageId::value).orElse(null),
                message.system().value(),
                message.strand().value(),
                message.item().map(ItemCode::value).orElse(null),
                message.kind(),
                message.door(),
                state,
                now,
                null,
                now,
                reason.code(),
                reason.detail(),
                reason.position(),
                (long) message.original().length,
                message.original());
    }

    @Override
    public Optional<StoredMessage> inbound(SystemCode system, MessageId id) {
        return Sql.first(
                connection(),
                Rows::summary,
                SUMMARY + " where message_id = ? and system_code = ? and outbound = false",
                id.value(),
                system.value());
    }

    @Override
    public long deadInbound(SystemCode system, String door, byte[] original, Failure.Malformed failure, Instant now) {
        Reason reason = Reason.of(failure);
        return insertOnce(
                        false,
                        "unreadable:" + UUID.randomUUID(),
                        null,
                        system.value(),
                        null,
                        null,
                        "unreadable",
                        door,
                        MessageState.DEAD,
                        now,
                        null,
                        now,
                        reason.code(),
                        reason.detail(),
                        reason.position(),
                        (long) original.length,
                        original)
                .orElseThrow();
    }

    @Override
    public Optional<StoredMessage> find(long seq) {
        return Sql.first(connection(), Rows::summary, SUMMARY + " where seq = ?", seq);
    }

    @Override
    public Optional<byte[]> body(long seq) {
        return Sql.first(connection(), row -> row.getBytes(1), "select body from message where seq = ?", seq);
    }

    @Override
    public List<FailedAttempt> failures(long seq) {
        return Sql.query(
                connection(),
                row -> new FailedAttempt(Sql.instant(row, "failed_at"), row.getString("code"), row.getString("detail")),
                "select failed_at, code, detail from message_failure where message_seq = ? order by id",
                seq);
    }

    @Override
    public List<StoredMessage> of(Strand strand) {
        return Sql.query(connection(), Rows::summary, SUMMARY + " where case_number = ? order by seq", strand.value());
    }

    @Override
    public List<StoredMessage> inState(MessageState state, Optional<SystemCode> system, long afterSeq, int max) {
        List<Object> arguments = new ArrayList<>();
        system.ifPresent(one -> arguments.add(one.value()));
        arguments.add(afterSeq);
        arguments.add(max);
        return Sql.query(
                connection(),
                Rows::summary,
                SUMMARY + " where state = '" + state.name() + "'" + (system.isPresent() ? " and system_code = ?" : "")
                        + " and seq > ? order by seq limit ?",
                arguments.toArray());
    }

    @Override
    public boolean replay(long seq, Instant now) {
        return Sql.update(
                        connection(),
                        "update message set state = 'PENDING', attempts = 0, ask_first = ask_first and state = 'DEAD',"
                                + " next_attempt_at = ?,"
                                + " ended_at = null where seq = ? and outbound and state in ('DEAD', 'UNCERTAIN')",
                        now,
                        seq)
                == 1;
    }

    @Override
    public boolean close(long seq, MessageState end, Instant now) {
        if (end != MessageState.DISCARDED && end != MessageState.DONE) {
            throw new IllegalArgumentException("not an end of a message at rest: " + end);
        }
        return Sql.update(
                        connection(),
                        "update message set state = ?, ended_at = ? where seq = ? and state in ('DEAD', 'UNCERTAIN')",
                        end,
                        now,
                        seq)
                == 1;
    }

    @Override
    public List<SystemCounts> counts() {
        return Rows.counts(Sql.query(
                connection(),
                Rows::tally,
                "select t.system_code, t.state, t.n, o.created_at from (select system_code, state, count(*) as n,"
                        + " min(seq) as oldest from message where state in ('PENDING', 'IN_FLIGHT', 'UNCERTAIN', 'DEAD')"
                        + " group by system_code, state) t join message o on o.seq = t.oldest"));
    }

    private Connection connection() {
        return transactions.connection();
    }

    private void endClaim(long seq, String sql, Object... arguments) {
        if (Sql.update(connection(), sql, arguments) != 1) {
            throw new StoreException(
                    StoreFailure.CONCURRENT_CHANGE, "message " + seq + " is not in flight any more", null);
        }
    }

    private void failed(long seq, Reason reason, Instant at) {
        Sql.update(
                connection(),
                "insert into message_failure (message_seq, failed_at, code, detail) values (?, ?, ?, ?)",
                seq,
                at,
                reason.code(),
                reason.detail());
    }

    /** Empty when there is a row with the same system, direction and id already. */
    private Optional<Long> insertOnce(Object... arguments) {
        try {
            long seq = Sql.insert(
                    connection(),
                    "seq",
                    dialect == Dialect.POSTGRESQL
                            ? INSERT + " on conflict (message_id, system_code, outbound) do nothing"
                            : INSERT,
                    arguments);
            return seq < 0 ? Optional.empty() : Optional.of(seq);
        } catch (SQLException e) {
            // H2 undoes only the statement; PostgreSQL never comes here for a duplicate.
            if (dialect == Dialect.H2 && SqlFailures.isDuplicate(e)) {
                return Optional.empty();
            }
            throw SqlFailures.of(e);
        }
    }

    /** Question marks for the ids, their number rounded up (the last id repeated) so that few different statements arise. */
    private static String padded(List<Object> arguments, int ids) {
        int places = Integer.highestOneBit(Math.max(1, ids * 2 - 1));
        Object last = arguments.get(arguments.size() - 1);
        for (int i = ids; i < places; i++) {
            arguments.add(last);
        }
        return "?" + ", ?".repeat(places - 1);
    }
}
