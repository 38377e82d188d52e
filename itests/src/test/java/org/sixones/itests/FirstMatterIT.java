package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.City;
import org.sixones.itests.support.House;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** One application at one window goes through five departments' real protocols and comes back decided (S05, S06). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstMatterIT {
    private Platform platform;
    private City city;
    private SampleMatter matter;

    @BeforeAll
    void boot() {
        platform = Platform.onH2("first-matter").withShippedDepartments().start();
        city = City.beside(platform);
        matter = new SampleMatter(platform.as("clerk"));
    }

    @AfterAll
    void end() {
        city.close();
        platform.close();
    }

    @Test
    void theSampleMatterEndsDecidedWithFiveRealExchanges() {
        long began = System.nanoTime();
        String number = matter.submit("first-matter-1");

        JsonNode application = matter.awaitEnd(number, Duration.ofSeconds(10));

        House.figure("submission to decision", (System.nanoTime() - began) / 1_000_000 + " ms", "< 10 s");
        assertThat(application.path("state").asText()).isEqualTo("decided");
        assertThat(application.path("outcome").asText()).isEqualTo("granted");
        Map<String, Integer> effects = new TreeMap<>();
        for (String system : City.SYSTEMS) {
            effects.put(system, city.grants(system, number).size());
        }
        assertThat(effects)
                .as("one effect in each system's own ledger")
                .containsOnlyKeys(City.SYSTEMS)
                .allSatisfy((s, n) -> assertThat(n).as(s).isEqualTo(1));
        assertThat(matter.messages(number))
                .extracting(m -> m.path("system").asText())
                .containsAll(City.SYSTEMS);
    }

    @Test
    void whatTheMatterSavesIsComputedFromItsDefinition_S06() {
        JsonNode savings = platform.as("clerk")
                .get("/api/v1/matters/" + SampleMatter.CODE)
                .expect(200)
                .body()
                .path("savings");

        House.figure(
                "materials",
                savings.path("materialsBefore") + " → " + savings.path("materialsAfter") + " (−"
                        + savings.path("materialsSavedPercent") + " %)",
                "−60 %");
        House.figure("working days", savings.path("serialDays") + " → " + savings.path("parallelDays"), "10 → 4");
        assertThat(savings.path("materialsSavedPercent").asInt()).isEqualTo(60);
        assertThat(savings.path("serialDays").asInt()).isEqualTo(10);
        assertThat(savings.path("parallelDays").asInt()).isEqualTo(4);
    }
}
