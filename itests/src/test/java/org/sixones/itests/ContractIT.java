package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.Api;
import org.sixones.itests.support.City;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** What the REST door answers is what its contract says, and what it refuses is a coded problem. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractIT {
    private Platform platform;
    private City city;
    private SampleMatter matter;
    private JsonNode contract;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @BeforeAll
    void boot() throws IOException {
        platform = Platform.onH2("contract").withShippedDepartments().start();
        city = City.beside(platform);
        matter = new SampleMatter(platform.as("clerk"));
        byte[] yaml = platform.api()
                .send(platform.api().request("/api/openapi.yaml").GET().build())
                .expect(200)
                .raw()
                .body();
        contract = new ObjectMapper(new YAMLFactory()).readTree(yaml);
    }

    @AfterAll
    void end() {
        city.close();
        platform.close();
    }

    @Test
    void answersAreAsTheContractSays() {
        String number = matter.submit("contract-case-1");
        matter.awaitEnd(number, Duration.ofSeconds(30));
        Api auditor = platform.as("auditor");
        Map<String, String> answers = Map.ofEntries(
                Map.entry("/applications", "/applications"),
                Map.entry("/applications/{number}", "/applications/" + number),
                Map.entry("/matters", "/matters"),
                Map.entry("/matters/{code}", "/matters/" + SampleMatter.CODE),
                Map.entry("/departments", "/departments"),
                Map.entry("/systems", "/systems"),
                Map.entry("/systems/{code}", "/systems/foreign-trade"),
                Map.entry("/messages", "/messages?case=" + number),
                Map.entry("/counts", "/counts"),
                Map.entry("/calendar", "/calendar?start=2018-02-09&days=5"),
                Map.entry("/applications/{number}/progress", "/applications/" + number + "/progress"),
                Map.entry("/worklist", "/worklist"),
                Map.entry("/mandates", "/mandates"),
                Map.entry("/divisions/{division}", "/divisions/330304"),
                Map.entry("/worklist/loads", "/worklist/loads"),
                Map.entry("/calendar/corrections", "/calendar/corrections"));
        answers.forEach((path, address) -> {
            Api.Answer answer = auditor.get("/api/v1" + address).expect(200);
            assertValid(
                    answer.body(),
                    contract.at("/paths").path(path).at("/get/responses/200/content/application~1json/schema"),
                    path);
        });
        JsonNode documents = auditor.get("/api/v1/applications/" + number + "/documents")
                .expect(200)
                .body();
        assertValid(
                documents,
                contract.at("/paths")
                        .path("/applications/{number}/documents")
                        .at("/get/responses/200/content/application~1json/schema"),
                "documents");
        String code = documents.path("documents").path(0).path("code").asText();
        assertValid(
                platform.api().get("/api/v1/documents/" + code).expect(200).body(),
                contract.at("/paths")
                        .path("/documents/{document}")
                        .at("/get/responses/200/content/application~1json/schema"),
                "verification");
        assertThat(auditor.get("/api/v1/calendar?start=2018-02-09&days=5")
                        .body()
                        .path("dueOn")
                        .asText())
                .isEqualTo("2018-02-22");
    }

    @Test
    void everyPathOfTheContractIsServedAndClosedToStrangers() {
        contract.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    JsonNode security = path.getValue().path(method).path("security");
                    boolean open = security.isArray() && security.isEmpty();
                    if (open || method.equals("parameters") || path.getKey().equals("/session")) {
                        return;
                    }
                    String address = "/api/v1"
                            + path.getKey()
                                    .replace("{number}", "9".repeat(31) + "20180118000001")
                                    .replace("{code}", "customs-registration")
                                    .replace("{mandate}", "WT20180118000001")
                                    .replace("{division}", "330304")
                                    .replace("{document}", "0".repeat(26))
                                    .replace("{seq}", "1");
                    HttpRequest request = platform.api()
                            .request(address)
                            .header("Content-Type", "application/json")
                            .method(
                                    method.toUpperCase(java.util.Locale.ROOT),
                                    HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
                    Api.Answer answer = platform.api().send(request);
                    assertThat(answer.status()).as(method + " " + path.getKey()).isEqualTo(401);
                    assertProblem(answer, "NOT_SIGNED_IN");
                }));
    }

    @Test
    void refusalsAreCodedProblems() {
        Api clerk = platform.as("clerk");
        Api operator = platform.as("operator");
        assertProblem(
                clerk.get("/api/v1/applications/" + "9".repeat(31) + "20180118000001")
                        .expect(404),
                "CASE_UNKNOWN");
        assertProblem(clerk.get("/api/v1/nothing").expect(404), "NOT_FOUND");
        assertProblem(
                clerk.post("/api/v1/systems/foreign-trade/pause", null, null).expect(403), "NOT_ALLOWED");
        assertProblem(
                operator.post("/api/v1/applications", matter.submission(), "operator-tries")
                        .expect(403),
                "NOT_ALLOWED");
        assertProblem(
                clerk.post("/api/v1/applications", matter.submission(), null).expect(400), "IDEMPOTENCY_KEY_MISSING");
        assertProblem(clerk.get("/api/v1/applications?limit=100000").expect(400), "PARAMETER_INVALID");
        ObjectNode unknown = matter.submission();
        unknown.put("surprise", true);
        assertProblem(
                clerk.post("/api/v1/applications", unknown, "contract-unknown").expect(400), "NOT_JSON");
        ObjectNode wrong = matter.submission();
        ((ObjectNode) wrong.path("form")).put("creditCode", "91350100M000100Y4Z");
        Api.Answer refused =
                clerk.post("/api/v1/applications", wrong, "contract-wrong-code").expect(422);
        assertProblem(refused, "FORM_DEFECTIVE");
        assertThat(refused.body().path("errors"))
                .anySatisfy(e -> assertThat(e.path("place").asText()).contains("creditCode"));
        assertProblem(clerk.get("/api/v1/messages?state=dead").expect(403), "NOT_ALLOWED");
    }

    @Test
    void theSameKeyWithTheSameBodyIsOneCaseAndWithAnotherBodyIsRefused() {
        Api clerk = platform.as("clerk");
        String first = matter.submit("contract-same-key");
        assertThat(matter.submit("contract-same-key")).isEqualTo(first);
        ObjectNode other = matter.submission();
        ((ObjectNode) other.path("form")).put("contactName", "另一人");
        assertProblem(
                clerk.post("/api/v1/applications", other, "contract-same-key").expect(422), "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void missingMaterialsAreAskedForOnceAndWhole_law32_4() {
        Api clerk = platform.as("clerk");
        ObjectNode incomplete = matter.submission();
        JsonNode all = incomplete.path("materials").deepCopy();
        incomplete.putArray("materials").add(all.get(0));
        JsonNode received = clerk.post("/api/v1/applications", incomplete, "contract-incomplete")
                .expect(201)
                .body();
        assertThat(received.path("state").asText()).isEqualTo("correction");
        assertThat(received.path("corrections").size()).isGreaterThanOrEqualTo(5);
        ObjectNode correction = Api.JSON.createObjectNode();
        for (JsonNode point : received.path("corrections")) {
            for (JsonNode material : all) {
                if (material.path("code").asText().equals(point.path("subject").asText())) {
                    correction.withArray("materials").add(material);
                }
            }
        }
        String number = received.path("number").asText();
        clerk.post("/api/v1/applications/" + number + "/corrections", correction, "contract-complete")
                .expect(200);
        assertThat(matter.awaitEnd(number, Duration.ofSeconds(30))
                        .path("outcome")
                        .asText())
                .isEqualTo("granted");
        assertThat(clerk.post(
                                "/api/v1/applications/" + number + "/delivery",
                                Api.JSON.createObjectNode().put("proof", "窗口签收"),
                                null)
                        .expect(200)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("delivered");
    }

    @Test
    void healthMetricsDocumentationAndPageAreThere() {
        assertThat(platform.api().get("/health/ready").expect(200).body().path("missing"))
                .isEmpty();
        assertThat(platform.api().get("/health/live").expect(200).status()).isEqualTo(200);
        assertThat(text("/metrics")).contains("jvm_threads_live_threads").contains("sixones");
        assertThat(text("/api/docs/")).contains("openapi.yaml");
        assertThat(text("/")).contains("六个一");
        assertThat(platform.api().status("/web/index.html")).isEqualTo(404);
    }

    private String text(String path) {
        return new String(
                platform.api()
                        .send(platform.api().request(path).GET().build())
                        .expect(200)
                        .raw()
                        .body(),
                StandardCharsets.UTF_8);
    }

    private void assertProblem(Api.Answer answer, String code) {
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
        assertValid(answer.body(), contract.at("/components/schemas/Problem"), "problem " + code);
        assertThat(answer.body().toString())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("org.sixones")
                .doesNotContain("select ");
    }

    private void assertValid(JsonNode answer, JsonNode schema, String what) {
        assertThat(schema.isMissingNode())
                .as("the contract has a schema for " + what)
                .isFalse();
        ObjectNode whole = schema.deepCopy();
        whole.set("components", contract.path("components"));
        Schema compiled = schemas.getSchema(whole.toString(), com.networknt.schema.InputFormat.JSON);
        assertThat(compiled.validate(answer.toString(), com.networknt.schema.InputFormat.JSON))
                .as(what)
                .isEmpty();
    }
}
