package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.sixones.itests.support.Api;
import org.sixones.itests.support.City;
import org.sixones.itests.support.House;
import org.sixones.itests.support.Intake;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;
import org.sixones.itests.support.TestDatabases;

/** One system is down for minutes under load: the other four do not notice, then it catches up in order. */
class SystemDownIT {
    private static final String DOWN = "tax-registration";
    /** The machine's two cores also carry the database, the simulator and whoever hands in. */
    private static final int PER_SECOND = House.FULL ? 15 : 8;

    private static final int SECONDS = House.FULL ? 300 : 20;
    private static final int CALM_SECONDS = House.FULL ? 60 : 15;
    private static final int WARM_SECONDS = House.FULL ? 150 : 10;

    @Test
    void theOthersDoNotNoticeAndItCatchesUpInOrder() {
        try (Platform platform = TestDatabases.POSTGRESQL
                        .platform("down")
                        .withShippedDepartments()
                        .start();
                City city = City.beside(platform);
                Intake intake = new Intake(new SampleMatter(platform.as("clerk")), PER_SECOND)) {
            Api operator = platform.as("operator");
            Api clerk = platform.as("clerk");
            House.sleep(WARM_SECONDS * 1000L); // a start compiles for minutes; calm begins after it
            List<String> warm = List.copyOf(intake.acknowledged().keySet());
            House.sleep(CALM_SECONDS * 1000L);
            Collection<String> calm = newSince(intake, warm);

            city.behave(DOWN, "{\"mode\":\"down\"}");
            List<String> before = List.copyOf(intake.acknowledged().keySet());
            House.sleep(SECONDS * 1000L);
            Collection<String> during = newSince(intake, before);
            intake.finish(Duration.ofMinutes(1));
            // Two messages of one case to the system that is down: handle, then withdraw. They must arrive in that
            // order.
            List<String> withdrawn = during.stream().limit(20).toList();
            for (String number : withdrawn) {
                ObjectNode reason = Api.JSON.createObjectNode().put("reason", "申请人撤回");
                clerk.post("/api/v1/applications/" + number + "/withdrawal", reason, "withdraw-" + number.substring(31))
                        .expect(200);
            }
            long backlog = system(operator).path("pending").asLong();

            long mended = System.nanoTime();
            city.behave(DOWN, "{\"mode\":\"normal\"}");
            // The link is tried now and then while it is down; catching up begins when a trial got through.
            House.await(
                    "the link is up",
                    Duration.ofMinutes(1),
                    () -> system(operator).path("state").asText().equals("up"));
            long up = System.nanoTime();
            House.await(
                    "the backlog is gone",
                    Duration.ofMinutes(5),
                    () -> system(operator).path("pending").asLong() == 0);
            double seconds = (System.nanoTime() - up) / 1e9;

            House.figure("noticed that it is back", (up - mended) / 1_000_000 + " ms", "within a minute");
            double rate = backlog / seconds;
            House.figure(
                    "backlog after " + SECONDS + " s down",
                    backlog + " messages, caught up in " + Math.round(seconds * 10) / 10.0 + " s = " + Math.round(rate)
                            + "/s",
                    "≥ " + 5 * PER_SECOND + "/s (5 × arrivals)");
            Map<String, Histogram> calmTimes = deliveryTimes(clerk, calm);
            Map<String, Histogram> downTimes = deliveryTimes(clerk, during);
            for (String system : City.SYSTEMS) {
                if (!system.equals(DOWN)) {
                    double calmP99 = calmTimes.get(system).getValueAtPercentile(99) / 1000.0;
                    double downP99 = downTimes.get(system).getValueAtPercentile(99) / 1000.0;
                    House.figure(
                            "p99 " + system,
                            calmP99 + " ms calm, " + downP99 + " ms while " + DOWN + " is down",
                            "within 1.2 ×");
                    // In the short form a few seconds are compared: the machine's own noise is larger than a fifth of
                    // them.
                    assertThat(downP99).as(system).isLessThanOrEqualTo(House.FULL ? calmP99 * 1.2 : calmP99 * 1.2 + 50);
                }
            }
            for (String number : withdrawn) {
                List<String> operations = new ArrayList<>();
                city.requests(DOWN, number)
                        .forEach(r -> operations.add(r.path("operation").asText()));
                assertThat(operations)
                        .as("registration before cancellation, of case " + number)
                        .containsExactly("dengji", "zuofei");
            }
            assertThat(rate).isGreaterThanOrEqualTo(5.0 * PER_SECOND);
        }
    }

    private static Collection<String> newSince(Intake intake, List<String> known) {
        List<String> numbers = new ArrayList<>(intake.acknowledged().keySet());
        numbers.removeAll(new java.util.HashSet<>(known));
        return numbers;
    }

    private static JsonNode system(Api operator) {
        return operator.get("/api/v1/systems/" + DOWN).expect(200).body();
    }

    /** From the state change to the system's having it, in microseconds, of a sample of cases. */
    private static Map<String, Histogram> deliveryTimes(Api clerk, Collection<String> cases) {
        Map<String, Histogram> times = new TreeMap<>();
        cases.stream().limit(600).forEach(number -> clerk.get("/api/v1/messages?case=" + number)
                .expect(200)
                .body()
                .path("messages")
                .forEach(m -> {
                    if (m.path("direction").asText().equals("out")
                            && m.path("endedAt").isTextual()) {
                        long micros = Duration.between(
                                                Instant.parse(
                                                        m.path("createdAt").asText()),
                                                Instant.parse(m.path("endedAt").asText()))
                                        .toNanos()
                                / 1000;
                        times.computeIfAbsent(m.path("system").asText(), s -> new Histogram(3))
                                .recordValue(Math.max(1, micros));
                    }
                }));
        return times;
    }
}
