package org.sixones.approval.store;

import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sixones.approval.Reach;
import org.sixones.approval.Sight;
import org.sixones.model.CaseNumber;
import org.sixones.model.place.DivisionCode;
import org.sixones.store.Transactions;

/** Who sees which case, as a table: one statement writes a case's rows, one index answers. */
final class SightTable {
    private final Transactions transactions;

    SightTable(Transactions transactions) {
        this.transactions = transactions;
    }

    void insert(long application, Collection<Sight> sights) {
        List<Sight> rows = List.copyOf(sights);
        String sql = "insert into approval_sight (division, aspect, application_id) values "
                + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?)"));
        try (PreparedStatement insert = transactions.connection().prepareStatement(sql)) {
            int place = 1;
            for (Sight sight : rows) {
                insert.setString(place++, sight.division().value());
                insert.setString(place++, sight.aspect());
                insert.setLong(place++, application);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("who sees the case cannot be kept", e);
        }
    }

    /** One of these in which the case of this number is seen; empty when there is no such case or none of them. */
    Optional<Sight> first(long application, CaseNumber number, Set<Sight> wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Sight> all = List.copyOf(wanted);
        String sql =
                "select s.division, s.aspect from approval_sight s join approval_application a on a.id = s.application_id"
                        + " where s.application_id = ? and a.number = ? and ("
                        + String.join(" or ", Collections.nCopies(all.size(), "(s.division = ? and s.aspect = ?)"))
                        + ")";
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            select.setLong(1, application);
            select.setString(2, number.value());
            int place = 3;
            for (Sight sight : all) {
                select.setString(place++, sight.division().value());
                select.setString(place++, sight.aspect());
            }
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Sight(new DivisionCode(found.getString(1)), found.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("who sees the case cannot be read", e);
        }
    }

    /**
     * The reach as a condition of a query over rows that name their application.
     *
     * @param id JPQL path of the application's key
     */
    static String condition(Reach reach, String id) {
        if (!(reach instanceof Reach.Within within)) {
            return "1 = 1";
        }
        if (within.sights().isEmpty()) {
            return "1 = 0";
        }
        StringBuilder or = new StringBuilder();
        for (int i = 0; i < within.sights().size(); i++) {
            or.append(i == 0 ? "" : " or ")
                    .append("(s.division = :division")
                    .append(i)
                    .append(" and s.aspect = :aspect")
                    .append(i)
                    .append(")");
        }
        return "exists (select s.applicationId from SightRow s where s.applicationId = " + id + " and (" + or + "))";
    }

    /**
     * The same in SQL.
     *
     * @param arguments what stands for the question marks is added
     */
    static String condition(Reach reach, String id, List<Object> arguments) {
        if (!(reach instanceof Reach.Within within)) {
            return "1 = 1";
        }
        if (within.sights().isEmpty()) {
            return "1 = 0";
        }
        for (Sight sight : within.sights()) {
            arguments.add(sight.division().value());
            arguments.add(sight.aspect());
        }
        return "exists (select 1 from approval_sight s where s.application_id = " + id + " and ("
                + String.join(" or ", Collections.nCopies(within.sights().size(), "(s.division = ? and s.aspect = ?)"))
                + "))";
    }

    /** Fills in what {@link #condition} left open. */
    static void fill(Query query, Reach reach) {
        if (reach instanceof Reach.Within within) {
            int i = 0;
            for (Sight sight : within.sights()) {
                query.setParameter("division" + i, sight.division().value());
                query.setParameter("aspect" + i, sight.aspect());
                i++;
            }
        }
    }
}
