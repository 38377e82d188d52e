package org.sixones.exchange;

import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Failure;
import org.sixones.model.SystemCode;
import org.sixones.model.message.SystemMessage;

/** The way in for what legacy systems say, whatever door it comes through. OSGi service; thread-safe. */
@ProviderType
public interface Inbound {
    /**
     * Records the message, applies a report to its case or passes a fact on, and writes what follows from it, in one
     * transaction; when this returns {@link Receipt.Recorded}, it is durable. What another system would have to say is rejected.
     *
     * @param from the authenticated sender
     * @param door {@code soap} or {@code jms}
     * @param original the bytes as they came
     * @throws RuntimeException only when the database is not reachable: the caller must not acknowledge then
     */
    Receipt receive(SystemCode from, String door, byte[] original, SystemMessage message);

    /** Puts bytes that could not be understood among the dead letters, durably. Returns the dead letter's number. */
    long deadLetter(SystemCode from, String door, byte[] original, Failure.Malformed reason);

    /** Inside a running transaction: applies what a system answered at once to a delivery. */
    Receipt answered(SystemMessage message, byte[] original);
}
