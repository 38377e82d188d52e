package org.sixones.legacycity.system.housing;

import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.desk.FactDesk;
import org.sixones.legacycity.jms.JmsBody;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.AnnouncingSystem;
import org.sixones.legacycity.system.ApprovalReports;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.CallingSystem.Report;
import org.sixones.legacycity.system.LaterJmsSystem;
import org.sixones.legacycity.system.SystemCard;

/**
 * 存量房网签备案系统: has no door of its own. It reads its queue, and calls the platform when a contract is signed (somebody
 * says so over the control API: people sign at their agent's, not here).
 */
public final class ContractSigning extends LaterJmsSystem implements AnnouncingSystem {
    public static final String CODE = "contract-signing";
    private static final DeskProfile PROFILE =
            new DeskProfile(CODE, true, "contract-filing", "温房备2018%06d", "WQ2018%08d", "contractNumber");

    private final FactDesk facts;

    public ContractSigning(Bench bench) {
        this(bench, new FactDesk(CODE, "home-sale", "WQ", FactDesk.Follows.NOTHING, bench.ledger(), bench.clock()));
    }

    private ContractSigning(Bench bench, FactDesk facts) {
        super(bench, PROFILE, "WQ", facts);
        this.facts = facts;
    }

    @Override
    public SystemCard card() {
        return new SystemCard(
                CODE,
                "存量房买卖合同网上签约备案系统",
                "Online signing of sales contracts of homes",
                "jms-xml",
                "later",
                "message-id");
    }

    @Override
    public FactDesk facts() {
        return facts;
    }

    @Override
    public Report announcement(GivenAnswer announced) {
        return ApprovalReports.report(CODE, "郑敏", announced, "");
    }

    @Override
    public boolean canName(String subject) {
        return WqbaWire.canName(subject);
    }

    @Override
    public Reading read(JmsBody body) {
        return body instanceof JmsBody.Text text
                ? WqbaWire.read(text.text())
                : new Reading.Wrong(new Trouble("E01", "报文不合格式: TextMessage", "", "", ""));
    }

    @Override
    public JmsBody write(GivenAnswer answer) {
        return new JmsBody.Text(WqbaWire.write(answer));
    }

    @Override
    public JmsBody writeError(String id, Trouble trouble) {
        return new JmsBody.Text(WqbaWire.writeError(id, trouble, desk().now()));
    }

    @Override
    public Trouble ownTrouble(Application application) {
        return new Trouble("E99", "系统异常", application.messageId(), application.caseNumber(), application.itemCode());
    }
}
