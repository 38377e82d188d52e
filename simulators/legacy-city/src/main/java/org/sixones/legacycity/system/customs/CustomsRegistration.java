package org.sixones.legacycity.system.customs;

import org.sixones.legacycity.desk.DeskProfile;
import org.sixones.legacycity.jms.JmsBody;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.Bench;
import org.sixones.legacycity.system.LaterJmsSystem;
import org.sixones.legacycity.system.SystemCard;

/** 报关单位注册登记系统: XML over queues; pre-reviews, waits for the filing number, decides; honours message ids. */
public final class CustomsRegistration extends LaterJmsSystem {
    public static final String CODE = "customs-registration";
    private static final DeskProfile PROFILE = new DeskProfile(CODE, true, "registration", "3303%06d", "HG3303-%08d");

    public CustomsRegistration(Bench bench) {
        super(bench, PROFILE, "HZ");
    }

    @Override
    public SystemCard card() {
        return new SystemCard(CODE, "报关单位注册登记系统", "Customs registration", "jms-xml", "later", "message-id");
    }

    @Override
    public boolean canName(String subject) {
        return CustomsWire.canName(subject);
    }

    @Override
    public Reading read(JmsBody body) {
        if (body instanceof JmsBody.Text text) {
            return CustomsWire.read(text.text());
        }
        return new Reading.Wrong(new Trouble("E01", "报文不合格式: TextMessage", "", "", ""));
    }

    @Override
    public JmsBody write(GivenAnswer answer) {
        return new JmsBody.Text(CustomsWire.write(answer, desk().now()));
    }

    @Override
    public JmsBody writeError(String id, Trouble trouble) {
        return new JmsBody.Text(CustomsWire.writeError(id, trouble, desk().now()));
    }

    @Override
    public Trouble ownTrouble(Application application) {
        return new Trouble("E99", "系统异常", application.messageId(), application.caseNumber(), application.itemCode());
    }
}
