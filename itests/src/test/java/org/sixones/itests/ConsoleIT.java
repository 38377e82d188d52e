package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.City;
import org.sixones.itests.support.Console;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** Operators manage the platform through the Karaf console. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {
    private Platform platform;
    private City city;
    private Console console;
    private String number;

    @BeforeAll
    void boot() throws IOException {
        platform = Platform.onH2("console").withShippedDepartments().start();
        city = City.beside(platform);
        console = new Console(platform, "operator", platform.password("operator"));
        SampleMatter matter = new SampleMatter(platform.as("clerk"));
        number = matter.submit("console-case-1");
        matter.awaitEnd(number, Duration.ofSeconds(30));
    }

    @AfterAll
    void end() throws IOException {
        console.close();
        city.close();
        platform.close();
    }

    @Test
    void departmentsAndSystemsAreListedWithTheirState() {
        assertThat(console.json("departments"))
                .hasSize(City.DEPARTMENTS)
                .allSatisfy(d -> assertThat(d.path("state").asText()).isEqualTo("LIVE"));
        assertThat(console.json("systems"))
                .extracting(s -> s.path("system").asText())
                .containsAll(City.SYSTEMS)
                .containsAll(City.HOME_SALE)
                .containsAll(City.BACK_PAYMENT)
                .hasSize(City.SYSTEMS.size() + City.HOME_SALE.size() + City.BACK_PAYMENT.size());
        assertThat(console.run("sixones:systems")).contains("foreign-trade");
    }

    @Test
    void aCaseItsTraceAndItsMatterAreShown() {
        JsonNode shown = console.json("case", number);
        assertThat(shown.path("application").get(0).path("state").asText()).isEqualTo("DECIDED");
        assertThat(shown.path("items")).hasSize(5);
        assertThat(console.json("trace", number).size()).isGreaterThanOrEqualTo(10);
        assertThat(console.json("cases").path("cases").get(0).path("number").asText())
                .isEqualTo(number);
        JsonNode savings = console.json("matter", SampleMatter.CODE).path("savings");
        assertThat(savings.get(0).path("percent").asInt()).isEqualTo(-60);
        assertThat(savings.get(1).path("before").asInt()).isEqualTo(10);
        assertThat(savings.get(1).path("after").asInt()).isEqualTo(4);
    }

    @Test
    void aSystemIsTestedPausedAndResumed() {
        assertThat(console.json("system-test", "foreign-trade")
                        .get(0)
                        .path("reachable")
                        .asBoolean())
                .isTrue();
        assertThat(console.json("system-pause", "foreign-trade")
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("PAUSED");
        assertThat(console.json("system-resume", "foreign-trade")
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("UP");
        assertThat(console.run("sixones:system-pause no-such-system"))
                .contains("SYSTEM_UNKNOWN")
                .doesNotContain("\tat ");
    }

    @Test
    void readyWaitsAndTheCalendarCounts() {
        assertThat(console.json("ready", "--wait", "10").get(0).path("status").asText())
                .isEqualTo("ready");
        assertThat(console.json("calendar", "2018-02-09", "5")
                        .get(0)
                        .path("due")
                        .asText())
                .contains("2018-02-22");
        assertThat(console.run("sixones:calendar --import no-such-file.csv")).contains("ARGUMENT_INVALID");
        assertThat(console.json("dead-letters")).isEmpty();
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of(
                "departments",
                "systems",
                "system-test",
                "system-pause",
                "system-resume",
                "cases",
                "case",
                "trace",
                "matter",
                "dead-letters",
                "replay",
                "calendar",
                "worklist",
                "ready")) {
            assertThat(console.run("sixones:" + command + " --help"))
                    .as(command)
                    .contains("DESCRIPTION")
                    .contains("sixones:" + command)
                    .contains("--json");
        }
    }

    @Test
    void nobodyElseGetsIn() {
        assertThatThrownBy(() -> new Console(platform, "clerk", platform.password("clerk")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Console(platform, "karaf", "karaf")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Console(platform, "operator", "wrong")).isInstanceOf(IOException.class);
    }
}
