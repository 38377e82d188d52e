package org.sixones.departments.route;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.cxf.jaxws.CxfComponent;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.component.jms.JmsConsumer;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.sixones.departments.descriptor.DepartmentDescriptor;
import org.sixones.departments.descriptor.Join;
import org.sixones.departments.descriptor.SystemDescriptor;
import org.sixones.departments.mapping.CompiledMappings;
import org.sixones.departments.mapping.SystemTranslator;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.SystemQueues;
import org.sixones.model.SystemCode;
import org.sixones.spi.InboundTranslator;
import org.sixones.spi.LegacyLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One department's live systems: a Camel context made from the route templates, a CXF bus where a system speaks SOAP. Built by
 * {@link #open}; gone without a trace after {@link #close}. Not for use by several threads at once, but its links are.
 */
public final class DepartmentRoutes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DepartmentRoutes.class);
    private static final int SHUTDOWN_SECONDS = 5;
    private static final int RECEIVE_TIMEOUT_MILLIS = 200;

    /**
     * What the routes stand on.
     *
     * @param contexts makes an empty context of that name
     * @param addresses an address that a deployment sets in place of the descriptor's
     */
    public record Platform(
            Function<String, CamelContext> contexts,
            CanonicalXml canonical,
            SystemQueues queues,
            Inbound inbound,
            Function<SystemCode, Optional<String>> addresses,
            Deadlines deadlines,
            Clock clock) {}

    private final DepartmentDescriptor department;
    private final Platform platform;
    private final CamelContext context;
    private final Gate gate = new Gate();
    private final Map<SystemCode, LegacyLink> links = new LinkedHashMap<>();
    private final Map<SystemCode, InboundTranslator> translators = new LinkedHashMap<>();
    private final List<String> inboundRoutes = new ArrayList<>();
    private SoapClients soap;
    private CxfComponent cxf;

    private DepartmentRoutes(DepartmentDescriptor department, Platform platform) {
        this.department = department;
        this.platform = platform;
        this.context = platform.contexts().apply("department-" + department.code());
    }

    /**
     * Builds everything off to the side; nothing is heard from outside before {@link #listen}.
     *
     * @param wsdls where CXF finds a file of the department
     * @throws Exception when something cannot be built; nothing is left then
     */
    public static DepartmentRoutes open(
            DepartmentDescriptor department, CompiledMappings mappings, Function<String, URI> wsdls, Platform platform)
            throws Exception {
        DepartmentRoutes routes = new DepartmentRoutes(department, platform);
        try {
            SoapClients.withLoader(() -> {
                routes.build(mappings, wsdls);
                return null;
            });
            return routes;
        } catch (Exception e) {
            routes.close();
            throw e;
        }
    }

    /** By system. */
    public Map<SystemCode, LegacyLink> links() {
        return Map.copyOf(links);
    }

    /** By system, for those that write into a queue. */
    public Map<SystemCode, InboundTranslator> translators() {
        return Map.copyOf(translators);
    }

    /** Begins to take in what the systems write. */
    public void listen() throws Exception {
        SoapClients.withLoader(() -> {
            for (String route : inboundRoutes) {
                context.getRouteController().startRoute(route);
            }
            return null;
        });
    }

    /**
     * Takes no new call, waits for the running ones as long as their deadlines allow, then leaves. Consumers go first: they
     * would keep fetching while the context drains.
     */
    @Override
    public void close() {
        stopConsumers();
        Duration longest = department.systems().stream()
                .map(s -> s.limits().deadline())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .plusMillis(500);
        if (!gate.close(longest)) {
            LOG.warn("department {}: calls were still running when it left", department.code());
        }
        if (context.getStatus() != ServiceStatus.Stopped) {
            SoapClients.withLoader(() -> {
                context.stop();
                return null;
            });
        }
        if (soap != null) {
            soap.close();
            soap = null;
        }
    }

    private void build(CompiledMappings mappings, Function<String, URI> wsdls) throws Exception {
        context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        context.getShutdownStrategy().setShutdownNowOnTimeout(true);
        context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
        context.setLoadTypeConverters(false);
        boolean anyJms = department.systems().stream().anyMatch(s -> !(s.join() instanceof Join.Soap));
        if (anyJms) {
            context.addComponent("jms", jms());
        }
        if (department.systems().stream().anyMatch(s -> s.join() instanceof Join.Soap)) {
            soap = new SoapClients(department.code().value());
            cxf = new CxfComponent();
            context.addComponent("cxf", cxf);
        }
        for (JoinTemplate template : JoinTemplate.all()) {
            context.addRoutes(template);
        }
        context.start();
        ProducerTemplate producer = context.createProducerTemplate();
        for (SystemDescriptor system : department.systems()) {
            add(system, mappings, wsdls, producer);
        }
    }

    private JmsComponent jms() {
        JmsConfiguration configuration = new JmsConfiguration(platform.queues().connections());
        configuration.setLazyCreateTransactionManager(false);
        configuration.setCacheLevelName("CACHE_CONSUMER");
        configuration.setReceiveTimeout(RECEIVE_TIMEOUT_MILLIS);
        configuration.setDeliveryPersistent(true);
        configuration.setAcceptMessagesWhileStopping(false);
        configuration.setDisableReplyTo(true);
        JmsComponent component = new JmsComponent(configuration);
        component.setHeaderFilterStrategy(Edge.jms());
        return component;
    }

    private void add(
            SystemDescriptor system, CompiledMappings mappings, Function<String, URI> wsdls, ProducerTemplate producer)
            throws Exception {
        String code = system.code().value();
        SystemTranslator translator = mappings.translator(system, department.codes());
        CommonSteps common =
                new CommonSteps(system.code(), system.repeat(), translator, platform.canonical(), platform.clock());
        bind(code + ".outgoing", common::outgoing);
        bind(code + ".answer", common::answer);
        Probe probe = system.join() instanceof Join.Soap join
                ? addSoap(system, join, mappings, wsdls.apply(join.wsdl()), common)
                : addJms(system, translator, common);
        TemplatedRouteBuilder.builder(context, system.join().kind())
                .routeId(code)
                .parameter(RouteParts.SYSTEM, code)
                .add();
        links.put(
                system.code(),
                new RoutedLink(system.profile(department.code()), producer, common, probe, gate, platform.deadlines()));
    }

    private Probe addSoap(
            SystemDescriptor system, Join.Soap join, CompiledMappings mappings, URI wsdl, CommonSteps common) {
        String code = system.code().value();
        Supplier<String> address =
                () -> platform.addresses().apply(system.code()).orElse(join.address());
        context.getRegistry()
                .bind(
                        code + ".client",
                        soap.endpoint(
                                context,
                                cxf,
                                join,
                                wsdl,
                                system.repeat(),
                                system.limits(),
                                mappings.foreignXml(system.limits().maxMessageBytes())));
        String first = system.sends().values().iterator().next().operation().orElseThrow();
        BindingOperationInfo operation = soap.operation(join, wsdl, first);
        SoapSteps steps = new SoapSteps(operation.getName().getNamespaceURI(), address, common);
        switch (join.style()) {
            case DOCUMENT -> {
                bind(code + ".payload", steps::payload);
                bind(code + ".body", steps::body);
            }
            case RPC -> {
                bind(code + ".parts", steps::parts);
                bind(code + ".wrapper", steps::wrapper);
            }
            case EXECUTE -> {
                ExecuteShape shape = ExecuteShape.of(operation);
                bind(code + ".wrap", e -> steps.wrap(e, shape));
                bind(code + ".unwrap", steps::unwrap);
            }
        }
        return Probe.http(address, system.limits());
    }

    private Probe addJms(SystemDescriptor system, SystemTranslator translator, CommonSteps common) throws Exception {
        String code = system.code().value();
        platform.queues().open(system.code());
        bind(code + ".text", JmsSteps::text);
        bind(code + ".bytes", JmsSteps::bytes);
        bind(code + ".taken", JmsSteps::taken);
        InboundReader reader = new InboundReader(
                system.code(),
                system.limits().maxMessageBytes(),
                translator,
                common,
                platform.inbound(),
                platform.clock());
        bind(code + ".inbound", reader);
        translators.put(system.code(), reader);
        String route = TemplatedRouteBuilder.builder(
                        context, JoinTemplate.inbound(system.join().kind()))
                .routeId(code + ".in")
                .parameter(RouteParts.SYSTEM, code)
                .add();
        inboundRoutes.add(route);
        return Probe.jms(platform.queues().connections(), system.code());
    }

    private void bind(String name, Processor processor) {
        context.getRegistry().bind(name, processor);
    }

    private void stopConsumers() {
        for (Route route : context.getRoutes()) {
            Consumer consumer = route.getConsumer();
            if (consumer instanceof JmsConsumer jms) {
                try {
                    jms.stop();
                } catch (RuntimeException e) {
                    LOG.warn("department {}: a consumer did not stop", department.code(), e);
                }
            }
        }
    }
}
