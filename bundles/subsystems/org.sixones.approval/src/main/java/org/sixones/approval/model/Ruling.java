package org.sixones.approval.model;

import java.util.Objects;

/** What the machine says to a report that it does not refuse. */
public sealed interface Ruling {
    /** The case moves. */
    record Moved(Step step) implements Ruling {
        public Moved {
            Objects.requireNonNull(step);
        }
    }

    /** The case has moved on already; nothing changes. */
    record NoEffect() implements Ruling {}
}
