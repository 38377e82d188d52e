package org.sixones.departments.route;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.camel.CamelContext;
import org.apache.camel.component.cxf.common.DataFormat;
import org.apache.camel.component.cxf.jaxws.CxfComponent;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.Service;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.service.model.ServiceInfo;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.ConnectionType;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.apache.cxf.wsdl11.WSDLServiceFactory;
import org.sixones.departments.descriptor.Join;
import org.sixones.departments.mapping.ForeignXml;
import org.sixones.spi.LinkLimits;
import org.sixones.spi.RepeatSafety;

/** One department's SOAP clients on a CXF bus of its own, shut down with it. */
final class SoapClients implements AutoCloseable {
    private static final ClassLoader CXF = ExtensionManagerBus.class.getClassLoader();
    private static final long LONGEST_CONNECT_MILLIS = 5_000;

    private final ExtensionManagerBus bus;

    SoapClients(String department) {
        this.bus = withLoader(() -> {
            ExtensionManagerBus b = new ExtensionManagerBus(null, Map.of(), CXF);
            b.setId("sixones-department-" + department);
            b.initialize();
            // Old systems choke on an offer to upgrade to HTTP/2.
            b.setProperty("org.apache.cxf.transport.http.forceVersion", "1.1");
            // An error status comes to GuardedAnswer with its headers, not as an exception without them.
            b.setProperty("org.apache.cxf.transport.no_io_exceptions", true);
            return b;
        });
    }

    /** Work that needs CXF's classes as the thread's own. */
    interface Work<T> {
        T run() throws Exception;
    }

    static <T> T withLoader(Work<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CXF);
        try {
            return work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    CxfEndpoint endpoint(
            CamelContext context,
            CxfComponent component,
            Join.Soap join,
            URI wsdl,
            RepeatSafety repeat,
            LinkLimits limits,
            ForeignXml reader) {
        CxfEndpoint endpoint = new CxfEndpoint(join.address(), component);
        endpoint.setCamelContext(context);
        endpoint.setBus(bus);
        endpoint.setWsdlURL(wsdl.toString());
        endpoint.setServiceNameAsQName(join.service());
        endpoint.setPortNameAsQName(join.port());
        endpoint.setDataFormat(DataFormat.PAYLOAD);
        endpoint.setSynchronous(true);
        endpoint.setSkipFaultLogging(true);
        endpoint.setHeaderFilterStrategy(Edge.soap());
        List<Interceptor<? extends Message>> in = new ArrayList<>();
        in.add(new GuardedAnswer(limits.maxMessageBytes(), repeat, reader));
        endpoint.setInInterceptors(in);
        endpoint.setInFaultInterceptors(new ArrayList<>());
        endpoint.setCxfConfigurer(new Manners(limits, repeat));
        return endpoint;
    }

    /** The operation as the WSDL has it. */
    BindingOperationInfo operation(Join.Soap join, URI wsdl, String operation) {
        return withLoader(() -> {
            Service service = new WSDLServiceFactory(bus, wsdl.toString(), join.service()).create();
            for (ServiceInfo info : service.getServiceInfos()) {
                for (EndpointInfo endpoint : info.getEndpoints()) {
                    if (endpoint.getName().equals(join.port())) {
                        QName name = new QName(endpoint.getBinding().getName().getNamespaceURI(), operation);
                        return endpoint.getBinding().getOperation(name);
                    }
                }
            }
            throw new IllegalArgumentException("the WSDL has no port " + join.port());
        });
    }

    Bus bus() {
        return bus;
    }

    @Override
    public void close() {
        withLoader(() -> {
            bus.shutdown(true);
            return null;
        });
    }

    /** How a client behaves towards its system. */
    private static final class Manners implements CxfConfigurer {
        private final LinkLimits limits;
        private final RepeatSafety repeat;

        Manners(LinkLimits limits, RepeatSafety repeat) {
            this.limits = limits;
            this.repeat = repeat;
        }

        @Override
        public void configure(AbstractWSDLBasedEndpointFactory factory) {
            // nothing before the client is there
        }

        @Override
        public void configureClient(Client client) {
            if (client.getConduit() instanceof HTTPConduit conduit) {
                long deadline = limits.deadline().toMillis();
                HTTPClientPolicy policy = new HTTPClientPolicy();
                policy.setConnectionTimeout(Math.min(LONGEST_CONNECT_MILLIS, Math.max(1, deadline / 2)));
                policy.setReceiveTimeout(deadline);
                // Not false: with a set length, CXF 4.2.3 now and then sends an empty body (docs/adr/0004).
                policy.setAllowChunking(true);
                policy.setAutoRedirect(false);
                policy.setVersion("1.1");
                // A kept connection that the other side closes just now makes a call uncertain: not where that
                // means an operator.
                policy.setConnection(repeat == RepeatSafety.NEVER ? ConnectionType.CLOSE : ConnectionType.KEEP_ALIVE);
                conduit.setClient(policy);
            }
        }

        @Override
        public void configureServer(Server server) {
            // clients only
        }
    }
}
