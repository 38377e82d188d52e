package org.sixones.exchange.broker;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.io.aio.AIOSequentialFileFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.exchange.SystemQueues;
import org.sixones.model.SystemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running broker: one TCP acceptor for legacy systems, one acceptor inside the process for the platform. Thread-safe. */
final class Broker implements SystemQueues, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final String TCP = "tcp";
    private static final int TIMEOUT_NANOS = 200_000;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final ClassLoader ARTEMIS = EmbeddedActiveMQ.class.getClassLoader();

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory plain;
    private final JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();

    /** @throws Exception when it cannot start: folder not writable, port taken */
    Broker(BrokerSettings settings, Supplier<SystemAuthenticator> authenticator) throws Exception {
        String user = "inside-" + random();
        String password = random();
        String inside = String.valueOf(NEXT.incrementAndGet());
        ClassLoader before = enter();
        try {
            server.setConfiguration(configuration(settings, inside));
            server.setSecurityManager(new DoorKeeper(user, password, authenticator));
            server.start();
            if (!server.getActiveMQServer().waitForActivation(30, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new IllegalStateException("the broker's journal did not open within 30 s");
            }
            server.getActiveMQServer()
                    .getRemotingService()
                    .addIncomingInterceptor(new LargeMessageLimit(settings.maxMessageBytes()));
            plain = new ActiveMQConnectionFactory("vm://" + inside, user, password);
            plain.setBlockOnDurableSend(true);
            plain.setDeserializationDenyList("*"); // an ObjectMessage is never opened
            plain.setUseGlobalPools(false);
            plain.setThreadPoolMaxSize(8);
            plain.setScheduledThreadPoolMaxSize(1);
            plain.setCallTimeout(10_000);
            pool.setConnectionFactory(new ArtemisConnections(plain));
            pool.setMaxConnections(4);
            pool.setConnectionIdleTimeout(0);
            pool.start();
        } catch (Exception e) {
            server.stop();
            throw e;
        } finally {
            leave(before);
        }
        LOG.info("broker listens on {}:{}", settings.host(), port());
    }

    @Override
    public void open(SystemCode system) {
        make(SystemQueues.in(system));
        make(SystemQueues.out(system));
    }

    @Override
    public ConnectionFactory connections() {
        return pool;
    }

    /** The port it really listens on. */
    int port() {
        return ((NettyAcceptor) server.getActiveMQServer().getRemotingService().getAcceptor(TCP)).getActualPort();
    }

    EmbeddedActiveMQ server() {
        return server;
    }

    @Override
    public void close() throws Exception {
        ClassLoader before = enter();
        try {
            pool.stop();
            plain.close();
            server.stop();
        } finally {
            leave(before);
        }
    }

    private void make(String queue) {
        ClassLoader before = enter();
        try {
            server.getActiveMQServer()
                    .createQueue(
                            QueueConfiguration.of(queue)
                                    .setAddress(queue)
                                    .setRoutingType(RoutingType.ANYCAST)
                                    .setDurable(true)
                                    .setAutoCreateAddress(true),
                            true);
        } catch (Exception e) {
            throw new IllegalStateException("queue " + queue + " could not be made", e);
        } finally {
            leave(before);
        }
    }

    private static Configuration configuration(BrokerSettings s, String inside) throws Exception {
        boolean aio = AIOSequentialFileFactory.isSupported();
        LOG.info("broker journal: {}", aio ? "libaio" : "NIO (install libaio for a faster journal)");
        Path folder = s.folder();
        Configuration c = new ConfigurationImpl()
                .setName("sixones")
                .setPersistenceEnabled(true)
                .setJournalType(aio ? JournalType.ASYNCIO : JournalType.NIO)
                // No probe of the disk runs in an embedded broker; its default of 3.33 ms is a wait on every commit.
                .setJournalBufferTimeout_NIO(TIMEOUT_NANOS)
                .setJournalBufferTimeout_AIO(TIMEOUT_NANOS)
                // Files are written full of zeros at the first start: small ones make a quick one.
                .setJournalFileSize(4 << 20)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setGlobalMaxSize(s.globalMaxBytes())
                .setMaxDiskUsage(95)
                .setIDCacheSize(s.duplicateIds())
                .setPersistIDCache(true)
                .setThreadPoolMaxSize(16)
                .setScheduledThreadPoolMaxSize(3)
                .setSecurityEnabled(true)
                // A password that was changed is void at once; accounts remember right ones themselves.
                .setAuthenticationCacheSize(0)
                // Artemis lets this account in everywhere, by a published password unless another is set.
                .setClusterUser("cluster-" + random())
                .setClusterPassword(random())
                .setPopulateValidatedUser(true)
                .setJMXManagementEnabled(false)
                .setSuppressSessionNotifications(true)
                .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG)
                .setMessageExpiryScanPeriod(30_000)
                .addAddressSetting("#", Addresses.every(s))
                .addAddressSetting(Addresses.IN, Addresses.in(s))
                .addAddressSetting(Addresses.OUT, Addresses.out(s))
                .addAcceptorConfiguration(new TransportConfiguration(
                        InVMAcceptorFactory.class.getName(), Map.of("serverId", inside), "inside"))
                .addAcceptorConfiguration(new TransportConfiguration(
                        NettyAcceptorFactory.class.getName(),
                        Map.of(
                                TransportConstants.HOST_PROP_NAME,
                                s.host(),
                                TransportConstants.PORT_PROP_NAME,
                                s.port(),
                                TransportConstants.PROTOCOLS_PROP_NAME,
                                "CORE",
                                TransportConstants.REMOTING_THREADS_PROPNAME,
                                4,
                                TransportConstants.DIRECT_DELIVER,
                                false),
                        TCP));
        c.registerBrokerPlugin(new SendRules(s.maxMessageBytes()));
        return c;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Netty and Artemis find their factories by the context class loader. */
    static ClassLoader enter() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ARTEMIS);
        return before;
    }

    static void leave(ClassLoader before) {
        Thread.currentThread().setContextClassLoader(before);
    }
}
