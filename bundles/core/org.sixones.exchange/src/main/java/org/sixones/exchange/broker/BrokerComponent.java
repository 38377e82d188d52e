package org.sixones.exchange.broker;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.exchange.SystemQueues;
import org.sixones.model.SystemCode;

/** Runs the broker as long as the exchange runs. Accounts may come and go: without them nobody outside gets in. */
@Component(configurationPid = "org.sixones.exchange.broker", service = SystemQueues.class)
public final class BrokerComponent implements SystemQueues {
    private final Broker broker;
    private volatile SystemAuthenticator authenticator;

    @Activate
    public BrokerComponent(BundleContext framework, BrokerConfig config) throws Exception {
        broker = new Broker(settings(framework, config), () -> authenticator);
    }

    @Deactivate
    void stop() throws Exception {
        broker.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindAuthenticator(SystemAuthenticator service) {
        authenticator = service;
    }

    void unbindAuthenticator(SystemAuthenticator service) {
        if (authenticator == service) {
            authenticator = null;
        }
    }

    @Override
    public void open(SystemCode system) {
        broker.open(system);
    }

    @Override
    public ConnectionFactory connections() {
        return broker.connections();
    }

    private static BrokerSettings settings(BundleContext framework, BrokerConfig config) {
        String host = config.host().isBlank() ? property(framework, "sixones.jms.host", "127.0.0.1") : config.host();
        int port =
                config.port() >= 0 ? config.port() : Integer.parseInt(property(framework, "sixones.jms.port", "61616"));
        String folder =
                config.folder().isBlank() ? property(framework, "sixones.var", "var") + "/broker" : config.folder();
        return new BrokerSettings(
                host,
                port,
                Path.of(folder).toAbsolutePath(),
                config.global_max_bytes(),
                config.page_limit_bytes(),
                config.max_message_bytes(),
                config.duplicate_ids());
    }

    private static String property(BundleContext framework, String name, String otherwise) {
        String value = framework.getProperty(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
