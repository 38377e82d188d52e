package org.sixones.legacycity.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sixones.legacycity.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON over HTTP, the same for all of the control API. */
abstract class JsonHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JsonHandler.class);
    private static final int MAX_BODY = 1024 * 1024;

    /** @param path the parts of the path, without empty ones @param body missing node when there is none */
    record Call(String method, List<String> path, Map<String, String> query, JsonNode body) {
        String query(String name) {
            return query.getOrDefault(name, "");
        }
    }

    protected final ObjectMapper json = Ledger.json();

    /** @return what is written as JSON */
    abstract Object answer(Call call) throws Refusal;

    @Override
    public final void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, answer(read(exchange)));
            } catch (Refusal refusal) {
                send(exchange, refusal.status(), Map.of("code", refusal.code(), "text", refusal.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("a control request could not be answered", e);
                send(exchange, 500, Map.of("code", "FAULT", "text", "模拟器异常 / fault in the simulator"));
            }
        }
    }

    private Call read(HttpExchange exchange) throws IOException, Refusal {
        List<String> path = Arrays.stream(exchange.getRequestURI().getPath().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw new Refusal(413, "TOO_LARGE", "请求过大 / the request is too large");
        }
        try {
            JsonNode body = bytes.length == 0 ? MissingNode.getInstance() : json.readTree(bytes);
            return new Call(exchange.getRequestMethod(), path, query, body);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "NOT_JSON", "请求不是 JSON / the request is not JSON");
        }
    }

    private void send(HttpExchange exchange, int status, Object what) throws IOException {
        byte[] bytes = json.writeValueAsBytes(what);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
