package org.sixones.exchange.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a system that does not answer from being called again and again. Closed: everything may go. Open: nothing goes
 * but one probe at growing intervals. The first sign of life closes it. Thread-safe; knows no clock of its own.
 */
final class Breaker {
    /** What may be called now. */
    enum Way {
        FREE,
        /** One message only; its result must be told with {@link #reached}, {@link #unreached} or {@link #probeVoid}. */
        PROBE,
        SHUT
    }

    /** Failures in a row that open it: few enough to spare the callers, more than a hiccup. */
    static final int OPENS_AFTER = 4;

    static final Duration FIRST_INTERVAL = Duration.ofSeconds(1);
    static final Duration LONGEST_INTERVAL = Duration.ofSeconds(15);

    private int failuresInARow;
    private boolean open;
    private boolean probing;
    private Duration interval = FIRST_INTERVAL;
    private Instant nextProbe = Instant.MIN;

    /** Asks for the way; {@link Way#PROBE} takes the one probe. */
    synchronized Way way(Instant now) {
        if (!open) {
            return Way.FREE;
        }
        if (probing || now.isBefore(nextProbe)) {
            return Way.SHUT;
        }
        probing = true;
        return Way.PROBE;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** The system answered, whatever it said. Returns true when this closed the breaker. */
    synchronized boolean reached() {
        boolean closed = open;
        failuresInARow = 0;
        open = false;
        probing = false;
        interval = FIRST_INTERVAL;
        return closed;
    }

    /**
     * The system did not answer.
     *
     * @param probe true for the call that had the probe; calls begun before the opening do not make the interval longer
     * @return true when this opened the breaker
     */
    synchronized boolean unreached(Instant now, boolean probe) {
        failuresInARow++;
        if (open) {
            if (probe) {
                probing = false;
                Duration doubled = interval.multipliedBy(2);
                interval = doubled.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : doubled;
                nextProbe = now.plus(interval);
            }
            return false;
        }
        if (failuresInARow < OPENS_AFTER) {
            return false;
        }
        open = true;
        probing = false;
        interval = FIRST_INTERVAL;
        nextProbe = now.plus(interval);
        return true;
    }

    /** The probe showed nothing (there was no message to try, or it could not be read). */
    synchronized void probeVoid(Instant now) {
        probing = false;
        nextProbe = now.plus(interval);
    }

    /** Somebody saw the system answer: the next probe need not wait. */
    synchronized void probeSoon(Instant now) {
        if (open && !probing) {
            nextProbe = now;
        }
    }
}
