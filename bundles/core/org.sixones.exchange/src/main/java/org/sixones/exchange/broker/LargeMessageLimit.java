package org.sixones.exchange.broker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionSendContinuationMessage;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A large message streams to disk before the broker asks any plug-in; this counts what comes and hangs up on a sender who
 * does not stop.
 */
final class LargeMessageLimit implements Interceptor {
    private static final Logger LOG = LoggerFactory.getLogger(LargeMessageLimit.class);

    private record Stream(Object connection, long channel) {}

    private final long maxBytes;
    private final Map<Stream, Long> running = new ConcurrentHashMap<>();

    LargeMessageLimit(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        if (!(packet instanceof SessionSendContinuationMessage part) || DoorKeeper.isInside(connection)) {
            return true;
        }
        Stream stream = new Stream(connection.getID(), packet.getChannelID());
        long bytes = running.merge(stream, (long) part.getBody().length, Long::sum);
        if (bytes > maxBytes) {
            LOG.warn(
                    "refused TOO_LARGE: a message of more than {} bytes from {}",
                    maxBytes,
                    connection.getRemoteAddress());
            connection.fail(new ActiveMQException("TOO_LARGE: more than " + maxBytes + " bytes"));
            running.keySet().removeIf(s -> s.connection().equals(connection.getID()));
            return false;
        }
        if (!part.isContinues()) {
            running.remove(stream);
        } else if (bytes == part.getBody().length) {
            connection.addCloseListener(() -> running.remove(stream));
        }
        return true;
    }
}
