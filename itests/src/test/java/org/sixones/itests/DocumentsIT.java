package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.Api;
import org.sixones.itests.support.City;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** The documents of a real case: who may read them, and what everybody may ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsIT {
    private Platform platform;
    private City city;
    private String number;
    private String identifier;
    private final List<JsonNode> documents = new ArrayList<>();

    @BeforeAll
    void boot() {
        platform = Platform.onH2("documents").withShippedDepartments().start();
        city = City.beside(platform);
        SampleMatter matter = new SampleMatter(platform.as("clerk"));
        identifier = matter.submission().path("applicant").path("identifier").asText();
        number = matter.submit("documents-case-1");
        matter.awaitEnd(number, Duration.ofSeconds(30));
        platform.as("auditor")
                .get("/api/v1/applications/" + number + "/documents")
                .expect(200)
                .body()
                .path("documents")
                .forEach(documents::add);
    }

    @AfterAll
    void end() {
        city.close();
        platform.close();
    }

    private String pdf(int index) {
        return "/api/v1/applications/" + number + "/documents/"
                + documents.get(index).path("code").asText();
    }

    @Test
    void aCaseHasItsReceiptItsAcceptanceAndADecisionOfEachOrgan() {
        assertThat(documents.stream().map(d -> d.path("kind").asText()))
                .containsExactly("receipt", "acceptance", "grant", "grant", "grant", "grant", "grant");
        assertThat(documents).allSatisfy(d -> {
            assertThat(d.path("number").asText()).matches(".+字〔[0-9]{4}〕第[0-9]+号");
            assertThat(d.path("code").asText()).matches("[0-9A-HJKMNP-TV-Z]{26}");
        });
    }

    @Test
    void thoseEntitledGetThePdfAndItsBytesNeverChange() {
        for (String role : List.of("clerk", "auditor")) {
            Api.Answer answer = platform.as(role).get(pdf(2)).expect(200);
            assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(new String(answer.raw().body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            assertThat(answer.raw().body())
                    .isEqualTo(
                            platform.as("clerk").get(pdf(2)).expect(200).raw().body());
        }
        platform.api().get(pdf(2)).expect(401);
        platform.as("operator").get(pdf(2)).expect(403);
    }

    @Test
    void everybodyMayAskWhetherADocumentIsGenuineAndLearnsNobodysNameOrNumber() {
        for (JsonNode document : documents) {
            Api.Answer answer = platform.api()
                    .get("/api/v1/documents/" + document.path("code").asText().toLowerCase(java.util.Locale.ROOT))
                    .expect(200);
            assertThat(answer.body().path("status").asText()).isEqualTo("genuine");
            assertThat(answer.body().path("number")).isEqualTo(document.path("number"));
            assertThat(answer.body().path("applicant").asText()).contains("*");
            assertThat(new String(answer.raw().body(), StandardCharsets.UTF_8)).doesNotContain(identifier, number);
        }
    }

    @Test
    void whatIsNoCodeIsNotKnownWhateverItIs() {
        for (String hostile : List.of(
                "0".repeat(26),
                "%27%20or%20%271%27=%271",
                "%3Cscript%3Ealert(1)%3Cscript%3E",
                "A".repeat(4000),
                "%E6%B8%A9%E5%B7%9E")) {
            Api.Answer answer =
                    platform.api().get("/api/v1/documents/" + hostile).expect(404);
            assertThat(answer.body().path("code").asText()).isEqualTo("DOCUMENT_UNKNOWN");
            assertThat(new String(answer.raw().body(), StandardCharsets.UTF_8))
                    .doesNotContain("<script>", "Exception", "select");
        }
    }

    @Test
    void thePhoneOpensAPageThatMayRunNothingForeign() {
        Api.Answer page = platform.api()
                .get("/verify/" + documents.get(0).path("code").asText())
                .expect(200);
        assertThat(page.raw().headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringWhitespace("text/html; charset=utf-8");
        assertThat(page.raw().headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(new String(page.raw().body(), StandardCharsets.UTF_8)).contains("文书验证", "/verify.js");
        platform.api().get("/verify.js").expect(200);
    }
}
