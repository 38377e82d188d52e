package org.sixones.store.message.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.Strand;
import org.sixones.model.SystemCode;
import org.sixones.store.message.Claim;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.OutboundMessage;
import org.sixones.store.message.StoredMessage;
import org.sixones.store.message.SystemCounts;
import org.sixones.store.sql.Sql;

/** From rows of the message table to what callers see. */
final class Rows {
    static final String SUMMARY = "select seq, outbound, message_id, in_reply_to, system_code, case_number, item, kind,"
            + " door, state, attempts, created_at, started_at, ended_at, next_attempt_at, failure_code, failure_detail,"
            + " failure_position, body_size from message";

    /** How many messages a system has in a state, and when the oldest of them was written. */
    record Tally(SystemCode system, MessageState state, long count, Instant oldest) {}

    private Rows() {}

    static Claim claim(ResultSet row) throws SQLException {
        OutboundMessage message = new OutboundMessage(
                new MessageId(row.getString("message_id")),
                new SystemCode(row.getString("system_code")),
                Strand.of(row.getString("case_number")),
                Optional.ofNullable(row.getString("item")).map(ItemCode::new),
                row.getString("kind"),
                row.getBytes("body"));
        return new Claim(row.getLong("seq"), message, row.getInt("attempts"), row.getBoolean("ask_first"));
    }

    static StoredMessage summary(ResultSet row) throws SQLException {
        MessageState state = MessageState.valueOf(row.getString("state"));
        return new StoredMessage(
                row.getLong("seq"),
                row.getBoolean("outbound"),
                new MessageId(row.getString("message_id")),
                Optional.ofNullable(row.getString("in_reply_to")).map(MessageId::new),
                new SystemCode(row.getString("system_code")),
                Optional.ofNullable(row.getString("case_number")),
                Optional.ofNullable(row.getString("item")),
                row.getString("kind"),
                row.getString("door"),
                state,
                row.getInt("attempts"),
                Sql.instant(row, "created_at"),
                Optional.ofNullable(Sql.instant(row, "started_at")),
                Optional.ofNullable(Sql.instant(row, "ended_at")),
                state == MessageState.PENDING
                        ? Optional.ofNullable(Sql.instant(row, "next_attempt_at"))
                        : Optional.empty(),
                Optional.ofNullable(row.getString("failure_code")),
                Optional.ofNullable(row.getString("failure_detail")),
                Optional.ofNullable(row.getString("failure_position")),
                row.getLong("body_size"));
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                new SystemCode(row.getString("system_code")),
                MessageState.valueOf(row.getString("state")),
                row.getLong("n"),
                Sql.instant(row, "created_at"));
    }

    static List<SystemCounts> counts(List<Tally> tallies) {
        Map<SystemCode, Map<MessageState, Tally>> bySystem = new TreeMap<>();
        for (Tally tally : tallies) {
            bySystem.computeIfAbsent(tally.system(), system -> new EnumMap<>(MessageState.class))
                    .put(tally.state(), tally);
        }
        List<SystemCounts> counts = new ArrayList<>();
        bySystem.forEach((system, states) -> counts.add(new SystemCounts(
                system,
                count(states, MessageState.PENDING),
                count(states, MessageState.IN_FLIGHT),
                count(states, MessageState.UNCERTAIN),
                count(states, MessageState.DEAD),
                Optional.ofNullable(states.get(MessageState.PENDING)).map(Tally::oldest))));
        return counts;
    }

    private static long count(Map<MessageState, Tally> states, MessageState state) {
        Tally tally = states.get(state);
        return tally == null ? 0 : tally.count();
    }
}
