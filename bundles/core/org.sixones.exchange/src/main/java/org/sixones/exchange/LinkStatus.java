package org.sixones.exchange;

import java.time.Instant;
import java.util.Optional;
import org.sixones.model.SystemCode;
import org.sixones.spi.SystemProfile;

/**
 * How the link to a legacy system is.
 *
 * @param profile empty when the system's department is not deployed just now (messages wait)
 * @param since when the state began
 * @param reason why, in one line, when it is not UP
 * @param delivered messages delivered since start
 * @param failures attempts that failed since start
 * @param lastMillis time of the last delivery
 * @param p50Millis median of recent deliveries, and p99Millis their 99th percentile; -1 when there was none
 */
public record LinkStatus(
        SystemCode system,
        Optional<SystemProfile> profile,
        State state,
        Instant since,
        Optional<String> reason,
        long pending,
        long inFlight,
        long uncertain,
        long dead,
        Optional<Instant> oldestPending,
        long delivered,
        long failures,
        long lastMillis,
        long p50Millis,
        long p99Millis) {
    public enum State {
        /** Deliveries go through. */
        UP,
        /** Too many failures in a row: messages wait, one is tried now and then. */
        DOWN,
        /** An operator has paused it. */
        PAUSED,
        /** Its department is not deployed. */
        ABSENT
    }
}
