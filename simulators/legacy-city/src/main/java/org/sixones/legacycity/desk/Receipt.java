package org.sixones.legacycity.desk;

import java.time.Clock;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.ledger.Unit;
import org.sixones.legacycity.model.RequestEntry;

/**
 * What is noted about a request before it is known what becomes of it.
 *
 * @param sha256 digest of the bytes as they came
 */
public record Receipt(String system, String operation, String messageId, String caseNumber, String sha256) {
    /** The ledger entry of the request. */
    public RequestEntry entry(Clock clock, String outcome) {
        return new RequestEntry(0, clock.instant(), system, operation, messageId, caseNumber, sha256, outcome);
    }

    /** Records the request alone: it had no effect. */
    public void record(Ledger ledger, Clock clock, String outcome) {
        Unit unit = new Unit();
        unit.requests.add(entry(clock, outcome));
        ledger.record(unit);
    }
}
