package org.sixones.model.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A step of the review is done (承办 → 审核 → 批准, or a pre-review). */
public record Progress(MessageHeader header, Step step, Optional<String> opinion, Optional<String> officer, Instant at)
        implements SystemReport {
    public enum Step {
        PRE_REVIEWED,
        HANDLED,
        CHECKED,
        APPROVED
    }

    public Progress {
        Objects.requireNonNull(header);
        Objects.requireNonNull(step);
        Objects.requireNonNull(opinion);
        Objects.requireNonNull(officer);
        Objects.requireNonNull(at);
    }
}
