package org.sixones.legacycity.system.fees;

import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.FactDesk;
import org.sixones.legacycity.jms.JmsBody;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.HearingSystem;
import org.sixones.legacycity.system.LaterJmsSystem;
import org.sixones.legacycity.system.SystemCard;

/** 社会保险费征收系统: fixed-width records over queues; collects what was assessed, and hears when it is posted. */
public final class SocialInsuranceFees extends LaterJmsSystem implements HearingSystem {
    public static final String CODE = "social-insurance-fees";
    private static final DeskProfile PROFILE =
            new DeskProfile(CODE, true, "payment", "SBF3303%08d", "SF2018%08d", "assessmentNumber", "amount");

    private final FactDesk facts;

    public SocialInsuranceFees(Bench bench) {
        super(bench, PROFILE, "SBF");
        facts = new FactDesk(CODE, "back-payment", "SBF", FactDesk.Follows.NOTHING, bench.ledger(), bench.clock());
    }

    @Override
    public SystemCard card() {
        return new SystemCard(
                CODE, "社会保险费征收系统", "Collection of social insurance fees", "jms-fixed-width", "later", "message-id");
    }

    @Override
    public FactDesk facts() {
        return facts;
    }

    /** It asks for no corrections: what it collects was assessed elsewhere. */
    @Override
    public boolean canName(String subject) {
        return false;
    }

    @Override
    public Reading read(JmsBody body) {
        return body instanceof JmsBody.Bytes record
                ? FeesWire.read(record.bytes())
                : new Reading.Wrong(new Trouble(FeesWire.FORMAT_WRONG, "格式错误: BytesMessage", "", "", ""));
    }

    @Override
    public JmsBody write(GivenAnswer answer) {
        CaseFile file = desk().file(answer.caseNumber()).orElseThrow();
        return new JmsBody.Bytes(FeesWire.write(answer, file.subject, file.amount, desk().now()));
    }

    @Override
    public JmsBody writeError(String id, Trouble trouble) {
        return new JmsBody.Bytes(FeesWire.writeError(id, trouble, desk().now()));
    }

    @Override
    public Trouble ownTrouble(Application application) {
        return new Trouble(
                FeesWire.TROUBLE, "系统异常", application.messageId(), application.caseNumber(), application.itemCode());
    }
}
