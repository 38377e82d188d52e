package org.sixones.legacycity.system.inspection;

import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.jms.JmsBody;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.LaterJmsSystem;
import org.sixones.legacycity.system.SystemCard;

/** 出入境检验检疫企业备案系统: fixed-width records in GB18030 over queues; honours serials. */
public final class EnterpriseFiling extends LaterJmsSystem {
    public static final String CODE = "enterprise-filing";
    private static final DeskProfile PROFILE =
            new DeskProfile(CODE, true, "enterprise-filing", "336%07d", "CIQ3303%08d");

    public EnterpriseFiling(Bench bench) {
        super(bench, PROFILE, "JY");
    }

    @Override
    public SystemCard card() {
        return new SystemCard(
                CODE,
                "出入境检验检疫企业备案系统",
                "Inspection and quarantine enterprise filing",
                "jms-fixed-width",
                "later",
                "message-id");
    }

    @Override
    public boolean canName(String subject) {
        return RecordWire.canName(subject);
    }

    @Override
    public Reading read(JmsBody body) {
        if (body instanceof JmsBody.Bytes record) {
            return RecordWire.read(record.bytes());
        }
        return new Reading.Wrong(new Trouble("E001", "格式错误: BytesMessage", "", "", ""));
    }

    @Override
    public JmsBody write(GivenAnswer answer) {
        return new JmsBody.Bytes(RecordWire.write(answer, desk().now()));
    }

    @Override
    public JmsBody writeError(String id, Trouble trouble) {
        return new JmsBody.Bytes(RecordWire.writeError(id, trouble, desk().now()));
    }

    @Override
    public Trouble ownTrouble(Application application) {
        return new Trouble("E099", "系统异常", application.messageId(), application.caseNumber(), application.itemCode());
    }
}
