package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.Api;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** Levels, places and mandates at the door (S04, S10, S27). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesIT {
    private Platform platform;
    private Api city;
    private Api ouhai;
    private Api yueqing;
    private Api louqiao;
    private Api agent;

    @BeforeAll
    void boot() {
        platform = Platform.onH2("places").withShippedDepartments().start();
        city = platform.as("clerk");
        ouhai = platform.signedIn("clerk-ouhai");
        yueqing = platform.signedIn("clerk-yueqing");
        louqiao = platform.signedIn("clerk-louqiao");
        agent = platform.signedIn("agent-guantou");
    }

    @AfterAll
    void end() {
        platform.close();
    }

    private static List<String> listed(Api who) {
        List<String> numbers = new ArrayList<>();
        who.get("/api/v1/applications?limit=200")
                .expect(200)
                .body()
                .path("applications")
                .forEach(a -> numbers.add(a.path("number").asText()));
        return numbers;
    }

    private static void assertNotThere(Api who, String number) {
        for (String path : List.of(
                "/applications/" + number, "/applications/" + number + "/progress", "/messages?case=" + number)) {
            Api.Answer answer = who.get("/api/v1" + path).expect(404);
            assertThat(answer.body().path("code").asText()).as(path).isEqualTo("CASE_UNKNOWN");
        }
        assertThat(listed(who)).doesNotContain(number);
    }

    @Test
    void aCountysWindowTakesWhatTheCityDecidesAndAnotherCountyDoesNotSeeIt() {
        SampleMatter atOuhai = new SampleMatter(ouhai);
        String number = atOuhai.submit("places-ouhai");
        JsonNode application = atOuhai.application(number);
        assertThat(application.path("intake").path("division").asText()).isEqualTo("330304");
        assertThat(application.path("items").get(0).path("competent").asText()).isEqualTo("330300");
        assertThat(application.path("timeline").get(0).path("note").asText()).contains("收件地：温州市瓯海区");
        assertThat(listed(ouhai)).contains(number);
        city.get("/api/v1/applications/" + number).expect(200);
        assertNotThere(yueqing, number);
        assertNotThere(louqiao, number);
        ObjectNode reason = Api.JSON.createObjectNode().put("reason", "试");
        assertThat(yueqing.post("/api/v1/applications/" + number + "/withdrawal", reason, "places-stranger")
                        .expect(404)
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("CASE_UNKNOWN");
    }

    @Test
    void anAgentFilesUnderAMandateUntilItIsRevoked() {
        ObjectNode submission = new SampleMatter(city).submission();
        assertThat(agent.post("/api/v1/applications", submission, "places-none")
                        .expect(403)
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("MANDATE_NOT_VALID");
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        ObjectNode request = Api.JSON.createObjectNode();
        request.set("principal", submission.path("applicant"));
        request.putArray("matters").add(submission.path("matter").asText());
        request.put("from", today.toString());
        request.put("until", today.plusDays(30).toString());
        request.put("evidence", "委托书一份，存代办点");
        JsonNode mandate =
                agent.post("/api/v1/mandates", request, null).expect(201).body();
        String number = mandate.path("number").asText();
        assertThat(mandate.path("state").asText()).isEqualTo("pending");
        assertThat(mandate.path("principal").path("identifier").asText()).contains("***");
        yueqing.get("/api/v1/mandates/" + number).expect(404);
        String code = louqiao.post("/api/v1/mandates/" + number + "/code", null, null)
                .expect(200)
                .body()
                .path("code")
                .asText();
        assertThat(agent.post(
                                "/api/v1/mandates/" + number + "/confirmation",
                                Api.JSON.createObjectNode().put("code", code),
                                null)
                        .expect(200)
                        .body()
                        .path("holds")
                        .asBoolean())
                .isTrue();

        submission.put("mandate", number);
        JsonNode filed = agent.post("/api/v1/applications", submission, "places-agent")
                .expect(201)
                .body();
        String filedNumber = filed.path("number").asText();
        assertThat(filed.path("mandate").asText()).isEqualTo(number);
        assertThat(filed.path("timeline").get(0).path("actor").asText()).isEqualTo("agent:agent-guantou for " + number);
        assertThat(listed(agent)).containsExactly(filedNumber);
        agent.get("/api/v1/applications/" + filedNumber + "/progress").expect(200);
        assertThat(listed(louqiao)).contains(filedNumber);
        assertNotThere(yueqing, filedNumber);

        louqiao.post(
                        "/api/v1/mandates/" + number + "/revocation",
                        Api.JSON.createObjectNode().put("reason", "委托人要求撤销"),
                        null)
                .expect(200);
        agent.get("/api/v1/applications/" + filedNumber).expect(404);
        assertThat(listed(agent)).isEmpty();
        agent.post("/api/v1/applications", submission, "places-agent").expect(403);
    }
}
