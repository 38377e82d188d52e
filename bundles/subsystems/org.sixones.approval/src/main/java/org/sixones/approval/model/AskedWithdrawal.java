package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A withdrawal that waits for confirmation (撤件待确认). It lies upon a state and is none itself: when it is refused, what
 * it lay upon is there unchanged, suspended or not, and nothing that an organ reported meanwhile is lost.
 */
public record AskedWithdrawal(String reason, LocalDate askedOn) {
    public AskedWithdrawal {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(askedOn);
    }
}
