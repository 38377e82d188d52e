package org.sixones.identity.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed sign-ins under one name: a few are free, then each doubles the time during which the name is not even looked at. Used
 * under its own monitor, so that many attempts under one name queue up behind each other and nobody else.
 */
final class Attempts {
    static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private int failures;
    private Instant lockedUntil = Instant.MIN;

    boolean locked(Instant now) {
        return now.isBefore(lockedUntil);
    }

    boolean suspect() {
        return failures > 0;
    }

    /** @return true when the name is locked from now on */
    boolean failed(Instant now) {
        failures++;
        if (failures < FREE) {
            return false;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(DOUBLINGS, failures - FREE));
        lockedUntil = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        return true;
    }

    void succeeded() {
        failures = 0;
        lockedUntil = Instant.MIN;
    }
}
