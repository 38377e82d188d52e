package org.sixones.exchange.broker;

import java.util.Locale;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.sixones.exchange.ExchangeFailure;

/** What no message from outside may bring; its sender is told with the code. Where a reply should go is taken off: none is sent. */
final class SendRules implements ActiveMQServerPlugin {
    /** How the core protocol writes JMSReplyTo. */
    private static final SimpleString REPLY_TO = SimpleString.of("JMSReplyTo");

    private final long maxBytes;

    SendRules(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (session == null || DoorKeeper.isInside(session.getRemotingConnection())) {
            return;
        }
        boolean commands = message.getPropertyNames().stream()
                .anyMatch(name -> name.toString().toLowerCase(Locale.ROOT).startsWith("camel"));
        if (commands) {
            throw refuse(ExchangeFailure.FORBIDDEN_HEADER, "properties must not begin with Camel");
        }
        if (message.getWholeMessageSize() > maxBytes) {
            throw refuse(ExchangeFailure.TOO_LARGE, "more than " + maxBytes + " bytes");
        }
        if (message.containsProperty(REPLY_TO)) {
            message.removeProperty(REPLY_TO);
            message.reencode();
        }
    }

    private static ActiveMQException refuse(ExchangeFailure code, String detail) {
        return new ActiveMQIllegalStateException(code + ": " + detail);
    }
}
