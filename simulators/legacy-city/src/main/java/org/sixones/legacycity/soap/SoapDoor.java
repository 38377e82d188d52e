package org.sixones.legacycity.soap;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sixones.legacycity.desk.Behaviour;
import org.sixones.legacycity.desk.BehaviourSwitch;
import org.sixones.legacycity.desk.Digest;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.system.SoapSystem;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.SecureXml;
import org.sixones.legacycity.xml.Shape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A system's door on HTTP: lets in only what the contract knows, and misbehaves as it is told. */
public final class SoapDoor implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SoapDoor.class);
    private static final int MAX_BODY = 2 * 1024 * 1024;
    private static final long NEVER_MILLIS = 120_000;

    private final SoapSystem system;
    private final SoapContract contract;
    private final BehaviourSwitch behaviour;
    private final Ledger ledger;
    private final Clock clock;

    public SoapDoor(SoapSystem system, BehaviourSwitch behaviour, Ledger ledger, Clock clock) {
        this.system = system;
        this.contract = system.contract();
        this.behaviour = behaviour;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Not a call at all, or not one by the contract. */
    private static final class Turned extends Exception {
        private final int status;
        private final transient SoapFault fault;

        Turned(int status, SoapFault fault) {
            super(fault.code());
            this.status = status;
            this.fault = fault;
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean call = exchange.getRequestMethod().equals("POST");
            Behaviour now = call ? behaviour.take() : behaviour.now();
            if (now.mode() == Mode.DOWN) {
                return;
            }
            if (now.mode() == Mode.UNAVAILABLE) {
                exchange.getResponseHeaders().set("Retry-After", "5");
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (call) {
                post(exchange, now);
            } else if (exchange.getRequestMethod().equals("GET")
                    && "wsdl".equalsIgnoreCase(exchange.getRequestURI().getQuery())) {
                send(exchange, 200, "text/xml; charset=UTF-8", Shape.readText(contract.wsdl()));
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, POST");
                exchange.sendResponseHeaders(405, -1);
            }
        } catch (RuntimeException e) {
            LOG.error("{}: a call could not be answered", contract.path(), e);
        }
    }

    private void post(HttpExchange exchange, Behaviour now) throws IOException {
        SoapCall call;
        try {
            call = letIn(exchange, now);
        } catch (Turned turned) {
            fault(exchange, turned.status, turned.fault);
            return;
        }
        switch (now.mode()) {
            case FAULT -> {
                system.receipt(call).record(ledger, clock, "fault");
                SoapFault trouble = SoapFault.systemTrouble("S999");
                fault(exchange, contract.version().faultStatus(trouble), trouble);
            }
            case FAULT_IN_200 -> {
                system.receipt(call).record(ledger, clock, "fault");
                answer(exchange, system.troubleIn200(call), 200);
            }
            default -> carryOut(exchange, call);
        }
    }

    private void carryOut(HttpExchange exchange, SoapCall call) throws IOException {
        SoapAnswer answer = system.answer(call);
        Behaviour now = call.behaviour();
        boolean callsBack = system.card().answers().equals("later");
        if (now.mode() == Mode.LOST_ANSWER) {
            return;
        }
        if (now.mode() == Mode.NEVER && !callsBack) {
            sleep(NEVER_MILLIS);
            return;
        }
        if (!callsBack) {
            sleep(now.answerDelay());
        }
        answer(
                exchange,
                answer,
                answer instanceof SoapFault fault ? contract.version().faultStatus(fault) : 200);
    }

    private SoapCall letIn(HttpExchange exchange, Behaviour now) throws IOException, Turned {
        String charset = checkContentType(exchange.getRequestHeaders());
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        String sha256 = Digest.of(body);
        try {
            if (body.length > MAX_BODY) {
                throw new Turned(413, SoapFault.sender("C413", "报文过大 / the message is too large"));
            }
            Element operation = operation(body, charset);
            String name = operation.getLocalName();
            String action = contract.actions().get(name);
            if (action == null || !contract.namespace().equals(operation.getNamespaceURI())) {
                throw refused("C404", "无此操作 / no such operation");
            }
            checkAction(exchange.getRequestHeaders(), action);
            contract.shape().check(operation);
            return new SoapCall(name, operation, sha256, now);
        } catch (Shape.Mismatch e) {
            turnedAway(sha256, "schema");
            throw refused("C400", "报文不符合接口规范 / not by the contract: " + e.getMessage());
        } catch (Turned turned) {
            turnedAway(sha256, turned.fault.code());
            throw turned;
        }
    }

    private void turnedAway(String sha256, String why) {
        new Receipt(system.card().code(), "", "", "", sha256).record(ledger, clock, "rejected: " + why);
    }

    private Turned refused(String code, String text) {
        SoapFault fault = SoapFault.sender(code, text);
        return new Turned(contract.version().faultStatus(fault), fault);
    }

    /** @return the charset that the transport names, or {@code null} */
    private String checkContentType(Headers headers) throws Turned {
        String value = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        String[] parts = value.split(";");
        String mediaType = parts[0].trim().toLowerCase(Locale.ROOT);
        if (!mediaType.equals(contract.version().mediaType())) {
            for (SoapVersion version : SoapVersion.values()) {
                if (mediaType.equals(version.mediaType())) {
                    throw new Turned(
                            500,
                            new SoapFault(SoapFault.Blame.VERSION, "C505", "SOAP 版本不符 / the wrong version of SOAP"));
                }
            }
            throw new Turned(
                    415,
                    SoapFault.sender(
                            "C415",
                            "内容类型应为 / the content type must be "
                                    + contract.version().mediaType()));
        }
        for (String part : parts) {
            String parameter = part.trim();
            if (parameter.toLowerCase(Locale.ROOT).startsWith("charset=")) {
                return knownCharset(unquoted(parameter.substring(8)));
            }
        }
        return null;
    }

    private static String knownCharset(String name) throws Turned {
        try {
            return Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Turned(415, SoapFault.sender("C415", "未知字符集 / unknown charset"));
        }
    }

    private void checkAction(Headers headers, String expected) throws Turned {
        String given = contract.version() == SoapVersion.SOAP_11
                ? headers.getFirst("SOAPAction")
                : actionParameter(headers.getFirst("Content-Type"));
        if (given == null || unquoted(given.trim()).isEmpty()
                ? contract.actionRequired()
                : !unquoted(given.trim()).equals(expected)) {
            throw refused("C405", "SOAPAction 与操作不符 / the SOAPAction does not fit the operation");
        }
    }

    private static String actionParameter(String contentType) {
        for (String part : contentType.split(";")) {
            if (part.trim().toLowerCase(Locale.ROOT).startsWith("action=")) {
                return part.trim().substring(7);
            }
        }
        return null;
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private Element operation(byte[] body, String charset) throws Turned {
        Document document;
        try {
            document = SecureXml.parse(body, charset);
        } catch (SecureXml.Unreadable e) {
            throw refused("C400", "报文格式错误 / not readable as XML: " + e.getMessage());
        }
        Element envelope = document.getDocumentElement();
        String soap = contract.version().namespace();
        if (!"Envelope".equals(envelope.getLocalName())) {
            throw refused("C400", "缺少 SOAP 信封 / no SOAP envelope");
        }
        if (!soap.equals(envelope.getNamespaceURI())) {
            throw new Turned(
                    500, new SoapFault(SoapFault.Blame.VERSION, "C505", "SOAP 版本不符 / the wrong version of SOAP"));
        }
        Element found = null;
        for (Element part : Dom.children(envelope)) {
            if (soap.equals(part.getNamespaceURI()) && "Header".equals(part.getLocalName())) {
                checkHeaders(part, soap);
            } else if (soap.equals(part.getNamespaceURI()) && "Body".equals(part.getLocalName())) {
                List<Element> content = Dom.children(part);
                if (found != null || content.size() != 1) {
                    throw refused("C400", "消息体应有且仅有一个元素 / the body must hold exactly one element");
                }
                found = content.get(0);
            }
        }
        if (found == null) {
            throw refused("C400", "缺少消息体 / no SOAP body");
        }
        return found;
    }

    private static void checkHeaders(Element header, String soap) throws Turned {
        for (Element block : Dom.children(header)) {
            String must = block.getAttributeNS(soap, "mustUnderstand");
            if (must.equals("1") || must.equals("true")) {
                throw new Turned(
                        500,
                        new SoapFault(
                                SoapFault.Blame.MUST_UNDERSTAND,
                                "C406",
                                "无法处理的必需头 / a header that must be understood is not"));
            }
        }
    }

    private void answer(HttpExchange exchange, SoapAnswer answer, int status) throws IOException {
        if (answer instanceof SoapFault fault) {
            fault(exchange, status, fault);
        } else if (answer instanceof SoapAnswer.Body body) {
            sendSoap(exchange, status, contract.version().envelope(body.xml()));
        }
    }

    private void fault(HttpExchange exchange, int status, SoapFault fault) throws IOException {
        sendSoap(exchange, status, contract.version().faultEnvelope(fault, system.faultDetail(fault)));
    }

    private void sendSoap(HttpExchange exchange, int status, String xml) throws IOException {
        send(exchange, status, contract.version().mediaType() + "; charset=UTF-8", xml);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void sleep(long millis) {
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
