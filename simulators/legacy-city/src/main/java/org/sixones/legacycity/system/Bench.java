package org.sixones.legacycity.system;

import java.time.Clock;
import org.sixones.legacycity.desk.DecisionRules;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.ledger.Ledger;

/**
 * What every system is built on.
 *
 * @param patienceMillis how long a system that answers at once keeps a caller waiting for a held case
 */
public record Bench(Ledger ledger, Clock clock, long patienceMillis) {
    public Desk desk(DeskProfile profile) {
        return new Desk(profile, ledger, new DecisionRules(), clock);
    }
}
