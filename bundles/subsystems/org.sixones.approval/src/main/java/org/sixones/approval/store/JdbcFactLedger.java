package org.sixones.approval.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.port.FactLedger;
import org.sixones.model.FactCode;
import org.sixones.model.SubjectKey;
import org.sixones.store.Transactions;

/** One row a field. Whoever writes holds the subject's lock, so that nobody inserts between the two statements. */
final class JdbcFactLedger implements FactLedger {
    private final Transactions transactions;

    JdbcFactLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<String> field(SubjectKey subject, FactCode fact, String field) {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select content from approval_fact where subject = ? and fact = ? and field = ?")) {
            select.setString(1, subject.value());
            select.setString(2, fact.value());
            select.setString(3, field);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the facts cannot be read", e);
        }
    }

    @Override
    public void keep(SubjectKey subject, FactCode fact, Map<String, String> fields, Instant at) {
        fields.forEach((field, content) -> {
            if (change(
                            "update approval_fact set content = ?, kept_at = ? where subject = ? and fact = ? and field = ?",
                            content,
                            at,
                            subject,
                            fact,
                            field)
                    == 0) {
                change(
                        "insert into approval_fact (content, kept_at, subject, fact, field) values (?, ?, ?, ?, ?)",
                        content,
                        at,
                        subject,
                        fact,
                        field);
            }
        });
    }

    private int change(String sql, String content, Instant at, SubjectKey subject, FactCode fact, String field) {
        try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
            statement.setString(1, content);
            statement.setObject(2, Times.row(at));
            statement.setString(3, subject.value());
            statement.setString(4, fact.value());
            statement.setString(5, field);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the fact cannot be kept", e);
        }
    }
}
