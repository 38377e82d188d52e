package org.sixones.approval.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sixones.approval.model.Dues;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.approval.port.DueStore;
import org.sixones.approval.port.DueStore.Found;
import org.sixones.approval.port.DueStore.Recalculation;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.Transactions;
import org.sixones.time.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through everything open after the working calendar was corrected or a year was added: batch by batch, each in its
 * transaction, so that a restart goes on where it ended. A case that is touched meanwhile is brought up to date by whoever
 * touches it.
 */
final class Recalculate {
    private static final Logger LOG = LoggerFactory.getLogger(Recalculate.class);

    /** The walk that a new database or a new version of the platform begins with looks at every case. */
    private static final LocalDate EVERYTHING = LocalDate.of(1, 1, 1);

    private final Desk desk;
    private final DueStore dues;
    private final Transactions transactions;
    private volatile String finished = "";

    Recalculate(Desk desk, DueStore dues, Transactions transactions) {
        this.desk = desk;
        this.dues = dues;
        this.transactions = transactions;
    }

    /**
     * @return whether there may be more to do; asks the database nothing once the calendar in force has been walked through
     */
    boolean once(int max) {
        String calendar = text(calendar().editions());
        if (finished.equals(calendar)) {
            return false;
        }
        boolean more;
        try {
            more = transactions.inTransaction(() -> step(calendar, next -> walk(next, max)));
        } catch (RuntimeException e) {
            if (e instanceof StoreException s && s.code() == StoreFailure.DATABASE_UNREACHABLE) {
                throw e;
            }
            LOG.warn("a batch of limits could not be computed anew and is tried case by case", e);
            more = oneByOne(calendar, max);
        }
        if (!more && done(calendar)) {
            finished = calendar;
        }
        return more;
    }

    /** As many as a batch has, each in its own transaction: one that fails is passed over and named in the log. */
    private boolean oneByOne(String calendar, int max) {
        boolean more = true;
        for (int i = 0; more && i < max; i++) {
            try {
                more = transactions.inTransaction(() -> step(calendar, next -> walk(next, 1)));
            } catch (RuntimeException e) {
                LOG.error("the limits of a case could not be computed anew; the walk goes on behind it", e);
                more = transactions.inTransaction(() -> step(calendar, this::passOver));
            }
        }
        return more;
    }

    /** @param work on the recalculation that goes on, which is locked; says whether there is more */
    private boolean step(String calendar, Predicate<Recalculation> work) {
        Optional<Recalculation> newest = dues.recalculation();
        if (newest.isPresent() && newest.get().calendar().equals(calendar)) {
            return newest.get().endedAt().isEmpty()
                    && dues.lockRecalculation()
                            .filter(r -> r.endedAt().isEmpty())
                            .filter(work)
                            .isPresent();
        }
        if (dues.walked(calendar)) {
            // The database has seen this calendar and then another: two nodes would undo each other for ever.
            LOG.error("本节点的工作日历旧于数据库所用，请在本节点也导入 / this node's working calendar is older than the one that limits"
                    + " were computed by: import it here too (sixones:calendar --import)");
            finished = calendar;
            return false;
        }
        dues.begin(begun(newest, calendar));
        return true;
    }

    /** An operator has just imported a year here: this calendar counts, whatever was walked through before. */
    void begin() {
        String calendar = text(calendar().editions());
        transactions.inTransaction(() -> {
            Optional<Recalculation> newest = dues.recalculation();
            if (newest.isEmpty() || !newest.get().calendar().equals(calendar)) {
                dues.begin(begun(newest, calendar));
            }
        });
        finished = "";
    }

    Optional<Recalculation> newest() {
        return transactions.inTransaction(dues::recalculation);
    }

    private boolean done(String calendar) {
        return newest().filter(r -> r.calendar().equals(calendar) && r.endedAt().isPresent())
                .isPresent();
    }

    private WorkingCalendar calendar() {
        return desk.clocks().calendar();
    }

    /** @return whether there may be more */
    private boolean walk(Recalculation now, int max) {
        List<Found> next = next(now, max);
        long changed = 0;
        for (Found found : next) {
            Loaded before = desk.cases().lock(found.number(), desk.catalogue()).orElseThrow();
            changed += Dues.moved(before.dues(), desk.upToNow(before).dues()).size();
        }
        return reached(now, next, changed, next.size() < max);
    }

    private boolean passOver(Recalculation now) {
        List<Found> next = next(now, 1);
        next.forEach(found -> LOG.error("the limits of case {} stay as they were", found.number()));
        return reached(now, next, 0, next.isEmpty());
    }

    private List<Found> next(Recalculation now, int max) {
        return now.from().equals(EVERYTHING)
                ? dues.all(now.position(), max)
                : dues.affected(now.position(), now.from(), max);
    }

    private boolean reached(Recalculation before, List<Found> cases, long changed, boolean ended) {
        dues.advance(new Recalculation(
                before.id(),
                before.calendar(),
                before.from(),
                before.why(),
                cases.isEmpty()
                        ? before.position()
                        : cases.get(cases.size() - 1).caseId(),
                before.checked() + cases.size(),
                before.changed() + changed,
                before.startedAt(),
                ended ? Optional.of(desk.now().at()) : Optional.empty()));
        return !ended;
    }

    private Recalculation begun(Optional<Recalculation> last, String calendar) {
        List<Integer> years = last.map(
                        l -> changed(years(l.calendar()), calendar().editions()))
                .orElse(List.of());
        LocalDate from = years.isEmpty() ? EVERYTHING : LocalDate.of(years.get(0), 1, 1);
        // One that was not finished is taken over.
        LocalDate earliest = last.filter(l -> l.endedAt().isEmpty() && l.from().isBefore(from))
                .map(Recalculation::from)
                .orElse(from);
        Instant at = desk.now().at();
        return new Recalculation(0, calendar, earliest, why(years), 0, 0, 0, at, Optional.empty());
    }

    private String why(List<Integer> years) {
        return years.stream()
                .map(year -> (year + " " + calendar().notice(year)).strip())
                .collect(Collectors.joining("; "));
    }

    private static List<Integer> changed(Map<Integer, String> before, SortedMap<Integer, String> now) {
        List<Integer> years = new ArrayList<>();
        now.forEach((year, edition) -> {
            if (!edition.equals(before.get(year))) {
                years.add(year);
            }
        });
        return years;
    }

    /** {@code 2017:1a2b3c4d 2018:…} */
    private static String text(SortedMap<Integer, String> editions) {
        return editions.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<Integer, String> years(String text) {
        Map<Integer, String> years = new TreeMap<>();
        for (String pair : text.split(" ")) {
            String[] parts = pair.split(":");
            years.put(Integer.valueOf(parts[0]), parts[1]);
        }
        return years;
    }
}
