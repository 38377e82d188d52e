package org.sixones.approval.usecase;

import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.TAX;
import static org.sixones.approval.Fixture.granted;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.sixones.approval.Fixture;
import org.sixones.approval.SubmitRequest;
import org.sixones.model.CaseNumber;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.store.testing.StoreForTests;

/**
 * A PostgreSQL database with many cases: some really go through the office, on every working day of a quarter, and SQL
 * copies them, so that every row is one that the platform itself would write. One case in five is open. Chosen by a seed:
 * the same seed gives the same cases.
 */
final class ManyCases implements AutoCloseable {
    /** Of so many templates one stays open. */
    private static final int OPEN_EVERY = 5;

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
    private static final int TEMPLATES = 60;

    /** Everything that runs for a case. */
    private static final List<String> TABLES =
            List.of("approval_application", "approval_item", "approval_history", "approval_due");

    final Office office;
    final WorkListComponent work;
    private final int cases;
    private final Random random;
    private long firstId;

    ManyCases(int cases, long seed) {
        this.cases = cases;
        this.random = new Random(seed);
        office = new Office(StoreForTests.postgresql());
        work = office.workList();
        office.catalogue.bindOffer(
                Fixture.offer("commerce", List.of(Fixture.items().get(FILING)), List.of(matter())));
        office.on("2018-01-01");
        while (office.recalculate.once(50)) {
            // nothing is there yet; afterwards the calendar is known
        }
        fill(seed);
        office.on("2018-03-31");
    }

    private static MatterDefinition matter() {
        return Fixture.matter(Fixture.step(FILING), Fixture.step(TAX));
    }

    private void fill(long seed) {
        List<Long> open = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        for (int i = 0; i < TEMPLATES; i++) {
            office.on(FIRST.plusDays(i).toString());
            CaseNumber number = office.taken(request()).number();
            long id = office.count("select id from approval_application where number = '" + number + "'");
            if (i % OPEN_EVERY == 0) {
                open.add(id);
            } else {
                office.report(granted(number, FILING));
                office.report(granted(number, TAX));
                Office.done(office.applications.deliver(number, "EMS", Fixture.CLERK));
                ended.add(id);
            }
        }
        firstId = office.count("select max(id) from approval_application") + 1;
        int copies = cases - TEMPLATES;
        office.execute("create table copy as select " + firstId + " + x as id, " + template(open, ended, seed)
                + " as template from generate_series(0, " + (copies - 1) + ") x");
        for (String table : TABLES) {
            copy(table);
        }
        office.execute("drop table copy");
        office.execute("select setval('approval_case_serial', (select max(id) from approval_application))");
        office.execute("delete from approval_tally");
        office.execute("insert into approval_tally (subject, owner, state, n) select 'application', '', state, count(*)"
                + " from approval_application group by state union all select 'item', '', state, count(*)"
                + " from approval_item group by state union all select 'work', department, light, count(*)"
                + " from approval_due where first_of_subject group by department, light");
        vacuum();
    }

    private static SubmitRequest request() {
        Map<org.sixones.model.ItemCode, ItemDefinition> items = Fixture.items();
        List<String> wanted = List.of(FILING, TAX).stream()
                .flatMap(i -> items.get(i).materials().stream())
                .map(m -> m.code().value())
                .distinct()
                .toList();
        return new SubmitRequest(
                Fixture.MATTER,
                Fixture.applicant(),
                Fixture.FORM,
                wanted.stream().map(Fixture::material).toList(),
                Fixture.AT_THE_CITY);
    }

    /** One in five an open one; which one, by a hash of the number and the seed. */
    private static String template(List<Long> open, List<Long> ended, long seed) {
        String hash = "(hashtext(x || '/" + seed + "') & 2147483647)";
        return "case when x % " + OPEN_EVERY + " = 0 then (array[" + list(open) + "])[1 + " + hash + " % " + open.size()
                + "] else (array[" + list(ended) + "])[1 + " + hash + " % " + ended.size() + "] end";
    }

    private static String list(List<Long> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Every column as the template has it, but the keys; the foreign keys hold by construction. */
    private void copy(String table) {
        String key = table.equals("approval_application") ? "id" : "application_id";
        List<String> columns = columns(table);
        String values = columns.stream()
                .map(c -> switch (c) {
                    case "id", "application_id" -> "c.id";
                    case "number" -> "substr(t.number, 1, 39) || lpad(c.id::text, 9, '0')";
                    case "applicant_identifier" -> "'ID' || lpad((c.id / 3)::text, 16, '0')";
                    default -> "t." + c;
                })
                .collect(Collectors.joining(", "));
        office.execute("set session_replication_role = replica; insert into " + table + " ("
                + String.join(", ", columns) + ") select " + values + " from copy c join " + table + " t on t." + key
                + " = c.template order by c.id; set session_replication_role = default");
    }

    private List<String> columns(String table) {
        List<String> columns = new ArrayList<>();
        try (Connection connection = office.store.pool().getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, null, table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
            connection.rollback();
            return columns;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void vacuum() {
        try (Connection connection = office.store.pool().getConnection();
                Statement statement = connection.createStatement()) {
            connection.rollback();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Any case. */
    CaseNumber anyCase() {
        long id = firstId + random.nextInt(cases - TEMPLATES);
        try (Connection connection = office.store.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from approval_application where id = " + id)) {
            row.next();
            CaseNumber number = new CaseNumber(row.getString(1));
            connection.rollback();
            return number;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Anybody who has applied. */
    String anyApplicant() {
        return "ID" + String.format("%016d", (firstId + random.nextInt(cases - TEMPLATES)) / 3);
    }

    Random random() {
        return random;
    }

    @Override
    public void close() {
        office.close();
    }
}
