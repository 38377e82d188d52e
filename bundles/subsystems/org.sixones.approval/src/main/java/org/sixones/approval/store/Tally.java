package org.sixones.approval.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.store.Transactions;
import org.sixones.store.sql.Dialect;
import org.sixones.store.sql.Sql;
import org.sixones.store.sql.SqlFailures;

/**
 * How many there are of something, kept by adding a line with the difference in the transaction that makes it: exact at
 * every moment, and no two writers meet in one row. The lines are put together again by {@link #fold}.
 */
final class Tally {
    static final String APPLICATIONS = "application";
    static final String ITEMS = "item";
    /** Lines of the work list, by department and light. */
    static final String WORK = "work";

    /** So few lines are counted as fast as fewer. */
    private static final int MANY = 200;

    private final Transactions transactions;

    Tally(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param owner whose it is; the empty text when nobody's in particular */
    record Key(String subject, String owner, String state) {}

    /** @param count never 0 when it comes from {@link #of} */
    record Line(String owner, String state, long count) {}

    /** Differences that one transaction makes. */
    static final class Differences {
        private final Map<Key, Long> all = new LinkedHashMap<>();

        void more(String subject, String owner, Enum<?> state) {
            all.merge(new Key(subject, owner, state.name()), 1L, Long::sum);
        }

        void less(String subject, String owner, Enum<?> state) {
            all.merge(new Key(subject, owner, state.name()), -1L, Long::sum);
        }
    }

    /** One statement, or none when nothing differs. */
    void add(Differences differences) {
        List<Object> values = new ArrayList<>();
        differences.all.forEach((key, difference) -> {
            if (difference != 0) {
                values.addAll(List.of(key.subject(), key.owner(), key.state(), difference));
            }
        });
        if (!values.isEmpty()) {
            Sql.update(
                    transactions.connection(),
                    "insert into approval_tally (subject, owner, state, n) values "
                            + Marks.rows(values.size() / Marks.TALLY, Marks.TALLY),
                    values.toArray());
        }
    }

    List<Line> of(String subject) {
        return Sql.query(
                transactions.connection(),
                row -> new Line(row.getString(1), row.getString(2), row.getLong(3)),
                "select owner, state, sum(n) from approval_tally where subject = ? group by owner, state"
                        + " having sum(n) <> 0",
                subject);
    }

    /** By state alone. */
    Map<String, Long> byState(String subject) {
        Map<String, Long> counts = new TreeMap<>();
        of(subject).forEach(line -> counts.merge(line.state(), line.count(), Long::sum));
        return counts;
    }

    /** When there are many lines; in one statement: whoever counts meanwhile sees the many lines or the few, never both or neither. */
    void fold() {
        Connection connection = transactions.connection();
        long lines = Sql.first(connection, row -> row.getLong(1), "select count(*) from approval_tally")
                .orElseThrow();
        if (lines < MANY) {
            return;
        }
        String put = "insert into approval_tally (subject, owner, state, n)";
        String sum = "select subject, owner, state, sum(n) from %s group by subject, owner, state having sum(n) <> 0";
        Sql.update(
                connection,
                postgresql(connection)
                        ? "with gone as (delete from approval_tally returning subject, owner, state, n) " + put + " "
                                + sum.formatted("gone")
                        : put + " " + sum.formatted("old table (delete from approval_tally)"));
    }

    private static boolean postgresql(Connection connection) {
        try {
            return Dialect.of(connection) == Dialect.POSTGRESQL;
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }
}
