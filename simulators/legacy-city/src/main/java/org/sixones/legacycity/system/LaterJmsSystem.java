package org.sixones.legacycity.system;

import java.util.Set;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.FactDesk;
import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Outbox;
import org.sixones.legacycity.model.Verdict;

/** What systems joined by queues have in common: all but the wire. */
public abstract class LaterJmsSystem implements JmsSystem {
    private final Desk desk;
    private final Outbox outbox = new Outbox();
    private final LaterDesk laterDesk;

    protected LaterJmsSystem(Bench bench, DeskProfile profile, String idPrefix) {
        this(bench, profile, idPrefix, null);
    }

    /** @param facts what it announces and hears; {@code null} for nothing */
    protected LaterJmsSystem(Bench bench, DeskProfile profile, String idPrefix, FactDesk facts) {
        desk = bench.desk(profile);
        laterDesk = new LaterDesk(desk, bench.ledger(), outbox, idPrefix, bench.clock(), facts);
    }

    @Override
    public final Desk desk() {
        return desk;
    }

    @Override
    public final LaterDesk laterDesk() {
        return laterDesk;
    }

    @Override
    public final Outbox outbox() {
        return outbox;
    }

    @Override
    public final Set<Mode> modes() {
        return Mode.BY_QUEUE;
    }

    @Override
    public final boolean decideHeld(String caseNumber, Verdict verdict) {
        return laterDesk.decideHeld(caseNumber, verdict);
    }

    @Override
    public final int answerAgain(String caseNumber) {
        return laterDesk.answerAgain(caseNumber);
    }

    @Override
    public final int waiting() {
        return outbox.size()
                + (this instanceof HearingSystem hearing
                        ? hearing.facts().outbox().size()
                        : 0);
    }

    @Override
    public final void reset() {
        outbox.clear();
        if (this instanceof HearingSystem hearing) {
            hearing.facts().outbox().clear();
        }
    }
}
