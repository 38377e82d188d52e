package org.sixones.model.message;

import java.time.Instant;
import java.util.Optional;

/** What a legacy system tells of a task that it was given. */
public sealed interface SystemReport extends CaseMessage, SystemMessage
        permits Acceptance, CorrectionRequest, Progress, Decision {
    /** When it happened, by the system's own clock. */
    Instant at();

    /** The officer (经办人) who acted, where the system says so. */
    Optional<String> officer();
}
