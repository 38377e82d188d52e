package org.sixones.itests.support;

import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.util.function.Function;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A JMS client on the platform's outer port, as a legacy system (or somebody who says so) uses it. */
public final class LegacyJms implements AutoCloseable {
    private final ActiveMQConnectionFactory factory;
    private final JMSContext context;

    public LegacyJms(Platform platform, String user, String password) {
        factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + platform.jmsPort() + "?reconnectAttempts=0");
        factory.setBlockOnDurableSend(true);
        context = factory.createContext(user, password);
    }

    /** As the system itself. */
    public static LegacyJms of(Platform platform, String system) {
        return new LegacyJms(platform, system, platform.password(system));
    }

    public void send(String queue, Function<JMSContext, Message> message) {
        context.createProducer().send(context.createQueue(queue), message.apply(context));
    }

    public Message receive(String queue, long millis) {
        return context.createConsumer(context.createQueue(queue)).receive(millis);
    }

    @Override
    public void close() {
        context.close();
        factory.close();
    }
}
