package org.sixones.approval;

import java.util.List;
import java.util.Objects;

/** What the window says to something handed in. */
public sealed interface Intake {
    /**
     * It is taken, durably.
     *
     * @param repeated true when the same idempotency key had brought it before; nothing was done again
     */
    record Taken(ApplicationView application, boolean repeated) implements Intake {
        public Taken {
            Objects.requireNonNull(application);
        }
    }

    /** It is not filled in rightly: everything that is wrong, at once. Nothing was recorded. */
    record Defective(List<Defect> defects) implements Intake {
        public Defective {
            defects = List.copyOf(defects);
        }
    }
}
