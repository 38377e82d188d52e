package org.sixones.approval.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sixones.approval.DocumentKind;
import org.sixones.approval.model.DocumentDraft.Revocation;
import org.sixones.approval.model.VerificationCode;
import org.sixones.approval.port.DocumentStore;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.store.PersistenceUnit;
import org.sixones.store.Transactions;

/**
 * Documents by plain statements: a series' row is locked from the taking of a number to the end of the transaction, so
 * everything else is written before.
 */
final class JdbcDocumentStore implements DocumentStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SELECT =
            "select d.code, d.number, d.kind, a.number as case_number, d.item, d.issued_on,"
                    + " d.issued_at, d.template, d.facts, d.revoked_on from approval_document d"
                    + " join approval_application a on a.id = d.application_id where ";

    private final PersistenceUnit unit;
    private final Transactions transactions;

    JdbcDocumentStore(PersistenceUnit unit, Transactions transactions) {
        this.unit = unit;
        this.transactions = transactions;
    }

    /** A statement whose failure is the caller's. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T sql(Work<T> work) {
        try {
            return work.on(transactions.connection());
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused a statement about documents", e);
        }
    }

    @Override
    public int next(Series series) {
        unit.entityManager().flush();
        return sql(connection -> {
            if (isPostgresql(connection)) {
                return number(
                                connection,
                                "insert into approval_document_series (organ, kind, of_year, last) values (?, ?, ?, 1)"
                                        + " on conflict (organ, kind, of_year)"
                                        + " do update set last = approval_document_series.last + 1 returning last",
                                series)
                        .orElseThrow();
            }
            String following = "select last from final table (update approval_document_series set last = last + 1"
                    + " where organ = ? and kind = ? and of_year = ?)";
            Optional<Integer> next = number(connection, following, series);
            return next.isPresent() ? next.get() : begin(connection, series, following);
        });
    }

    /** The first of its series on H2; somebody else may begin it at the same moment. */
    private static int begin(Connection connection, Series series, String following) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into approval_document_series (organ, kind, of_year, last) values (?, ?, ?, 1)")) {
            bind(insert, series);
            insert.executeUpdate();
            return 1;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            return number(connection, following, series).orElseThrow();
        }
    }

    private static Optional<Integer> number(Connection connection, String sql, Series series) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, series);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    private static void bind(PreparedStatement statement, Series series) throws SQLException {
        statement.setString(1, series.organ());
        statement.setString(2, series.kind().name());
        statement.setInt(3, series.year());
    }

    @Override
    public void keep(long caseId, List<Numbered> documents, LocalDate day, Instant at) {
        sql(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into approval_document (code, application_id, position, kind,"
                            + " organ, of_year, serial, number, item, issued_on, issued_at, template, facts)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Numbered each : documents) {
                    insert.setString(1, each.code().value());
                    insert.setLong(2, caseId);
                    insert.setInt(3, each.draft().position());
                    insert.setString(4, each.draft().kind().name());
                    insert.setString(5, each.series().organ());
                    insert.setInt(6, each.series().year());
                    insert.setInt(7, each.serial());
                    insert.setString(8, each.number());
                    insert.setString(9, each.draft().item().map(ItemCode::value).orElse(null));
                    insert.setObject(10, day);
                    insert.setObject(11, Times.row(at));
                    insert.setString(12, each.template());
                    insert.setString(
                            13, FactsJson.of(each.draft().fields(), each.draft().lists()));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    @Override
    public void revoke(long caseId, Revocation revocation, LocalDate day) {
        String kinds = revocation.kinds().stream().map(k -> "?").collect(Collectors.joining(", "));
        String item = revocation.item().isPresent() ? "item = ?" : "item is null";
        sql(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update approval_document set revoked_on = ?"
                    + " where application_id = ? and revoked_on is null and kind in (" + kinds + ") and " + item)) {
                update.setObject(1, day);
                update.setLong(2, caseId);
                int at = 3;
                for (DocumentKind kind : revocation.kinds()) {
                    update.setString(at++, kind.name());
                }
                if (revocation.item().isPresent()) {
                    update.setString(at, revocation.item().get().value());
                }
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Kept> find(VerificationCode code) {
        return select("d.code = ?", code.value()).stream().findFirst();
    }

    @Override
    public List<Kept> ofCase(CaseNumber number) {
        return select("a.number = ? order by d.position, d.issued_at, d.kind desc", number.value());
    }

    private List<Kept> select(String where, String argument) {
        return sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
                select.setString(1, argument);
                try (ResultSet row = select.executeQuery()) {
                    List<Kept> found = new ArrayList<>();
                    while (row.next()) {
                        found.add(kept(row));
                    }
                    return found;
                }
            }
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        FactsJson facts = FactsJson.read(row.getString("facts"));
        return new Kept(
                new VerificationCode(row.getString("code")),
                row.getString("number"),
                DocumentKind.valueOf(row.getString("kind")),
                new CaseNumber(row.getString("case_number")),
                Optional.ofNullable(row.getString("item")).map(ItemCode::new),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("template"),
                facts.fields(),
                facts.lists(),
                Optional.ofNullable(row.getObject("revoked_on", LocalDate.class)));
    }

    @Override
    public boolean knows(CaseNumber number) {
        return sql(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select 1 from approval_application where number = ?")) {
                select.setString(1, number.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    @Override
    public void keepTemplates(Map<String, String> texts) {
        sql(connection -> {
            Set<String> known = new HashSet<>();
            try (PreparedStatement select =
                            connection.prepareStatement("select digest from approval_document_template");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            // Another node may keep the same text at the same moment.
            String insert = isPostgresql(connection)
                    ? "insert into approval_document_template (digest, content) values (?, ?) on conflict do nothing"
                    : "merge into approval_document_template (digest, content) key (digest) values (?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    if (!known.contains(text.getKey())) {
                        statement.setString(1, text.getKey());
                        statement.setString(2, text.getValue());
                        statement.executeUpdate();
                    }
                }
            }
            return null;
        });
    }

    @Override
    public Optional<String> template(String digest) {
        return sql(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select content from approval_document_template where digest = ?")) {
                select.setString(1, digest);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private static boolean isPostgresql(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }
}
