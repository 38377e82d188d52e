package org.sixones.departments.route;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A legacy system's HTTP side, answering as told. */
final class SoapStub implements AutoCloseable {
    static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

    /** How to answer one request. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    record Seen(String method, Headers headers, String body, String protocol) {}

    final List<Seen> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Behaviour behaviour = e -> {};

    SoapStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(
                    new Seen(exchange.getRequestMethod(), exchange.getRequestHeaders(), body, exchange.getProtocol()));
            behaviour.answer(exchange);
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/service";
    }

    SoapStub does(Behaviour next) {
        behaviour = next;
        return this;
    }

    SoapStub answers(String payload) {
        return status(200, "text/xml; charset=UTF-8", envelope(SOAP_11, payload));
    }

    SoapStub answers12(String payload) {
        return status(200, "application/soap+xml; charset=UTF-8", envelope(SOAP_12, payload));
    }

    SoapStub status(int status, String type, String body) {
        return status(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    SoapStub status(int status, String type, byte[] body) {
        return does(e -> {
            if (!type.isEmpty()) {
                e.getResponseHeaders().set("Content-Type", type);
            }
            e.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            e.getResponseBody().write(body);
            e.close();
        });
    }

    static String envelope(String namespace, String payload) {
        return "<e:Envelope xmlns:e=\"" + namespace + "\"><e:Body>" + payload + "</e:Body></e:Envelope>";
    }

    static String fault(String code, String text) {
        return "<e:Fault xmlns:e=\"" + SOAP_11 + "\"><faultcode>e:" + code + "</faultcode><faultstring>" + text
                + "</faultstring></e:Fault>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
