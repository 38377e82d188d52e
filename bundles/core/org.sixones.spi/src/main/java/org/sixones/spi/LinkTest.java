package org.sixones.spi;

import java.time.Duration;
import java.util.Objects;

/**
 * What a trial of the link showed.
 *
 * @param detail for the operator, one line, with what to do when it is not reachable
 */
public record LinkTest(boolean reachable, Duration took, String detail) {
    public LinkTest {
        Objects.requireNonNull(took);
        Objects.requireNonNull(detail);
    }
}
