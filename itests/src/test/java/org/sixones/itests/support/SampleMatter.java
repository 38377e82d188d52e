package org.sixones.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** A matter with its own sample data, as a clerk hands it in; mostly foreign-trade-start. */
public final class SampleMatter {
    public static final String CODE = "foreign-trade-start";
    public static final String HOME_SALE = "second-hand-home-sale";
    public static final String BACK_PAYMENT = "social-insurance-back-payment";
    private static final Set<String> ENDED = Set.of("decided", "delivered", "withdrawn", "refused");

    private final Api clerk;
    private final JsonNode submission;

    public SampleMatter(Api clerk) {
        this(clerk, CODE, "enterprise", "enterpriseNameZh", "creditCode");
    }

    /** The sale of a second-hand home, applied for by the buyer. */
    public static SampleMatter homeSale(Api clerk) {
        return new SampleMatter(clerk, HOME_SALE, "person", "buyerName", "buyerId");
    }

    /** A back-payment of social insurance, applied for by the insured person. */
    public static SampleMatter backPayment(Api clerk) {
        return new SampleMatter(clerk, BACK_PAYMENT, "person", "personName", "personId");
    }

    private SampleMatter(Api clerk, String matterCode, String applicant, String name, String identifier) {
        this.clerk = clerk;
        JsonNode matter = clerk.get("/api/v1/matters/" + matterCode).expect(200).body();
        JsonNode sample = matter.path("sample");
        ObjectNode body = Api.JSON.createObjectNode().put("matter", matterCode);
        body.putObject("applicant")
                .put("kind", applicant)
                .put("name", sample.path(name).asText())
                .put("identifier", sample.path(identifier).asText());
        body.set("form", sample);
        for (JsonNode material : matter.path("materials")) {
            String code = material.path("code").asText();
            body.withArray("materials")
                    .addObject()
                    .put("code", code)
                    .put("fileName", code + ".txt")
                    .put("mediaType", "text/plain")
                    .put(
                            "content",
                            Base64.getEncoder().encodeToString(("示范 " + code).getBytes(StandardCharsets.UTF_8)));
        }
        submission = body;
    }

    /** A fresh copy that a test may change. */
    public ObjectNode submission() {
        return submission.deepCopy();
    }

    /** Hands it in; the case number. */
    public String submit(String idempotencyKey) {
        return clerk.post("/api/v1/applications", submission, idempotencyKey)
                .expect(201)
                .body()
                .path("number")
                .asText();
    }

    public JsonNode application(String number) {
        return clerk.get("/api/v1/applications/" + number).expect(200).body();
    }

    public JsonNode messages(String number) {
        return clerk.get("/api/v1/messages?case=" + number).expect(200).body().path("messages");
    }

    public boolean ended(String number) {
        return ENDED.contains(application(number).path("state").asText());
    }

    public JsonNode awaitEnd(String number, Duration longest) {
        House.await("case " + number + " ended", longest, () -> ended(number));
        return application(number);
    }
}
