package org.sixones.model.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * 受理 or 不予受理 by a legacy system.
 *
 * @param reference the system's own number for the case
 * @param reason required when not accepted (Licensing Law 32(2), 38)
 */
public record Acceptance(
        MessageHeader header,
        Result result,
        Optional<String> reference,
        Optional<String> reason,
        Optional<String> officer,
        Instant at)
        implements SystemReport {
    public enum Result {
        ACCEPTED,
        NOT_ACCEPTED
    }

    public Acceptance {
        Objects.requireNonNull(header);
        Objects.requireNonNull(result);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(officer);
        Objects.requireNonNull(at);
    }
}
