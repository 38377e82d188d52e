package org.sixones.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A person at the console: looks every uncertain call up in the legacy system and says what is true. */
public final class Operator {
    private final Api operator;
    private final City city;
    private final AtomicInteger carriedOut = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();

    public Operator(Platform platform, City city) {
        this.operator = platform.as("operator");
        this.city = city;
    }

    /** Works until no uncertain call is left. */
    public void clear(Duration longest) {
        House.await("no uncertain call left", longest, () -> round() == 0);
    }

    /** One look at the list; how many were on it. */
    public int round() {
        JsonNode uncertain = operator.get("/api/v1/messages?state=uncertain&limit=200")
                .expect(200)
                .body()
                .path("messages");
        for (JsonNode message : uncertain) {
            decide(message);
        }
        return uncertain.size();
    }

    public int carriedOut() {
        return carriedOut.get();
    }

    public int sentAgain() {
        return sentAgain.get();
    }

    private void decide(JsonNode message) {
        String path = "/api/v1/messages/" + message.path("seq").asLong();
        java.util.List<JsonNode> effects = city.grants(
                message.path("system").asText(), message.path("case").asText());
        if (effects.isEmpty()) {
            operator.post(path + "/replay", null, null).expect(200);
            sentAgain.incrementAndGet();
        } else {
            ObjectNode said = Api.JSON.createObjectNode().put("outcome", "granted");
            said.putObject("results")
                    .put("directoryNumber", effects.get(0).path("number").asText());
            operator.post(path + "/carried-out", said, null).expect(200);
            carriedOut.incrementAndGet();
        }
    }
}
