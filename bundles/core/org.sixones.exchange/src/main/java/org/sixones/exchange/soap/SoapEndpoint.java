package org.sixones.exchange.soap;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.sixones.exchange.canonical.HardenedXml;

/**
 * CXF with a bus of its own behind one servlet. The port is the SOAP 1.2 one of the contract; CXF reads SOAP 1.1 on it as
 * well and answers in the version of the request.
 */
final class SoapEndpoint implements AutoCloseable {
    static final String ADDRESS = "/approval";

    private final ClassLoader cxf = ExtensionManagerBus.class.getClassLoader();
    private final ExtensionManagerBus bus;
    private final CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    private final Server server;
    private final ContractFiles contract;

    SoapEndpoint(ServletConfig config, ApprovalProvider provider, UsernameTokenIn sender, HardenedXml xml, int maxBytes)
            throws ServletException, IOException {
        contract = new ContractFiles();
        ClassLoader before = enter();
        try {
            bus = new ExtensionManagerBus(null, null, cxf);
            bus.setId("sixones-approval");
            bus.initialize();
            servlet.setBus(bus);
            servlet.init(config);
            JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
            factory.setBus(bus);
            factory.setServiceBean(provider);
            factory.setAddress(ADDRESS);
            factory.setWsdlURL(contract.wsdl().toString());
            factory.setProperties(Map.of(
                    "source-preferred-format",
                    "stax",
                    "autoRewriteSoapAddressForAllServices",
                    "true",
                    "faultStackTraceEnabled",
                    "false",
                    "exceptionMessageCauseEnabled",
                    "false",
                    // Attachments stay in memory, within what the servlet lets through: no temporary files.
                    "attachment-memory-threshold",
                    String.valueOf(maxBytes),
                    "attachment-max-size",
                    String.valueOf(maxBytes),
                    FaultListener.class.getName(),
                    (FaultListener) (exception, description, message) -> false));
            factory.getInInterceptors().add(new HardenedStaxIn(xml));
            factory.getInInterceptors().add(sender);
            factory.getInInterceptors().add(new OperationIn());
            factory.getOutFaultInterceptors().add(new CodedFaultOut());
            server = factory.create();
        } finally {
            leave(before);
        }
    }

    void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        ClassLoader before = enter();
        try {
            servlet.service(request, response);
        } finally {
            leave(before);
        }
    }

    @Override
    public void close() throws IOException {
        ClassLoader before = enter();
        try (contract) {
            server.destroy();
            servlet.destroy();
            bus.shutdown(true);
        } finally {
            leave(before);
        }
    }

    /** CXF looks its extensions up by the context class loader. */
    private ClassLoader enter() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(cxf);
        return before;
    }

    private static void leave(ClassLoader before) {
        Thread.currentThread().setContextClassLoader(before);
    }
}
