package org.sixones.departments.route;

import jakarta.jms.ConnectionFactory;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A real Artemis, in memory. */
final class TestBroker implements AutoCloseable {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final int id = NEXT.incrementAndGet();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    TestBroker() throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false);
        configuration.setSecurityEnabled(false);
        configuration.setJMXManagementEnabled(false);
        configuration.addAcceptorConfiguration(new TransportConfiguration(
                InVMAcceptorFactory.class.getName(), Map.of("serverId", String.valueOf(id))));
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setMaxDeliveryAttempts(-1)
                        .setRedeliveryDelay(50)
                        .setAutoDeleteQueues(false)
                        .setAutoDeleteAddresses(false));
        server.setConfiguration(configuration);
        server.start();
    }

    ConnectionFactory connections() {
        return new ActiveMQConnectionFactory("vm://" + id);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
