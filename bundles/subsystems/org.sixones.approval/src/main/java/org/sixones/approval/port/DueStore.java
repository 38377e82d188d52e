package org.sixones.approval.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.Light;
import org.sixones.approval.Reach;
import org.sixones.approval.WorkFilter;
import org.sixones.approval.model.Due;
import org.sixones.model.CaseNumber;
import org.sixones.model.DepartmentCode;

/** What is due, found by its day instead of by its case. Works in the thread's transaction. */
public interface DueStore {
    /** A line of the work list with what people need to recognise its case. */
    record Work(
            Position position,
            String number,
            String matter,
            String matterVersion,
            String applicantName,
            String state,
            Optional<String> itemVersion,
            Due due) {}

    /** Where a line stands in the work list: by day, then by case and item. */
    record Position(LocalDate day, long caseId, int ordinal) {
        /** Before every line. */
        public static final Position START = new Position(LocalDate.of(1, 1, 1), 0, 0);
    }

    /** A case by its place in the walk and its number. */
    record Found(long caseId, CaseNumber number) {}

    /** Who has how much of which light. */
    record Load(DepartmentCode department, Light light, long count) {}

    /**
     * How far a recalculation under a corrected calendar has come.
     *
     * @param id later ones are larger
     * @param calendar the editions of all its years, as one text
     * @param from the first day that may have changed
     * @param why which years, by which notice
     * @param position the last case that was looked at
     */
    record Recalculation(
            long id,
            String calendar,
            LocalDate from,
            String why,
            long position,
            long checked,
            long changed,
            Instant startedAt,
            Optional<Instant> endedAt) {}

    /**
     * Cases in which something has become due by that day, locked until the transaction ends; those that another sweeper
     * has are left out. Nothing due costs one look into an index.
     */
    List<CaseNumber> claim(LocalDate today, Instant now, int max);

    /** Leaves what is due in the case alone until then, so that one case that cannot be handled holds up no other. */
    void hold(CaseNumber number, LocalDate today, Instant until);

    /** The oldest day on which something became due that nobody has handled yet; empty when there is none. */
    Optional<LocalDate> oldest(LocalDate today);

    /** The work list after a position; earliest first, what stands still last. */
    List<Work> work(WorkFilter filter, Position after, int max);

    /** Of the work list, by department and light. */
    List<Load> loads(Reach reach);

    /** The newest recalculation; empty before the first start. */
    Optional<Recalculation> recalculation();

    /**
     * The newest recalculation, locked until the transaction ends.
     *
     * @return empty when there is none, or another sweeper works on it
     */
    Optional<Recalculation> lockRecalculation();

    /** Begins one; it takes the place of an earlier one that is not finished. Its id is given here. */
    void begin(Recalculation fresh);

    /** Whether there was ever one under that calendar. */
    boolean walked(String calendar);

    /** How far the locked one has come. */
    void advance(Recalculation reached);

    /** Cases after {@code position} with a limit that ends on or after {@code from} or has no certain end, locked. */
    List<Found> affected(long position, LocalDate from, int max);

    /** Cases after {@code position}, whatever is due in them, locked. */
    List<Found> all(long position, int max);

    /** Puts the tallies' many small lines together again. */
    void fold();
}
