package org.sixones.legacycity.system;

import java.util.Set;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.FactDesk;
import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Outbox;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.Verdict;

/** What systems have in common that are called over SOAP, give a receipt, and answer by calling the platform: all but the wire. */
public abstract class LaterSoapSystem implements SoapSystem, CallingSystem {
    private final String system;
    private final String officer;
    private final String resultName;
    private final Desk desk;
    private final Outbox outbox = new Outbox();
    private final LaterDesk laterDesk;

    /**
     * @param facts what it announces and hears; {@code null} for nothing
     * @param officer who signs its answers
     * @param resultName what a grant gives, by the platform's name
     */
    protected LaterSoapSystem(
            Bench bench, DeskProfile profile, String idPrefix, FactDesk facts, String officer, String resultName) {
        this.system = profile.system();
        this.officer = officer;
        this.resultName = resultName;
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
        return Mode.BY_CALL_BACK;
    }

    @Override
    public final Report report(GivenAnswer answer) {
        return ApprovalReports.report(system, officer, answer, resultName);
    }

    /** The same contract carries announcements. */
    public final Report announcement(GivenAnswer announced) {
        return report(announced);
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
