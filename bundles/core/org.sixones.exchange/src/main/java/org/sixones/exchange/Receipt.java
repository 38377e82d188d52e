package org.sixones.exchange;

import java.util.Objects;
import org.sixones.model.Failure;

/** What the platform says to the sender of a report. */
public sealed interface Receipt {
    /** New and in force. */
    record Recorded() implements Receipt {}

    /** Known already; nothing changed. */
    record Repeated() implements Receipt {}

    /** Recorded, but the case had moved on. */
    record WithoutEffect() implements Receipt {}

    /** Not in force; the sender must do something. */
    record Rejected(Failure failure) implements Receipt {
        public Rejected {
            Objects.requireNonNull(failure);
        }
    }
}
