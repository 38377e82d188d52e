package org.sixones.rest.server;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.Applications;
import org.sixones.approval.CalendarCorrections;
import org.sixones.approval.CaseRights;
import org.sixones.approval.Mandates;
import org.sixones.approval.Matters;
import org.sixones.approval.StatutoryDocuments;
import org.sixones.approval.WorkList;
import org.sixones.exchange.Links;
import org.sixones.exchange.MessageJournal;
import org.sixones.identity.Accounts;
import org.sixones.identity.SignIn;
import org.sixones.rest.problem.BodyLimit;
import org.sixones.rest.problem.ProblemWriter;
import org.sixones.rest.resource.ActsResource;
import org.sixones.rest.resource.ApplicationsResource;
import org.sixones.rest.resource.CalendarResource;
import org.sixones.rest.resource.DivisionsResource;
import org.sixones.rest.resource.DocumentsResource;
import org.sixones.rest.resource.MandatesResource;
import org.sixones.rest.resource.MattersResource;
import org.sixones.rest.resource.MessagesResource;
import org.sixones.rest.resource.NetworkResource;
import org.sixones.rest.resource.WorkListResource;
import org.sixones.rest.signin.CaseFilter;
import org.sixones.rest.signin.SignInDoor;
import org.sixones.spi.Departments;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.time.WorkingCalendar;

/** Opens {@code /api/v1} when everything behind it is there. */
@Component(service = RestServer.class, immediate = true)
public final class RestServer {
    /** All materials of an application together, as base64 in JSON. */
    private static final long LARGEST_BODY = 32L * 1024 * 1024;
    /** A body takes several times its size while it is handled, and the heap has half a gigabyte. */
    private static final long BODIES_TOGETHER = 48L * 1024 * 1024;

    private final ExtensionManagerBus bus;
    private final Server server;
    private final ServiceRegistration<Servlet> registration;

    @Activate
    public RestServer(
            BundleContext context,
            @Reference Applications applications,
            @Reference CaseRights rights,
            @Reference Mandates mandates,
            @Reference Matters matters,
            @Reference WorkList work,
            @Reference CalendarCorrections corrections,
            @Reference StatutoryDocuments documents,
            @Reference WorkingCalendar calendar,
            @Reference Departments departments,
            @Reference Links links,
            @Reference MessageJournal journal,
            @Reference Transactions transactions,
            @Reference AuditChain audit,
            @Reference SignIn signIn,
            @Reference Accounts accounts) {
        ClassLoader cxf = ExtensionManagerBus.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // CXF finds its own parts through the thread's class loader.
        thread.setContextClassLoader(cxf);
        try {
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            bus = new ExtensionManagerBus(null, null, cxf);
            bus.setId("sixones-rest");
            bus.initialize();
            SignInDoor door = SignInDoor.over(signIn, accounts);
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress("/");
            factory.setServiceBeans(List.of(
                    new ApplicationsResource(applications, rights),
                    new MandatesResource(mandates),
                    new DivisionsResource(),
                    new ActsResource(applications),
                    new MattersResource(matters, calendar),
                    new WorkListResource(work, applications, rights),
                    new CalendarResource(corrections),
                    new DocumentsResource(documents),
                    new NetworkResource(departments, links),
                    new MessagesResource(journal, transactions, audit),
                    door.resource()));
            factory.setProviders(List.of(
                    Json.provider(),
                    new BodyLimit(LARGEST_BODY, BODIES_TOGETHER),
                    door.filter(),
                    new CaseFilter(rights),
                    new ProblemWriter()));
            server = factory.create();
        } finally {
            thread.setContextClassLoader(before);
        }
        registration = context.registerService(
                Servlet.class,
                servlet(cxf),
                FrameworkUtil.asDictionary(Map.of(
                        "osgi.http.whiteboard.servlet.name",
                        "rest",
                        "osgi.http.whiteboard.servlet.pattern",
                        "/api/v1/*",
                        "servlet.init.hide-service-list-page",
                        "true")));
    }

    @Deactivate
    public void close() {
        registration.unregister();
        server.destroy();
        bus.shutdown(true);
    }

    private Servlet servlet(ClassLoader cxf) {
        CXFNonSpringServlet servlet = new CXFNonSpringServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
                Thread thread = Thread.currentThread();
                ClassLoader before = thread.getContextClassLoader();
                thread.setContextClassLoader(cxf);
                try {
                    super.service(request, response);
                } finally {
                    thread.setContextClassLoader(before);
                }
            }
        };
        servlet.setBus(bus);
        return servlet;
    }
}
