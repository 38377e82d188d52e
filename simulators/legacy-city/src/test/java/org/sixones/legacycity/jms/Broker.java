package org.sixones.legacycity.jms;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** The platform's broker, as far as a system sees it: two queues a system, on disk, at a free port. */
final class Broker implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Map<String, String> accounts;
    private EmbeddedActiveMQ server;

    /** @param accounts user → password; empty: anyone may come */
    Broker(Path folder, Map<String, String> accounts) throws IOException {
        this.folder = folder;
        this.accounts = accounts;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    void start() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setSecurityEnabled(!accounts.isEmpty())
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("tcp", url())
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setAutoCreateQueues(true)
                                .setAutoCreateAddresses(true)
                                .setAutoDeleteQueues(false)
                                .setAutoDeleteAddresses(false)
                                .setDefaultAddressRoutingType(org.apache.activemq.artemis.api.core.RoutingType.ANYCAST)
                                .setMaxDeliveryAttempts(-1));
        server = new EmbeddedActiveMQ().setConfiguration(configuration);
        if (!accounts.isEmpty()) {
            SecurityConfiguration users = new SecurityConfiguration();
            accounts.forEach((user, password) -> {
                users.addUser(user, password);
                users.addRole(user, "all");
            });
            server.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
            configuration.putSecurityRoles(
                    "#",
                    java.util.Set.of(new org.apache.activemq.artemis.core.security.Role(
                            "all", true, true, true, true, true, true, true, true, true, true, false, false)));
        }
        server.start();
    }

    void stop() throws Exception {
        server.stop();
    }

    /** The user must be one of the accounts when there are any. */
    Connection connect(String user) throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url());
        Connection connection =
                accounts.isEmpty() ? factory.createConnection() : factory.createConnection(user, accounts.get(user));
        connection.start();
        return connection;
    }

    void put(String queue, Object... bodies) throws JMSException {
        try (Connection connection = connect(
                        accounts.isEmpty() ? "" : accounts.keySet().iterator().next());
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            for (Object body : bodies) {
                Message message;
                if (body instanceof byte[] bytes) {
                    var record = session.createBytesMessage();
                    record.writeBytes(bytes);
                    message = record;
                } else {
                    message = session.createTextMessage(body.toString());
                }
                session.createProducer(session.createQueue(queue)).send(message);
            }
        }
    }

    /** The next message's body, or {@code null} after {@code millis}. */
    Object take(String queue, long millis) throws JMSException {
        try (Connection connection = connect(
                        accounts.isEmpty() ? "" : accounts.keySet().iterator().next());
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            Message message = consumer.receive(millis);
            if (message == null) {
                return null;
            }
            return message.isBodyAssignableTo(String.class)
                    ? message.getBody(String.class)
                    : message.getBody(byte[].class);
        }
    }

    long depth(String queue) {
        Queue found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
        return found == null ? 0 : found.getMessageCount();
    }

    int consumers(String queue) {
        Queue found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
        return found == null ? 0 : found.getConsumerCount();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
