package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.Api;
import org.sixones.itests.support.City;
import org.sixones.itests.support.House;
import org.sixones.itests.support.LegacyJms;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** A message that cannot be understood ends among the dead letters with its reason and its original bytes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonMessagesIT {
    private Platform platform;
    private City city;
    private Api operator;

    @BeforeAll
    void boot() {
        platform = Platform.onH2("poison").withShippedDepartments().start();
        city = City.beside(platform);
        operator = platform.as("operator");
    }

    @AfterEach
    void calm() {
        City.SYSTEMS.forEach(system -> city.behave(system, "{\"mode\":\"normal\"}"));
    }

    @AfterAll
    void end() {
        city.close();
        platform.close();
    }

    @Test
    void textThatIsNoXml() {
        assertDead("customs-registration", text("this is <not XML"), bytes("this is <not XML"), Set.of("NOT_XML"));
    }

    @Test
    void xmlOfAnotherSchema() {
        assertDead(
                "customs-registration",
                text("<hello xmlns=\"urn:nobody\"/>"),
                bytes("<hello xmlns=\"urn:nobody\"/>"),
                Set.of("NOT_BY_SCHEMA"));
    }

    @Test
    void anExternalEntityIsNotRead() {
        String xxe = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        assertDead("customs-registration", text(xxe), bytes(xxe), Set.of("FORBIDDEN_CONSTRUCT"));
    }

    @Test
    void bytesThatAreNotGb18030() {
        // An acceptance of the right length (layout record 11) with a byte that no GB18030 character begins with.
        byte[] wrong = new byte[783];
        java.util.Arrays.fill(wrong, (byte) ' ');
        wrong[0] = '1';
        wrong[1] = '1';
        wrong[320] = (byte) 0xFF;
        assertDead("enterprise-filing", binary(wrong), wrong, Set.of("WRONG_ENCODING"));
    }

    @Test
    void aRecordOfTheWrongLength() {
        byte[] wrong = "11太短".getBytes(Charset.forName("GB18030"));
        assertDead("enterprise-filing", binary(wrong), wrong, Set.of("WRONG_RECORD"));
    }

    @Test
    void aMessageOverTheLimit() {
        String large = "<x>" + "0123456789".repeat(300_000) + "</x>";
        assertDead("customs-registration", text(large), bytes(large), Set.of("TOO_LARGE"));
    }

    @Test
    void aSerializedObjectIsNeverRead() {
        assertDead(
                "customs-registration",
                c -> c.createObjectMessage(new java.util.ArrayList<>()),
                null,
                Set.of("WRONG_MESSAGE_TYPE"));
    }

    @Test
    void whatASystemFaultsOnIsDeadAfterItsAttemptsAndGoesThroughWhenReplayed() {
        city.behave("foreign-trade", "{\"mode\":\"fault\"}");
        SampleMatter matter = new SampleMatter(platform.as("clerk"));
        String number = matter.submit("poison-fault-" + System.nanoTime());
        JsonNode dead = awaitDead("foreign-trade", d -> d.path("case").asText().equals(number), Duration.ofSeconds(60));
        assertThat(dead.path("attempts").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(dead.path("failureCode").asText()).isNotEmpty();
        assertThat(new String(original(dead), StandardCharsets.UTF_8)).contains(number);

        city.behave("foreign-trade", "{\"mode\":\"normal\"}");
        operator.post("/api/v1/messages/" + dead.path("seq").asLong() + "/replay", null, null)
                .expect(200);

        assertThat(matter.awaitEnd(number, Duration.ofSeconds(30))
                        .path("outcome")
                        .asText())
                .isEqualTo("granted");
        assertThat(city.grants("foreign-trade", number)).hasSize(1);
    }

    @Test
    void aFaultInsideHttp200IsAFault() {
        city.behave("exchange-register", "{\"mode\":\"fault-in-200\"}");
        String number = new SampleMatter(platform.as("clerk")).submit("poison-200-" + System.nanoTime());
        JsonNode dead =
                awaitDead("exchange-register", d -> d.path("case").asText().equals(number), Duration.ofSeconds(60));
        assertThat(dead.path("failureCode").asText()).isIn("LEGACY_FAULT", "LEGACY_REFUSED");
        city.behave("exchange-register", "{\"mode\":\"normal\"}");
        operator.post("/api/v1/messages/" + dead.path("seq").asLong() + "/replay", null, null)
                .expect(200);
    }

    private void assertDead(String system, Function<JMSContext, Message> message, byte[] sent, Set<String> codes) {
        long known = operator
                .get("/api/v1/messages?state=dead&limit=200")
                .expect(200)
                .body()
                .path("messages")
                .findValues("seq")
                .stream()
                .mapToLong(JsonNode::asLong)
                .max()
                .orElse(0);
        try (LegacyJms legacy = LegacyJms.of(platform, system)) {
            legacy.send("sixones.in." + system, message);
        }
        JsonNode dead = awaitDead(system, d -> d.path("seq").asLong() > known, Duration.ofSeconds(30));
        assertThat(dead.path("failureCode").asText()).isIn(codes);
        assertThat(dead.path("failureDetail").asText())
                .doesNotContain("Exception")
                .doesNotContain("root:");
        if (sent != null) {
            assertThat(original(dead)).isEqualTo(sent);
        }
        // Nothing has changed in it or in us: replaying says again why it cannot be read, and keeps it.
        Api.Answer again = operator.post("/api/v1/messages/" + dead.path("seq").asLong() + "/replay", null, null);
        assertThat(again.status()).isIn(400, 409, 422);
        operator.post(
                        "/api/v1/messages/" + dead.path("seq").asLong() + "/discard",
                        Api.JSON.createObjectNode().put("reason", "测试"),
                        null)
                .expect(200);
    }

    private JsonNode awaitDead(String system, java.util.function.Predicate<JsonNode> which, Duration longest) {
        JsonNode[] found = new JsonNode[1];
        House.await("a dead letter of " + system, longest, () -> {
            Optional<JsonNode> dead = Optional.empty();
            for (JsonNode d : operator.get("/api/v1/messages?state=dead&limit=200&system=" + system)
                    .expect(200)
                    .body()
                    .path("messages")) {
                dead = which.test(d) ? Optional.of(d) : dead;
            }
            dead.ifPresent(d -> found[0] = d);
            return dead.isPresent();
        });
        return found[0];
    }

    private byte[] original(JsonNode dead) {
        String path = "/api/v1/messages/" + dead.path("seq").asLong() + "/original";
        return operator.send(operator.request(path).GET().build())
                .expect(200)
                .raw()
                .body();
    }

    private static Function<JMSContext, Message> text(String text) {
        return context -> context.createTextMessage(text);
    }

    private static Function<JMSContext, Message> binary(byte[] bytes) {
        return context -> {
            try {
                BytesMessage message = context.createBytesMessage();
                message.writeBytes(bytes);
                return message;
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
