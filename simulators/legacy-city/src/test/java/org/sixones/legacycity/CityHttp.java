package org.sixones.legacycity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.platform.Accounts;
import org.sixones.legacycity.xml.Shape;

/** A city on free ports, spoken to as strangers speak to it. */
public final class CityHttp implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final City city;

    /** @param broker @param platform addresses of what need not be there */
    public CityHttp(String broker, URI platform, Ledger ledger) throws IOException {
        city = new City(0, broker, platform, new Accounts(null), ledger, Clock.systemUTC());
    }

    /** Without a platform. */
    public CityHttp() throws IOException {
        this("tcp://127.0.0.1:1", URI.create("http://127.0.0.1:1"), Ledger.inMemory());
    }

    public String base() {
        return "http://127.0.0.1:" + city.port();
    }

    public Ledger ledger() {
        return city.ledger();
    }

    public City.Resident resident(String code) {
        return city.resident(code).orElseThrow();
    }

    public static String example(String file) {
        return Shape.readText("/wire/" + file);
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base() + path)).build());
    }

    public HttpResponse<String> control(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    public HttpResponse<String> mode(String system, String mode) throws IOException, InterruptedException {
        return control("PUT", "/control/systems/" + system, "{'mode':'" + mode + "','lateMillis':400}");
    }

    /** @param address system's SOAP address @param headers names and values in turn */
    public HttpResponse<String> post(String address, String body, String... headers)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> foreignTrade(String operation, String body) throws IOException, InterruptedException {
        return post(
                resident("foreign-trade").address(),
                body,
                "Content-Type",
                "text/xml; charset=UTF-8",
                "SOAPAction",
                "\"urn:" + operation + "\"");
    }

    public HttpResponse<String> exchange(String body) throws IOException, InterruptedException {
        return post(
                resident("exchange-register").address(), body, "Content-Type", "application/soap+xml; charset=UTF-8");
    }

    public HttpResponse<String> tax(String operation, String body) throws IOException, InterruptedException {
        return post(
                resident("tax-registration").address(),
                body,
                "Content-Type",
                "text/xml; charset=UTF-8",
                "SOAPAction",
                "\"http://jsgs.gs/swdj/" + operation + "\"");
    }

    @Override
    public void close() throws Exception {
        city.close();
    }
}
