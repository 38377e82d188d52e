package org.sixones.exchange.soap;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.exchange.canonical.HardenedXml;
import org.sixones.exchange.canonical.XmlLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servlet at {@code /ws/approval}. It stays while what is behind it comes and goes, and says 503 meanwhile, so that a
 * sender tries again instead of believing the address wrong. What HTTP alone can refuse is refused here, coded all the same.
 */
@Component(
        service = Servlet.class,
        configurationPid = "org.sixones.exchange.soap",
        property = {
            "osgi.http.whiteboard.servlet.name=org.sixones.exchange.soap",
            "osgi.http.whiteboard.servlet.pattern=/ws/approval"
        })
public final class SoapDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SoapDoor.class);

    private final transient CanonicalXml xml;
    private final transient SoapConfig config;
    private transient volatile Inbound inbound;
    private transient volatile SystemAuthenticator authenticator;
    private transient SoapEndpoint endpoint;

    @Activate
    public SoapDoor(@Reference CanonicalXml xml, SoapConfig config) {
        this.xml = xml;
        this.config = config;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindInbound(Inbound service) {
        inbound = service;
    }

    void unbindInbound(Inbound service) {
        if (inbound == service) {
            inbound = null;
        }
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
    public void init() throws ServletException {
        try {
            endpoint = new SoapEndpoint(
                    getServletConfig(),
                    new ApprovalProvider(xml, () -> present(inbound)),
                    new UsernameTokenIn(() -> present(authenticator)),
                    new HardenedXml(XmlLimits.CONTRACT.withBytes(config.max_bytes())),
                    config.max_bytes());
        } catch (IOException e) {
            throw new ServletException("the contract's files could not be laid out", e);
        }
    }

    @Override
    public void destroy() {
        if (endpoint == null) {
            return;
        }
        try {
            endpoint.close();
        } catch (IOException e) {
            LOG.warn("two temporary files of the contract stay behind", e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<CodedFault> refusal = refusal(request);
        if (refusal.isPresent()) {
            answer(request, response, refusal.get());
        } else {
            String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
            endpoint.service(new DoorRequest(request, query, config.max_bytes()), response);
        }
    }

    private Optional<CodedFault> refusal(HttpServletRequest request) {
        String method = request.getMethod();
        if ("GET".equals(method)) {
            return isContract(request.getQueryString())
                    ? Optional.empty()
                    : Optional.of(CodedFault.refused(ExchangeFailure.WRONG_METHOD, "GET"));
        }
        if (!"POST".equals(method)) {
            return Optional.of(CodedFault.refused(ExchangeFailure.WRONG_METHOD, "not POST"));
        }
        if (inbound == null || authenticator == null) {
            return Optional.of(CodedFault.refused(ExchangeFailure.NOT_READY, ""));
        }
        for (String header : Collections.list(request.getHeaderNames())) {
            // Routes behind this door take orders from such names; nobody outside gives orders.
            if (header.toLowerCase(Locale.ROOT).startsWith("camel")) {
                return Optional.of(CodedFault.refused(ExchangeFailure.FORBIDDEN_HEADER, "Camel*"));
            }
        }
        if (!isSoap(request.getContentType()) || request.getHeader("Content-Encoding") != null) {
            return Optional.of(CodedFault.refused(ExchangeFailure.WRONG_CONTENT_TYPE, ""));
        }
        if (request.getContentLengthLong() > config.max_bytes()) {
            return Optional.of(
                    CodedFault.refused(ExchangeFailure.TOO_LARGE, "more than " + config.max_bytes() + " bytes"));
        }
        return Optional.empty();
    }

    private static boolean isContract(String query) {
        return "wsdl".equalsIgnoreCase(query) || "xsd=canonical.xsd".equalsIgnoreCase(query);
    }

    private static boolean isSoap(String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return type.equals("text/xml") || type.equals("application/soap+xml") || type.equals("multipart/related");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, CodedFault fault) throws IOException {
        String asked = request.getContentType();
        boolean soap12 = asked != null && asked.toLowerCase(Locale.ROOT).contains("application/soap+xml");
        int status = fault.status() != 0 ? fault.status() : 400;
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", String.valueOf(config.retry_after_seconds()));
        } else if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        } else if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            response.setHeader("Connection", "close");
        }
        response.setContentType(soap12 ? "application/soap+xml;charset=UTF-8" : "text/xml;charset=UTF-8");
        response.getOutputStream().write(FaultXml.envelope(fault, soap12).getBytes(StandardCharsets.UTF_8));
    }

    /** Gone between the check and the use: the sender tries again. */
    private static <T> T present(T service) {
        if (service == null) {
            throw new FaultException(CodedFault.refused(ExchangeFailure.NOT_READY, ""));
        }
        return service;
    }
}
