package org.sixones.approval.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sixones.approval.Light;
import org.sixones.approval.Reach;
import org.sixones.approval.WorkFilter;
import org.sixones.approval.model.Deadline;
import org.sixones.approval.model.Due;
import org.sixones.approval.port.DueStore;
import org.sixones.model.CaseNumber;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.store.Transactions;
import org.sixones.store.sql.Sql;

/**
 * The table of what is due, in plain SQL: JPA has no words for SKIP LOCKED and for paging by a row of values. It holds what
 * is open only, so that it stays small beside the cases.
 */
final class DueRows implements DueStore {
    /** The kind of a line that has no limit. */
    private static final String STANDING = "STANDING";

    /** Where lines without a certain day stand in the work list: behind all others. */
    private static final LocalDate SORT_UNCERTAIN = LocalDate.of(9999, 12, 30);

    private static final LocalDate SORT_STANDING = LocalDate.of(9999, 12, 31);

    private static final String COLUMNS =
            "ordinal, kind, item, department, last_day, certain, yellow_on, light, first_of_subject";
    private static final String INSERT =
            "insert into approval_due (application_id, " + COLUMNS + ", next_on, sort_on) values ";
    private static final int VALUES = 12;

    private static final String RECALCULATION =
            "select id, calendar, from_day, why, position, checked, changed, started_at, ended_at from approval_recalculation";

    /** How many more candidates than wanted are looked at, because other sweepers may hold the first ones. */
    private static final int CANDIDATES = 4;

    private final Transactions transactions;
    private final Tally tally;

    DueRows(Transactions transactions, Tally tally) {
        this.transactions = transactions;
        this.tally = tally;
    }

    // ---- of one case ----

    List<Due> of(long caseId) {
        return Sql.query(
                transactions.connection(),
                DueRows::due,
                "select " + COLUMNS + " from approval_due where application_id = ? order by ordinal, kind",
                caseId);
    }

    /** At most two statements, however many lines there are. */
    void replace(long caseId, List<Due> before, List<Due> after, Tally.Differences differences) {
        List<Due> gone = without(before, after);
        List<Due> fresh = without(after, before);
        if (!gone.isEmpty()) {
            List<Object> keys = new ArrayList<>(List.of(caseId));
            for (Due due : gone) {
                keys.add(due.ordinal());
                keys.add(kind(due));
                count(due, -1, differences);
            }
            Sql.update(
                    transactions.connection(),
                    "delete from approval_due where application_id = ? and (ordinal, kind) in ("
                            + Marks.rows(gone.size(), 2) + ")",
                    keys.toArray());
        }
        if (!fresh.isEmpty()) {
            List<Object> values = new ArrayList<>();
            for (Due due : fresh) {
                values(caseId, due, values);
                count(due, 1, differences);
            }
            Sql.update(transactions.connection(), INSERT + Marks.rows(fresh.size(), VALUES), values.toArray());
        }
    }

    private static List<Due> without(List<Due> some, List<Due> others) {
        Set<Due> known = new HashSet<>(others);
        return some.stream().filter(d -> !known.contains(d)).toList();
    }

    private static void count(Due due, int by, Tally.Differences differences) {
        if (due.first() && by > 0) {
            differences.more(Tally.WORK, due.department().value(), due.light());
        } else if (due.first()) {
            differences.less(Tally.WORK, due.department().value(), due.light());
        }
    }

    private static void values(long caseId, Due due, List<Object> values) {
        values.add(caseId);
        values.add(due.ordinal());
        values.add(kind(due));
        values.add(due.item().map(ItemCode::value).orElse(null));
        values.add(due.department().value());
        values.add(due.deadline().map(Deadline::day).orElse(null));
        values.add(due.deadline().map(Deadline::certain).orElse(null));
        values.add(due.yellowOn().orElse(null));
        values.add(due.light().name());
        values.add(due.first());
        values.add(due.nextOn().orElse(null));
        values.add(due.dueOn().orElse(due.deadline().isPresent() ? SORT_UNCERTAIN : SORT_STANDING));
    }

    private static String kind(Due due) {
        return due.deadline().map(d -> d.kind().name()).orElse(STANDING);
    }

    private static Due due(ResultSet row) throws SQLException {
        Optional<ItemCode> item = Optional.ofNullable(row.getString("item")).map(ItemCode::new);
        String kind = row.getString("kind");
        Optional<Deadline> deadline = kind.equals(STANDING)
                ? Optional.empty()
                : Optional.of(new Deadline(
                        Deadline.Kind.valueOf(kind),
                        item,
                        day(row, "last_day").orElseThrow(),
                        row.getBoolean("certain")));
        return new Due(
                row.getInt("ordinal"),
                item,
                new DepartmentCode(row.getString("department")),
                deadline,
                day(row, "yellow_on"),
                Light.valueOf(row.getString("light")),
                row.getBoolean("first_of_subject"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    // ---- what has become due ----

    @Override
    public List<CaseNumber> claim(LocalDate today, Instant now, int max) {
        List<Object> candidates = new ArrayList<>(Sql.query(
                transactions.connection(),
                row -> row.getLong(1),
                "select application_id from approval_due where next_on <= ? and (held_until is null or held_until <= ?)"
                        + " order by next_on, application_id limit ?",
                today,
                now,
                max * CANDIDATES));
        return candidates.isEmpty()
                ? List.of()
                : locked(candidates, max, " skip locked").stream()
                        .map(Found::number)
                        .toList();
    }

    private List<Found> locked(List<Object> ids, int max, String orElse) {
        List<Object> distinct = ids.stream().distinct().toList();
        List<Object> arguments = new ArrayList<>(distinct);
        arguments.add(max);
        return Sql.query(
                transactions.connection(),
                row -> new Found(row.getLong("id"), new CaseNumber(row.getString("number"))),
                "select id, number from approval_application where id in " + Marks.row(distinct.size())
                        + " order by id limit ? for update" + orElse,
                arguments.toArray());
    }

    @Override
    public void hold(CaseNumber number, LocalDate today, Instant until) {
        Sql.update(
                transactions.connection(),
                "update approval_due set held_until = ? where next_on <= ?"
                        + " and application_id = (select id from approval_application where number = ?)",
                until,
                today,
                number.value());
    }

    @Override
    public Optional<LocalDate> oldest(LocalDate today) {
        return Sql.first(
                transactions.connection(),
                row -> row.getObject(1, LocalDate.class),
                "select next_on from approval_due where next_on <= ? order by next_on, application_id limit 1",
                today);
    }

    // ---- the work list ----

    @Override
    public List<Work> work(WorkFilter filter, Position after, int max) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder page = new StringBuilder(
                "select application_id, sort_on, " + COLUMNS + " from approval_due where first_of_subject = true");
        filter.department().ifPresent(department -> {
            page.append(" and department = ?");
            arguments.add(department.value());
        });
        filter.light()
                .ifPresent(light ->
                        page.append(" and light = '").append(light.name()).append("'"));
        if (filter.reach() instanceof Reach.Within) {
            page.append(" and ").append(SightTable.condition(filter.reach(), "approval_due.application_id", arguments));
        }
        // Light and limit as literals: where PostgreSQL cannot tell how many lines they leave, it plans anew each time.
        page.append(
                        " and (sort_on, application_id, ordinal) > (?, ?, ?) order by sort_on, application_id, ordinal limit ")
                .append(max);
        arguments.addAll(List.of(after.day(), after.caseId(), after.ordinal()));
        return Sql.query(
                transactions.connection(),
                row -> new Work(
                        new Position(
                                row.getObject("sort_on", LocalDate.class),
                                row.getLong("application_id"),
                                row.getInt("ordinal")),
                        row.getString("number"),
                        row.getString("matter"),
                        row.getString("matter_version"),
                        row.getString("applicant_name"),
                        row.getString("state"),
                        Optional.ofNullable(row.getString("item_version")),
                        due(row)),
                "select d.*, a.number, a.matter, a.matter_version, a.applicant_name, coalesce(i.state, a.state) as state, i.item_version"
                        + " from (" + page + ") d join approval_application a on a.id = d.application_id"
                        + " left join approval_item i on i.application_id = d.application_id and i.ordinal = d.ordinal"
                        + " order by d.sort_on, d.application_id, d.ordinal",
                arguments.toArray());
    }

    @Override
    public List<Load> loads(Reach reach) {
        if (reach instanceof Reach.Within) {
            List<Object> arguments = new ArrayList<>();
            return Sql.query(
                    transactions.connection(),
                    row -> new Load(
                            new DepartmentCode(row.getString("department")),
                            Light.valueOf(row.getString("light")),
                            row.getLong("n")),
                    "select department, light, count(*) as n from approval_due where first_of_subject = true and "
                            + SightTable.condition(reach, "approval_due.application_id", arguments)
                            + " group by department, light order by department, light",
                    arguments.toArray());
        }
        return tally.of(Tally.WORK).stream()
                .map(line -> new Load(new DepartmentCode(line.owner()), Light.valueOf(line.state()), line.count()))
                .toList();
    }

    // ---- recalculation ----

    @Override
    public Optional<Recalculation> recalculation() {
        return Sql.first(
                transactions.connection(), DueRows::recalculation, RECALCULATION + " order by id desc limit 1");
    }

    @Override
    public Optional<Recalculation> lockRecalculation() {
        return recalculation()
                .flatMap(newest -> Sql.first(
                        transactions.connection(),
                        DueRows::recalculation,
                        RECALCULATION + " where id = ? for update skip locked",
                        newest.id()));
    }

    private static Recalculation recalculation(ResultSet row) throws SQLException {
        return new Recalculation(
                row.getLong("id"),
                row.getString("calendar"),
                row.getObject("from_day", LocalDate.class),
                row.getString("why"),
                row.getLong("position"),
                row.getLong("checked"),
                row.getLong("changed"),
                Sql.instant(row, "started_at"),
                Optional.ofNullable(Sql.instant(row, "ended_at")));
    }

    @Override
    public void begin(Recalculation fresh) {
        Sql.update(
                transactions.connection(),
                "insert into approval_recalculation (calendar, from_day, why, position, checked, changed, started_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                fresh.calendar(),
                fresh.from(),
                fresh.why(),
                fresh.position(),
                fresh.checked(),
                fresh.changed(),
                fresh.startedAt());
    }

    @Override
    public boolean walked(String calendar) {
        return Sql.first(
                        transactions.connection(),
                        row -> true,
                        "select 1 from approval_recalculation where calendar = ? limit 1",
                        calendar)
                .isPresent();
    }

    @Override
    public void advance(Recalculation reached) {
        Sql.update(
                transactions.connection(),
                "update approval_recalculation set position = ?, checked = ?, changed = ?, ended_at = ? where id = ?",
                reached.position(),
                reached.checked(),
                reached.changed(),
                reached.endedAt().orElse(null),
                reached.id());
    }

    @Override
    public List<Found> affected(long position, LocalDate from, int max) {
        List<Object> ids = new ArrayList<>(Sql.query(
                transactions.connection(),
                row -> row.getLong(1),
                "select distinct application_id from approval_due where application_id > ?"
                        + " and (last_day >= ? or certain = false)"
                        + " order by application_id limit ?",
                position,
                from,
                max));
        return ids.isEmpty() ? List.of() : locked(ids, max, "");
    }

    @Override
    public List<Found> all(long position, int max) {
        List<Object> ids = new ArrayList<>(Sql.query(
                transactions.connection(),
                row -> row.getLong(1),
                "select id from approval_application where id > ? order by id limit ?",
                position,
                max));
        return ids.isEmpty() ? List.of() : locked(ids, max, "");
    }

    @Override
    public void fold() {
        tally.fold();
    }
}
