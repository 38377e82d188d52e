package org.sixones.spi;

import java.time.Duration;
import java.util.Objects;

/**
 * How a legacy system wants to be treated.
 *
 * @param concurrent calls at the same moment, at least 1
 * @param deadline longest wait for one answer
 * @param attempts how often a message is tried that the system answers with a fault; then it is a dead letter.
 *     An unreachable system costs no attempts: messages wait.
 * @param maxMessageBytes larger messages are refused before they are read whole
 */
public record LinkLimits(int concurrent, Duration deadline, int attempts, int maxMessageBytes) {
    public LinkLimits {
        Objects.requireNonNull(deadline);
        if (concurrent < 1 || attempts < 1 || maxMessageBytes < 1 || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
