package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.Api;
import org.sixones.itests.support.City;
import org.sixones.itests.support.House;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** Land, housing and local tax tell each other of a home's sale as it happens; one acceptance at one window (S07). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeSaleIT {
    private static final String SIGNING = "contract-signing";
    private static final String LAND = "real-estate";
    private static final String LEVY = "levy";

    private Platform platform;
    private City city;
    private SampleMatter matter;
    private ObjectNode contract;

    @BeforeAll
    void boot() {
        platform = Platform.onH2("home-sale").withShippedDepartments().start();
        city = City.beside(platform);
        matter = SampleMatter.homeSale(platform.as("clerk"));
        contract = (ObjectNode) matter.submission().path("form");
        contract.remove("onlyHome");
    }

    @AfterAll
    void end() {
        city.close();
        platform.close();
    }

    private void sign(String key, String fact) {
        city.announce(SIGNING, key, fact, contract.deepCopy().put("contractNumber", key));
    }

    private JsonNode journey(String subject) {
        return platform.as("operator")
                .get("/api/v1/messages?subject=" + subject)
                .expect(200)
                .body()
                .path("messages");
    }

    @Test
    void aSignedContractIsWithLandAndTaxAtOnce() {
        String subject = "home-sale/WZ-2018-000101";
        long began = System.nanoTime();
        sign("WZ-2018-000101", "contract-signed");
        House.await(
                "land and tax have heard of the contract",
                Duration.ofSeconds(10),
                () -> city.heard(LAND, subject).contains("contract-signed")
                        && city.heard(LEVY, subject).contains("contract-signed"));
        House.figure(
                "contract signed at housing until land and local tax have it",
                (System.nanoTime() - began) / 1_000_000 + " ms",
                "real time, < 10 s");

        assertThat(city.heard(LAND, subject)).containsExactly("contract-signed");
        assertThat(city.heard(LEVY, subject)).containsExactly("contract-signed");
        House.await("three messages done", Duration.ofSeconds(5), () -> {
            List<String> states = journey(subject).findValuesAsText("state");
            return states.size() == 3 && states.stream().allMatch("done"::equals);
        });
        assertThat(journey(subject))
                .allSatisfy(m -> assertThat(m.path("kind").asText()).isEqualTo("businessFact/contract-signed"));
    }

    @Test
    void oneAcceptanceAtOneWindowRegistersTheHomeAndEverybodyHearsOfIt() {
        String subject = "home-sale/" + contract.path("contractNumber").asText();
        JsonNode savings = platform.as("clerk")
                .get("/api/v1/matters/" + SampleMatter.HOME_SALE)
                .expect(200)
                .body()
                .path("savings");
        long began = System.nanoTime();
        sign(contract.path("contractNumber").asText(), "contract-signed");
        String number = matter.submit("home-sale-1");
        JsonNode application = matter.awaitEnd(number, Duration.ofSeconds(30));
        assertThat(application.path("outcome").asText()).isEqualTo("granted");
        Map<String, List<String>> expected = new TreeMap<>(Map.of(
                SIGNING, List.of("registration-accepted", "tax-paid", "transfer-registered"),
                LAND, List.of("contract-signed", "tax-assessed", "tax-paid"),
                LEVY, List.of("contract-signed", "registration-accepted", "transfer-registered")));
        House.await("everybody has heard of everything", Duration.ofSeconds(10), () -> expected.entrySet().stream()
                .allMatch(e -> city.heard(e.getKey(), subject).containsAll(e.getValue())));

        House.figure("acceptances of one sale", "1 (before: 3 counters)", "1");
        House.figure(
                "machine's part, acceptance to the register and all pushes",
                (System.nanoTime() - began) / 1_000_000 + " ms",
                "of 25 minutes at the window");
        House.figure("materials", savings.path("materialsBefore") + " → " + savings.path("materialsAfter"), "fewer");
        assertThat(savings.path("materialsBefore").asInt()).isEqualTo(15);
        assertThat(savings.path("materialsAfter").asInt()).isEqualTo(7);
        expected.forEach((system, facts) -> assertThat(city.heard(system, subject))
                .as("heard by " + system + ", each fact once")
                .containsExactlyInAnyOrderElementsOf(facts));
        City.HOME_SALE.forEach(system -> assertThat(city.grants(system, number))
                .as("one effect in the ledger of " + system)
                .hasSize(1));
    }

    @Test
    void aSystemThatIsDownHearsOfEverythingLaterOnceAndInOrder() {
        String subject = "home-sale/WZ-2018-000102";
        city.behave(LEVY, "{\"mode\":\"down\"}");
        try {
            sign("WZ-2018-000102", "contract-signed");
            House.await("land has heard of it", Duration.ofSeconds(10), () -> !city.heard(LAND, subject)
                    .isEmpty());
            city.announce(
                    LAND,
                    "WZ-2018-000102",
                    "registration-accepted",
                    Api.JSON
                            .createObjectNode()
                            .put("contractNumber", "WZ-2018-000102")
                            .put("acceptanceNumber", "BDC1"));
            House.await("housing has heard of it", Duration.ofSeconds(10), () -> !city.heard(SIGNING, subject)
                    .isEmpty());
            assertThat(city.heard(LEVY, subject)).isEmpty();
        } finally {
            city.behave(LEVY, "{\"mode\":\"normal\"}");
        }
        long back = System.nanoTime();
        House.await(
                "tax has heard of both",
                Duration.ofSeconds(30),
                () -> city.heard(LEVY, subject).size() == 2);

        House.figure(
                "levy is back until it has what it missed", (System.nanoTime() - back) / 1_000_000 + " ms", "< 30 s");
        assertThat(city.heard(LEVY, subject)).containsExactly("contract-signed", "registration-accepted");
    }

    @Test
    void whatNoRuleAllowsIsRefusedAndPushedToNobody() {
        String subject = "home-sale/WZ-2018-000103";
        sign("WZ-2018-000103", "tax-paid");
        House.await("the refusal is on record", Duration.ofSeconds(10), () -> journey(subject)
                .findValuesAsText("state")
                .contains("refused"));

        assertThat(journey(subject))
                .singleElement()
                .satisfies(m -> assertThat(m.path("failureCode").asText()).isEqualTo("NOT_YOUR_FACT"));
        assertThat(city.heard(LAND, subject)).isEmpty();
    }
}
