package org.sixones.exchange.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential waits, 250 ms to 30 s, each spread over its upper half so that messages do not come back all at once. */
final class Backoff {
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 30_000;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param failuresBefore how often it has failed in a row before this time */
    Duration after(int failuresBefore) {
        long full = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(20, Math.max(0, failuresBefore)));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
