package org.sixones.approval;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;

/**
 * What is open, by when, and where a case is. Each request takes the same few statements however many cases there are. An
 * unreachable database is an exception. OSGi service; thread-safe.
 */
@ProviderType
public interface WorkList {
    /**
     * What is open, that which ends first before; what stands still comes last. One statement.
     *
     * @param cursor {@link WorkPage#next()} of the page before; empty for the first
     * @param max 1–200
     */
    Outcome<WorkPage> page(WorkFilter filter, Optional<String> cursor, int max);

    /** How much of it there is, by department and light. One statement. */
    List<WorkLoad> loads(Reach reach);

    /** Where a case is. Three statements. */
    Outcome<CaseProgress> progress(CaseNumber number);
}
