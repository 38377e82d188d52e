package org.sixones.approval.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.MandateState;
import org.sixones.approval.model.Mandate;
import org.sixones.approval.port.MandateStore;
import org.sixones.model.MatterCode;
import org.sixones.model.message.Applicant;
import org.sixones.model.place.DivisionCode;
import org.sixones.store.Transactions;

/** Mandates by plain statements: they are locked, changed and looked up by number, and part of no graph. */
final class JdbcMandateStore implements MandateStore {
    private static final String COLUMNS =
            "number, agent, division, principal_kind, principal_name, principal_identifier,"
                    + " principal_phone, matters, valid_from, valid_until, evidence, state, code_digest, code_until, code_tries,"
                    + " created_at, confirmed_at, revoked_at, reason";

    private final Transactions transactions;

    JdbcMandateStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A piece of work with a statement. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the mandates cannot be read or written", e);
        }
    }

    @Override
    public MandateNumber next(LocalDate day) {
        Connection connection = transactions.connection();
        try {
            boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            return run(
                    postgresql
                            ? "select nextval('approval_mandate_serial')"
                            : "select next value for approval_mandate_serial",
                    select -> {
                        try (ResultSet result = select.executeQuery()) {
                            result.next();
                            return new MandateNumber("WT"
                                    + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                                    + String.format("%06d", result.getLong(1)));
                        }
                    });
        } catch (SQLException e) {
            throw new IllegalStateException("no serial from the database", e);
        }
    }

    @Override
    public void insert(Mandate m) {
        run(
                "insert into approval_mandate (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, m.number().value());
                    insert.setString(2, m.agent());
                    insert.setString(3, m.division().value());
                    insert.setString(4, m.principal().kind().name());
                    insert.setString(5, m.principal().name());
                    insert.setString(6, m.principal().identifier());
                    insert.setString(7, m.principal().phone().orElse(null));
                    insert.setString(
                            8,
                            m.matters().stream().map(MatterCode::value).sorted().collect(Collectors.joining(",")));
                    insert.setObject(9, m.from());
                    insert.setObject(10, m.until());
                    insert.setString(11, m.evidence());
                    changing(insert, 12, m);
                    return insert.executeUpdate();
                });
    }

    @Override
    public void update(Mandate m) {
        run(
                "update approval_mandate set state = ?, code_digest = ?, code_until = ?, code_tries = ?, created_at = ?,"
                        + " confirmed_at = ?, revoked_at = ?, reason = ? where number = ?",
                update -> {
                    int next = changing(update, 1, m);
                    update.setString(next, m.number().value());
                    return update.executeUpdate();
                });
    }

    /** What may change, and the day of making between them; returns the place after it. */
    private static int changing(PreparedStatement statement, int first, Mandate m) throws SQLException {
        statement.setString(first, m.state().name());
        statement.setString(first + 1, m.code().map(Mandate.Code::digest).orElse(null));
        statement.setObject(first + 2, Times.row(m.code().map(Mandate.Code::until)));
        statement.setInt(first + 3, m.code().map(Mandate.Code::tries).orElse(0));
        statement.setObject(first + 4, Times.row(m.createdAt()));
        statement.setObject(first + 5, Times.row(m.confirmedAt()));
        statement.setObject(first + 6, Times.row(m.revokedAt()));
        statement.setString(first + 7, m.reason().orElse(null));
        return first + 8;
    }

    @Override
    public Optional<Mandate> find(MandateNumber number) {
        return one(number, "");
    }

    @Override
    public Optional<Mandate> lock(MandateNumber number) {
        return one(number, " for update");
    }

    private Optional<Mandate> one(MandateNumber number, String lock) {
        return run("select " + COLUMNS + " from approval_mandate where number = ?" + lock, select -> {
                    select.setString(1, number.value());
                    return rows(select);
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<MandateNumber> holding(String agent, DivisionCode division, LocalDate day) {
        return run(
                "select number from approval_mandate where agent = ? and state = 'ACTIVE' and division = ?"
                        + " and valid_from <= ? and valid_until >= ?",
                select -> {
                    select.setString(1, agent);
                    select.setString(2, division.value());
                    select.setObject(3, day);
                    select.setObject(4, day);
                    List<MandateNumber> numbers = new ArrayList<>();
                    try (ResultSet result = select.executeQuery()) {
                        while (result.next()) {
                            numbers.add(new MandateNumber(result.getString(1)));
                        }
                    }
                    return numbers;
                });
    }

    @Override
    public List<Mandate> ofAgent(String agent, int max) {
        return run(
                "select " + COLUMNS
                        + " from approval_mandate where agent = ? order by created_at desc, number desc limit ?",
                select -> {
                    select.setString(1, agent);
                    select.setInt(2, max);
                    return rows(select);
                });
    }

    @Override
    public List<Mandate> within(Optional<DivisionCode> division, int max) {
        return run(
                "select " + COLUMNS + " from approval_mandate where division like ?"
                        + " order by created_at desc, number desc limit ?",
                select -> {
                    select.setString(
                            1, division.map(JdbcMandateStore::significant).orElse("") + "%");
                    select.setInt(2, max);
                    return rows(select);
                });
    }

    /** The digits with which the codes of everything in it begin. */
    private static String significant(DivisionCode division) {
        return switch (division.level()) {
            case PROVINCE -> division.value().substring(0, 2);
            case CITY -> division.value().substring(0, 4);
            case COUNTY, TOWNSHIP, VILLAGE -> division.value();
        };
    }

    private static List<Mandate> rows(PreparedStatement select) throws SQLException {
        List<Mandate> mandates = new ArrayList<>();
        try (ResultSet r = select.executeQuery()) {
            while (r.next()) {
                mandates.add(mandate(r));
            }
        }
        return mandates;
    }

    private static Mandate mandate(ResultSet r) throws SQLException {
        String digest = r.getString(13);
        Optional<Mandate.Code> code = digest == null
                ? Optional.empty()
                : Optional.of(new Mandate.Code(
                        digest, r.getObject(14, OffsetDateTime.class).toInstant(), r.getInt(15)));
        return new Mandate(
                new MandateNumber(r.getString(1)),
                r.getString(2),
                new DivisionCode(r.getString(3)),
                new Applicant(
                        Applicant.Kind.valueOf(r.getString(4)),
                        r.getString(5),
                        r.getString(6),
                        Optional.ofNullable(r.getString(7))),
                Arrays.stream(r.getString(8).split(",")).map(MatterCode::new).collect(Collectors.toSet()),
                r.getObject(9, LocalDate.class),
                r.getObject(10, LocalDate.class),
                r.getString(11),
                MandateState.valueOf(r.getString(12)),
                code,
                r.getObject(16, OffsetDateTime.class).toInstant(),
                Times.value(r.getObject(17, OffsetDateTime.class)),
                Times.value(r.getObject(18, OffsetDateTime.class)),
                Optional.ofNullable(r.getString(19)));
    }
}
