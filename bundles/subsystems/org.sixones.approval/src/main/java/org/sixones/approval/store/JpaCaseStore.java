package org.sixones.approval.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ItemState;
import org.sixones.approval.Reach;
import org.sixones.approval.Sight;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Change;
import org.sixones.approval.model.Due;
import org.sixones.approval.model.DueEvent;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.Step;
import org.sixones.approval.port.CaseStore;
import org.sixones.approval.port.Definitions;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MaterialCode;
import org.sixones.model.message.Content;
import org.sixones.model.message.Document;
import org.sixones.store.PersistenceUnit;
import org.sixones.store.Transactions;

/** Cases through OpenJPA. */
final class JpaCaseStore implements CaseStore {
    /** After the implementation code (31) and yyyymmdd. */
    private static final int SERIAL_AT = 39;

    private final PersistenceUnit unit;
    private final Transactions transactions;
    private final DueRows dueRows;
    private final Tally tally;
    private final SightTable sights;

    JpaCaseStore(PersistenceUnit unit, Transactions transactions, DueRows dueRows, Tally tally) {
        this.unit = unit;
        this.transactions = transactions;
        this.dueRows = dueRows;
        this.tally = tally;
        this.sights = new SightTable(transactions);
    }

    @Override
    public long nextSerial() {
        // The standard's words, which H2 speaks, and PostgreSQL's own.
        try {
            Connection connection = transactions.connection();
            boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            String sql = postgresql
                    ? "select nextval('approval_case_serial')"
                    : "select next value for approval_case_serial";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no serial from the database", e);
        }
    }

    @Override
    public void insert(
            Case fresh, Dossier dossier, List<Document> materials, Step first, List<Due> dues, Actor by, Instant at) {
        EntityManager em = unit.entityManager();
        Tally.Differences differences = new Tally.Differences();
        differences.more(Tally.APPLICATIONS, "", first.after().state());
        ApplicationRow row = new ApplicationRow(fresh.id());
        row.fill(first.after(), dossier, Times.row(at));
        em.persist(row);
        for (Item item : first.after().items()) {
            ItemRow itemRow = new ItemRow(fresh.id(), item.ordinal());
            itemRow.fill(item);
            em.persist(itemRow);
            differences.more(Tally.ITEMS, "", item.state());
        }
        materials.forEach(m -> em.persist(new MaterialRow(fresh.id(), m, 0, Times.row(at))));
        writeHistory(em, fresh, first.changes(), by, at);
        em.flush(); // the lines below stand on the application's row
        dueRows.replace(fresh.id(), List.of(), dues, differences);
        tally.add(differences);
        sights.insert(fresh.id(), dossier.placing().sights(fresh.items()));
    }

    @Override
    public Optional<Loaded> lock(CaseNumber number, Definitions definitions) {
        return load(number, definitions, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Loaded> find(CaseNumber number, Definitions definitions) {
        return load(number, definitions, LockModeType.NONE);
    }

    private Optional<Loaded> load(CaseNumber number, Definitions definitions, LockModeType lock) {
        EntityManager em = unit.entityManager();
        ApplicationRow row = lock == LockModeType.NONE
                ? em.find(ApplicationRow.class, serial(number))
                : em.find(ApplicationRow.class, serial(number), lock);
        if (row == null || !row.number.equals(number.value())) {
            return Optional.empty();
        }
        List<ItemRow> items = em.createQuery(
                        "select i from ItemRow i where i.applicationId = :id order by i.ordinal", ItemRow.class)
                .setParameter("id", row.id)
                .getResultList();
        return Optional.of(new Loaded(
                RowMapping.toCase(row, items, definitions),
                RowMapping.toDossier(row),
                lock == LockModeType.NONE ? List.of() : dueRows.of(row.id)));
    }

    /** The last part of a case number is the row's key: found without a query to be compiled. */
    private static long serial(CaseNumber number) {
        return Long.parseLong(number.value().substring(SERIAL_AT));
    }

    @Override
    public void save(Loaded loaded, Step step, List<Due> dues, Actor by, Instant at) {
        EntityManager em = unit.entityManager();
        Case before = loaded.current();
        Tally.Differences differences = new Tally.Differences();
        differences.less(Tally.APPLICATIONS, "", before.state());
        differences.more(Tally.APPLICATIONS, "", step.after().state());
        em.find(ApplicationRow.class, before.id()).change(step.after(), Times.row(at));
        for (int i = 0; i < before.items().size(); i++) {
            Item after = step.after().items().get(i);
            if (!after.equals(before.items().get(i))) {
                em.find(ItemRow.class, new ItemRow.Key(before.id(), after.ordinal()))
                        .change(after);
                differences.less(Tally.ITEMS, "", before.items().get(i).state());
                differences.more(Tally.ITEMS, "", after.state());
            }
        }
        writeHistory(em, before, step.changes(), by, at);
        dueRows.replace(before.id(), loaded.dues(), dues, differences);
        tally.add(differences);
    }

    @Override
    public void note(Loaded loaded, List<Change> lines, List<Due> dues, Actor by, Instant at) {
        EntityManager em = unit.entityManager();
        Case before = loaded.current();
        em.find(ApplicationRow.class, before.id()).noted(lines.size());
        writeHistory(em, before, lines, by, at);
        Tally.Differences differences = new Tally.Differences();
        dueRows.replace(before.id(), loaded.dues(), dues, differences);
        tally.add(differences);
    }

    @Override
    public boolean brokeCommitment(String identifier) {
        return !unit.entityManager()
                .createQuery(
                        "select a.id from ApplicationRow a where a.applicantIdentifier = :identifier"
                                + " and a.commitmentBroken = true",
                        Long.class)
                .setParameter("identifier", identifier)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static void writeHistory(EntityManager em, Case before, List<Change> changes, Actor by, Instant at) {
        int position = before.history();
        for (Change change : changes) {
            em.persist(new HistoryRow(before.id(), ++position, change, by, Times.row(at)));
        }
    }

    @Override
    public void amend(long id, String form, List<Document> materials, Instant at) {
        EntityManager em = unit.entityManager();
        em.find(ApplicationRow.class, id).answer(form);
        if (materials.isEmpty()) {
            return;
        }
        Map<String, Integer> newest = new LinkedHashMap<>();
        for (Object[] r : em.createQuery(
                        "select m.material, max(m.revision) from MaterialRow m where m.applicationId = :id group by m.material",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()) {
            newest.put((String) r[0], ((Number) r[1]).intValue());
        }
        materials.forEach(m ->
                em.persist(new MaterialRow(id, m, newest.getOrDefault(m.code().value(), -1) + 1, Times.row(at))));
    }

    @Override
    public List<Document> documents(long id, Set<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Document> newest = new LinkedHashMap<>();
        for (MaterialRow m : unit.entityManager()
                .createQuery(
                        "select m from MaterialRow m where m.applicationId = :id and m.material in :codes"
                                + " order by m.material, m.revision",
                        MaterialRow.class)
                .setParameter("id", id)
                .setParameter("codes", List.copyOf(codes))
                .getResultList()) {
            newest.put(
                    m.material,
                    new Document(
                            new MaterialCode(m.material),
                            m.fileName,
                            m.mediaType,
                            m.size,
                            m.sha256,
                            Optional.of(Content.of(m.content))));
        }
        return List.copyOf(newest.values());
    }

    @Override
    public List<Receipt> receipts(long id) {
        Map<String, Receipt> newest = new LinkedHashMap<>();
        for (Object[] r : unit.entityManager()
                .createQuery(
                        "select m.material, m.fileName, m.mediaType, m.size, m.sha256, m.receivedAt from MaterialRow m"
                                + " where m.applicationId = :id order by m.material, m.revision",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()) {
            newest.put((String) r[0], new Receipt(document(r), ((OffsetDateTime) r[5]).toInstant()));
        }
        return List.copyOf(newest.values());
    }

    private static Document document(Object[] r) {
        return new Document(
                new MaterialCode((String) r[0]),
                (String) r[1],
                (String) r[2],
                ((Number) r[3]).longValue(),
                (String) r[4],
                Optional.empty());
    }

    @Override
    public List<HistoryLine> history(long id) {
        return unit
                .entityManager()
                .createQuery(
                        "select h from HistoryRow h where h.applicationId = :id order by h.position", HistoryRow.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(JpaCaseStore::line)
                .toList();
    }

    private static HistoryLine line(HistoryRow row) {
        return new HistoryLine(
                row.position,
                row.doneAt.toInstant(),
                new Change(
                        Optional.ofNullable(row.item).map(ItemCode::new),
                        row.event,
                        Optional.ofNullable(row.stateBefore),
                        row.stateAfter,
                        Optional.ofNullable(row.note),
                        Optional.ofNullable(row.officer),
                        row.facts == null ? Map.of() : Json.map(row.facts)),
                new Actor(row.actorKind, row.actorId));
    }

    @Override
    public Map<Optional<ItemCode>, Instant> lastChanges(long id) {
        Map<Optional<ItemCode>, Instant> last = new HashMap<>();
        for (Object[] r : unit.entityManager()
                .createQuery(
                        "select h.item, max(h.doneAt) from HistoryRow h where h.applicationId = :id"
                                + " and h.event not in :lights group by h.item",
                        Object[].class)
                .setParameter("id", id)
                .setParameter(
                        "lights", Stream.of(DueEvent.values()).map(Enum::name).toList())
                .getResultList()) {
            last.put(Optional.ofNullable((String) r[0]).map(ItemCode::new), ((OffsetDateTime) r[1]).toInstant());
        }
        return last;
    }

    @Override
    public List<Row> list(ApplicationFilter filter, long before, int max) {
        String jpql = "select a.id, a.number, a.matter, a.matterVersion, a.applicantName, a.state, a.granted,"
                + " a.submittedAt, a.changedAt, a.acceptedOn, a.endedAt from ApplicationRow a where a.id < :before"
                + (filter.state().isPresent() ? " and a.state = :state" : "")
                + (filter.matter().isPresent() ? " and a.matter = :matter" : "")
                + (filter.applicant().isPresent() ? " and a.applicantIdentifier = :applicant" : "")
                + (filter.reach() instanceof Reach.Within ? " and " + SightTable.condition(filter.reach(), "a.id") : "")
                + " order by a.id desc";
        TypedQuery<Object[]> query = unit.entityManager()
                .createQuery(jpql, Object[].class)
                .setParameter("before", before)
                .setMaxResults(max);
        filter.state().ifPresent(s -> query.setParameter("state", s));
        filter.applicant().ifPresent(a -> query.setParameter("applicant", a));
        filter.matter().ifPresent(m -> query.setParameter("matter", m.value()));
        SightTable.fill(query, filter.reach());
        return query.getResultList().stream()
                .map(r -> new Row(
                        ((Number) r[0]).longValue(),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (ApplicationState) r[5],
                        (Boolean) r[6],
                        ((OffsetDateTime) r[7]).toInstant(),
                        ((OffsetDateTime) r[8]).toInstant(),
                        (LocalDate) r[9],
                        Times.value((OffsetDateTime) r[10]).orElse(null)))
                .toList();
    }

    @Override
    public Optional<Sight> firstSight(CaseNumber number, Set<Sight> wanted) {
        return sights.first(serial(number), number, wanted);
    }

    @Override
    public Map<ApplicationState, Long> countApplications(Reach reach) {
        return reach instanceof Reach.Everything
                ? counts(Tally.APPLICATIONS, ApplicationState.class)
                : counts(
                        "select a.state, count(a) from ApplicationRow a where " + SightTable.condition(reach, "a.id")
                                + " group by a.state",
                        reach,
                        ApplicationState.class);
    }

    @Override
    public Map<ItemState, Long> countItems(Reach reach) {
        return reach instanceof Reach.Everything
                ? counts(Tally.ITEMS, ItemState.class)
                : counts(
                        "select i.state, count(i.ordinal) from ItemRow i where "
                                + SightTable.condition(reach, "i.applicationId") + " group by i.state",
                        reach,
                        ItemState.class);
    }

    private <S extends Enum<S>> Map<S, Long> counts(String jpql, Reach reach, Class<S> type) {
        Map<S, Long> counts = new EnumMap<>(type);
        for (S state : type.getEnumConstants()) {
            counts.put(state, 0L);
        }
        TypedQuery<Object[]> query = unit.entityManager().createQuery(jpql, Object[].class);
        SightTable.fill(query, reach);
        for (Object[] r : query.getResultList()) {
            counts.put(type.cast(r[0]), ((Number) r[1]).longValue());
        }
        return counts;
    }

    private <S extends Enum<S>> Map<S, Long> counts(String subject, Class<S> type) {
        Map<String, Long> known = tally.byState(subject);
        Map<S, Long> counts = new EnumMap<>(type);
        for (S state : type.getEnumConstants()) {
            counts.put(state, known.getOrDefault(state.name(), 0L));
        }
        return counts;
    }
}
