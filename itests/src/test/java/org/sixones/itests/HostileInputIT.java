package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Message;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.Api;
import org.sixones.itests.support.City;
import org.sixones.itests.support.LegacyJms;
import org.sixones.itests.support.LegacySoap;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** Bad input at every door gets a coded error, no stack trace, and has no effect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {
    private static final String TAX = "tax-registration";
    private static final String ITEM = "tax-registration-filing";
    private static final long HUGE = 300L * 1024 * 1024;

    private Platform platform;
    private City city;
    private LegacySoap soap;
    private SampleMatter matter;
    private String number;
    private JsonNode before;

    @BeforeAll
    void boot() {
        platform = Platform.onH2("hostile").withShippedDepartments().start();
        city = City.beside(platform);
        soap = new LegacySoap(platform);
        matter = new SampleMatter(platform.as("clerk"));
        // The tax system keeps quiet, so that a report for its item would change the case.
        city.behave(TAX, "{\"mode\":\"never\"}");
        number = matter.submit("hostile-case-1");
        org.sixones.itests.support.House.await("the other four are done", Duration.ofSeconds(30), () -> granted() == 4);
        before = matter.application(number);
    }

    @AfterEach
    void nothingChanged() {
        assertThat(matter.application(number).path("timeline"))
                .as("the case's history")
                .isEqualTo(before.path("timeline"));
        assertThat(platform.ready()).isTrue();
    }

    @AfterAll
    void end() {
        city.close();
        platform.close();
    }

    private long granted() {
        long granted = 0;
        for (JsonNode item : matter.application(number).path("items")) {
            granted += item.path("state").asText().equals("granted") ? 1 : 0;
        }
        return granted;
    }

    // ---------------------------------------------------------------- SOAP

    @Test
    void soapExternalEntity() {
        String body = LegacySoap.progress(TAX, number, ITEM, "&e;");
        refused(soap.post11("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + envelope(body)));
    }

    @Test
    void soapEntityBomb() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        refused(soap.post11(dtd.append("]>") + envelope(LegacySoap.progress(TAX, number, ITEM, "&a29;"))));
    }

    @Test
    void soapTenThousandLevelsDeep() {
        refused(soap.post11(envelope("<x>".repeat(10_000) + "</x>".repeat(10_000))));
    }

    @Test
    void soapThreeHundredMegabytes() {
        try {
            refused(soap.post(
                    HttpRequest.BodyPublishers.ofInputStream(() -> endless(HUGE)), "text/xml; charset=utf-8"));
        } catch (Api.NoAnswer hungUp) {
            // Also a refusal: the door closed while we were still sending.
            assertThat(platform.ready()).isTrue();
        }
    }

    @Test
    void soapWrongContentType() {
        refused(soap.post(
                HttpRequest.BodyPublishers.ofString(envelope(LegacySoap.progress(TAX, number, ITEM, "x"))),
                "application/json"));
    }

    @Test
    void soapUnknownSystemAndWrongPasswordAreTheSameRefusal() {
        String body = LegacySoap.progress(TAX, number, ITEM, "x");
        LegacySoap.Reply unknown =
                soap.post11(LegacySoap.envelope(LegacySoap.ENVELOPE_11, "no-such-system", "x", body));
        LegacySoap.Reply wrong = soap.post11(LegacySoap.envelope(LegacySoap.ENVELOPE_11, TAX, "wrong", body));
        refused(unknown);
        refused(wrong);
        assertThat(unknown.text()).isEqualTo(wrong.text());
        refused(soap.post11(
                "<s:Envelope xmlns:s=\"" + LegacySoap.ENVELOPE_11 + "\"><s:Body>" + body + "</s:Body></s:Envelope>"));
    }

    @Test
    void soapAnotherSystemsItem() {
        String body = LegacySoap.progress(TAX, number, ITEM, "x");
        String asCustoms = LegacySoap.envelope(
                LegacySoap.ENVELOPE_11, "customs-registration", platform.password("customs-registration"), body);
        assertThat(refused(soap.post11(asCustoms)).text()).contains("NOT_YOUR");
        String itsOwnName = LegacySoap.progress("customs-registration", number, ITEM, "x");
        refused(soap.post11(LegacySoap.envelope(
                LegacySoap.ENVELOPE_11,
                "customs-registration",
                platform.password("customs-registration"),
                itsOwnName)));
    }

    @Test
    void soapWrongSchemaAndUnknownOperation() {
        refused(soap.post11(
                envelope("<a:reportProgress xmlns:a=\"urn:sixones:approval:1\"><a:progress/></a:reportProgress>")));
        refused(soap.post11(envelope("<a:dropEverything xmlns:a=\"urn:sixones:approval:1\"/>")));
        refused(soap.post11("not xml at all"));
    }

    @Test
    void soapCamelHeaderIsRefused() {
        LegacySoap.Reply reply = soap.post11(
                envelope(LegacySoap.progress(TAX, number, ITEM, "x")), "CamelHttpUri", "http://127.0.0.1:9180/evil");
        assertThat(refused(reply).text()).contains("FORBIDDEN_HEADER");
        assertThat(city.requests(TAX, number).toString()).doesNotContain("evil");
    }

    // ---------------------------------------------------------------- REST

    @Test
    void restTenThousandLevelsDeep() {
        problem(post("[".repeat(10_000) + "]".repeat(10_000), "application/json"), 400);
    }

    @Test
    void restThreeHundredMegabytes() {
        HttpRequest.Builder request = platform.as("clerk")
                .request("/api/v1/applications")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "hostile-huge")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless(HUGE)));
        try {
            problem(platform.api().send(request.build()), 413);
        } catch (Api.NoAnswer hungUp) {
            assertThat(platform.ready()).isTrue();
        }
    }

    @Test
    void restWrongContentTypeAndWrongPassword() {
        problem(post("<x/>", "application/xml"), 415);
        HttpRequest.Builder stranger = platform.api()
                .request("/api/v1/applications")
                .header("Authorization", "Basic Y2xlcms6d3Jvbmc=")
                .GET();
        problem(platform.api().send(stranger.build()), 401);
    }

    // ---------------------------------------------------------------- JMS

    @Test
    void jmsWrongPasswordAndUnknownSystem() {
        assertThatThrownBy(() -> new LegacyJms(platform, TAX, "wrong").close())
                .isInstanceOf(JMSSecurityRuntimeException.class);
        assertThatThrownBy(() -> new LegacyJms(platform, "no-such-system", "x").close())
                .isInstanceOf(JMSSecurityRuntimeException.class);
    }

    @Test
    void jmsAnotherSystemsQueues() {
        try (LegacyJms customs = LegacyJms.of(platform, "customs-registration")) {
            assertThatThrownBy(() -> customs.send("sixones.in.enterprise-filing", c -> c.createTextMessage("x")))
                    .isInstanceOf(JMSRuntimeException.class);
            assertThatThrownBy(() -> customs.receive("sixones.out.enterprise-filing", 200))
                    .isInstanceOf(JMSRuntimeException.class);
            assertThatThrownBy(() -> customs.receive("sixones.in.customs-registration", 200))
                    .isInstanceOf(JMSRuntimeException.class);
            assertThatThrownBy(() -> customs.send("sixones.out.customs-registration", c -> c.createTextMessage("x")))
                    .isInstanceOf(JMSRuntimeException.class);
            assertThatThrownBy(() -> customs.send("a.queue.of.my.own", c -> c.createTextMessage("x")))
                    .isInstanceOf(JMSRuntimeException.class);
            assertThatThrownBy(() -> customs.receive("activemq.management", 200))
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void jmsReplyToOfAnotherQueueIsIgnored() {
        String mine = "customs-registration";
        String other = "enterprise-filing";
        long mineBefore = deadLetters(mine);
        long otherBefore = deadLetters(other);
        try (LegacyJms customs = LegacyJms.of(platform, mine);
                LegacyJms filing = LegacyJms.of(platform, other)) {
            customs.send("sixones.in." + mine, c -> replyTo(c, "forged", "sixones.in." + other));
            // Taken one after the other: when the second is a dead letter, the first has ended, with its reply.
            customs.send("sixones.in." + mine, c -> c.createTextMessage("after it"));
            org.sixones.itests.support.House.await(
                    "both are dead", Duration.ofSeconds(20), () -> deadLetters(mine) == mineBefore + 2);
            // A reply would lie before it in the other's queue and be one dead letter more.
            filing.send("sixones.in." + other, c -> c.createTextMessage("its own"));
            org.sixones.itests.support.House.await(
                    "its own is dead", Duration.ofSeconds(20), () -> deadLetters(other) > otherBefore);
            assertThat(deadLetters(other)).isEqualTo(otherBefore + 1);
        }
    }

    // ---------------------------------------------------------------- helpers

    private String envelope(String body) {
        return LegacySoap.envelope(LegacySoap.ENVELOPE_11, TAX, platform.password(TAX), body);
    }

    /** A coded refusal that tells nothing of the inside. */
    private static LegacySoap.Reply refused(LegacySoap.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(400, 599);
        assertThat(reply.text()).matches("(?s).*[A-Z]{3,}_[A-Z_]{3,}.*");
        assertQuiet(reply.text());
        return reply;
    }

    private static void problem(Api.Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.body().path("code").asText()).isNotEmpty();
        assertQuiet(new String(answer.raw().body(), StandardCharsets.UTF_8));
    }

    private static void assertQuiet(String text) {
        assertThat(text)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("root:x:")
                .doesNotContain("com.ctc")
                .doesNotContain("org.apache");
    }

    private Api.Answer post(String body, String contentType) {
        return platform.as("clerk")
                .send(platform.as("clerk")
                        .request("/api/v1/applications")
                        .header("Content-Type", contentType)
                        .header("Idempotency-Key", "hostile-" + System.nanoTime())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private long deadLetters(String system) {
        long dead = 0;
        for (JsonNode letter : platform.as("operator")
                .get("/api/v1/messages?state=dead&limit=200&system=" + system)
                .expect(200)
                .body()
                .path("messages")) {
            dead += letter.path("system").asText().equals(system) ? 1 : 0;
        }
        return dead;
    }

    private static Message replyTo(JMSContext context, String text, String queue) {
        try {
            Message message = context.createTextMessage(text);
            message.setJMSReplyTo(context.createQueue(queue));
            return message;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream endless(long bytes) {
        return new InputStream() {
            private long left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int n = (int) Math.min(length, left);
                java.util.Arrays.fill(buffer, offset, offset + n, (byte) ' ');
                left -= n;
                return n;
            }
        };
    }
}
