package org.sixones.exchange;

import org.osgi.annotation.versioning.ConsumerType;
import org.sixones.model.Outcome;
import org.sixones.model.message.BusinessFact;

/**
 * Implemented by the subsystem that knows who has to hear of which facts. Called inside the transaction in which the fact is
 * recorded; must be free of other side effects. OSGi service.
 */
@ConsumerType
public interface FactReceiver {
    /** Pushes the fact to those who have to hear of it, or refuses it (nobody's coordination, another system's fact, fields missing). */
    Outcome<ReportReceiver.Effect> receive(BusinessFact fact);
}
