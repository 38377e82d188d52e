package org.sixones.exchange;

import org.osgi.annotation.versioning.ConsumerType;
import org.sixones.model.Outcome;
import org.sixones.model.message.SystemReport;

/**
 * Implemented by the subsystem that owns the cases. Called inside the transaction in which the report is recorded; must
 * be free of other side effects. OSGi service.
 */
@ConsumerType
public interface ReportReceiver {
    /** What a report did to its case. */
    enum Effect {
        APPLIED,
        /** Recorded for the journey, but the case had moved on. */
        NONE
    }

    /** Applies the report to its case, or refuses it (unknown case, not this system's item, not allowed in this state). */
    Outcome<Effect> receive(SystemReport report);
}
