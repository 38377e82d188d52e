package org.sixones.exchange.soap;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.Receipt;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.exchange.canonical.CanonicalXmlComponent;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.SystemMessage;

/** The door in a real servlet container on a free port, with a platform behind it that remembers what it was told. */
final class Door implements AutoCloseable {
    static final String PASSWORD = "right-口令-<&>";
    static final int MAX_BYTES = 1 << 20;

    record Received(SystemCode from, String door, byte[] original, SystemMessage report) {}

    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile Function<SystemMessage, Receipt> platform = report -> new Receipt.Recorded();
    final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    final SoapDoor servlet = new SoapDoor(new CanonicalXmlComponent(), config());
    final Inbound inbound = new RecordingInbound();
    final SystemAuthenticator accounts = (user, password) ->
            PASSWORD.equals(new String(password)) && SystemCode.isValid(user) && !user.equals("no-such-system")
                    ? Outcome.done(new SystemCode(user))
                    : Outcome.refused(ExchangeFailure.NOT_AUTHENTICATED, "");

    Door() throws Exception {
        servlet.bindInbound(inbound);
        servlet.bindAuthenticator(accounts);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder holder = new ServletHolder(servlet);
        holder.setInitOrder(1);
        context.addServlet(holder, "/ws/approval");
        server.setHandler(context);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/ws/approval");
    }

    int port() {
        return connector.getLocalPort();
    }

    HttpResponse<String> post(String contentType, String body, String... headers)
            throws IOException, InterruptedException {
        return post(contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String contentType, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri())
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(uri() + query)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private final class RecordingInbound implements Inbound {
        @Override
        public Receipt receive(SystemCode from, String door, byte[] original, SystemMessage report) {
            Receipt receipt = platform.apply(report);
            received.add(new Received(from, door, original, report));
            return receipt;
        }

        @Override
        public long deadLetter(SystemCode from, String door, byte[] original, Failure.Malformed reason) {
            throw new AssertionError("SOAP tells the sender at once");
        }

        @Override
        public Receipt answered(SystemMessage report, byte[] original) {
            throw new AssertionError("not this door's");
        }
    }

    private static SoapConfig config() {
        return new SoapConfig() {
            @Override
            public int max_bytes() {
                return MAX_BYTES;
            }

            @Override
            public int retry_after_seconds() {
                return 5;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return SoapConfig.class;
            }
        };
    }
}
