package org.sixones.approval.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.Light;
import org.sixones.approval.Reach;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.approval.port.DueStore;
import org.sixones.model.CaseNumber;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what has become due and has it written. Several may sweep at the same moment, and each may be killed at any:
 * what was due is claimed, written and no longer due in one transaction.
 */
final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** After this a case that could not be handled is tried again. */
    private static final Duration HOLD = Duration.ofMinutes(10);

    private final Desk desk;
    private final DueStore dues;
    private final Transactions transactions;

    Sweep(Desk desk, DueStore dues, Transactions transactions) {
        this.desk = desk;
        this.dues = dues;
        this.transactions = transactions;
    }

    /**
     * @param claimed cases that were looked at
     * @param changed those in which something was written; another sweeper may have been quicker with the others
     * @param failed those that could not be handled; they are held for a while
     */
    record Swept(int claimed, int changed, int failed) {}

    /**
     * One batch in one transaction; one look into an index when nothing is due.
     *
     * @throws StoreException when the database is not reachable
     */
    Swept once(int max) {
        try {
            return transactions.inTransaction(() -> {
                List<CaseNumber> claimed = claim(max);
                int changed = 0;
                for (CaseNumber number : claimed) {
                    changed += handle(number) ? 1 : 0;
                }
                return new Swept(claimed.size(), changed, 0);
            });
        } catch (RuntimeException e) {
            if (e instanceof StoreException s && s.code() == StoreFailure.DATABASE_UNREACHABLE) {
                throw e;
            }
            LOG.warn("a batch of due cases failed and is tried case by case", e);
            return oneByOne(max);
        }
    }

    private Swept oneByOne(int max) {
        int changed = 0;
        int failed = 0;
        List<CaseNumber> claimed = transactions.inTransaction(() -> claim(max));
        for (CaseNumber number : claimed) {
            try {
                changed += transactions.inTransaction(() -> handle(number)) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
                LOG.error("what is due in case {} cannot be written; it is held for {}", number, HOLD, e);
                transactions.inTransaction(() ->
                        dues.hold(number, desk.now().today(), desk.now().at().plus(HOLD)));
            }
        }
        return new Swept(claimed.size(), changed, failed);
    }

    private List<CaseNumber> claim(int max) {
        return dues.claim(desk.now().today(), desk.now().at(), max);
    }

    private boolean handle(CaseNumber number) {
        Loaded before = desk.cases().lock(number, desk.catalogue()).orElseThrow();
        return desk.upToNow(before).current().history() > before.current().history();
    }

    /** Days that the oldest thing that is due has waited; 0 when nothing waits. */
    long daysBehind() {
        return transactions.inTransaction(() -> {
            Optional<LocalDate> oldest = dues.oldest(desk.now().today());
            return oldest.map(day -> ChronoUnit.DAYS.between(day, desk.now().today()))
                    .orElse(0L);
        });
    }

    /** Lines of the work list whose limit has no certain end. */
    long beyondCalendar() {
        return transactions.inTransaction(() -> dues.loads(new Reach.Everything())).stream()
                .filter(load -> load.light() == Light.UNKNOWN)
                .mapToLong(DueStore.Load::count)
                .sum();
    }

    /** Puts the tallies together again. */
    void fold() {
        transactions.inTransaction(dues::fold);
    }
}
