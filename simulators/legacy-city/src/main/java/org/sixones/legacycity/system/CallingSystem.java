package org.sixones.legacycity.system;

import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Outbox;
import org.sixones.legacycity.model.GivenAnswer;

/** A system that answers later by calling the platform's SOAP door. */
public interface CallingSystem extends LegacySystem {
    LaterDesk laterDesk();

    Outbox outbox();

    /** The answer in the platform's published contract. */
    Report report(GivenAnswer answer);

    /**
     * A call of the platform's door.
     *
     * @param operation the body's element, for example {@code reportDecision}
     * @param xml the one element inside the SOAP body
     */
    record Report(String operation, String xml) {}
}
