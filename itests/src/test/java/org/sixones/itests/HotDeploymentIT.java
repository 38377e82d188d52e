package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sixones.itests.support.Api;
import org.sixones.itests.support.Books;
import org.sixones.itests.support.City;
import org.sixones.itests.support.DepartmentJar;
import org.sixones.itests.support.House;
import org.sixones.itests.support.Intake;
import org.sixones.itests.support.Metrics;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;
import org.sixones.itests.support.TestDatabases;

/** A department is installed, updated, taken away and brought back under load, and nobody else notices. */
class HotDeploymentIT {
    private static final int ROUNDS = House.FULL ? 20 : 3;
    private static final int PER_SECOND = House.FULL ? 10 : 8;
    private static final int WARM_SECONDS = House.FULL ? 120 : 0;
    private static final String DEPARTMENT = "customs";

    private static final List<String> WATCHED = List.of(
            "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader",
            "org.apache.felix.framework.BundleWiringImpl",
            "org.apache.camel.karaf.core.OsgiDefaultCamelContext",
            "org.apache.cxf.bus.extension.ExtensionManagerBus");

    @Test
    void twentyRoundsUnderLoadLoseNothingAndLeaveNothingBehind() throws Exception {
        try (Platform platform = TestDatabases.POSTGRESQL
                        .platform("hot")
                        .withShippedDepartments()
                        .start();
                City city = City.beside(platform)) {
            Api operator = platform.as("operator");
            SampleMatter matter = new SampleMatter(platform.as("clerk"));
            DepartmentJar jar = DepartmentJar.of(DEPARTMENT);
            warmUp(platform, operator, matter, jar);
            Map<String, Integer> threadsBefore = settledThreads(platform);
            platform.collectGarbage();
            double classesBefore = loadedClasses(platform);
            Map<String, Integer> instancesBefore = platform.instances(WATCHED);
            Map<String, String> othersBefore = startTimes(operator);

            List<Long> dropToLive = new ArrayList<>();
            Intake intake = new Intake(matter, PER_SECOND);
            int acknowledged;
            try (intake) {
                House.sleep(WARM_SECONDS * 1000L); // a start compiles for minutes; the rounds meet a steady load
                for (int round = 0; round < ROUNDS; round++) {
                    jar.drop(platform.deploy(), "1." + round + ".0");
                    awaitLive(operator, "1." + round + ".0");
                    House.sleep(300);
                    jar.drop(platform.deploy(), "2." + round + ".0");
                    awaitLive(operator, "2." + round + ".0");
                    House.sleep(300);
                    jar.remove(platform.deploy());
                    House.await("customs gone", Duration.ofSeconds(20), () -> version(operator)
                            .isEmpty());
                    House.sleep(300);
                    long dropped = System.nanoTime();
                    jar.drop(platform.deploy(), "0.1.0");
                    awaitLive(operator, "0.1.0");
                    dropToLive.add((System.nanoTime() - dropped) / 1_000_000);
                    House.sleep(300);
                }
                intake.finish(Duration.ofMinutes(2));
                acknowledged = intake.acknowledged().size();
            }
            Books.awaitAllEnded(platform, acknowledged + WARM_UP, Duration.ofMinutes(3));

            dropToLive.sort(null);
            long median = dropToLive.get(dropToLive.size() / 2);
            Map<String, Integer> threads = threadsBackTo(threadsBefore, platform);
            platform.collectGarbage();
            double classes = loadedClasses(platform);
            Map<String, Integer> instances = platform.instances(WATCHED);
            House.figure("file dropped to live, median of " + ROUNDS, median + " ms", "≤ 1000 ms");
            House.figure("failed intake requests", intake.failures() + " of " + acknowledged, "0");
            House.figure(
                    "threads before and after",
                    count(threadsBefore) + " → " + count(threads),
                    "back to where they were");
            House.figure(
                    "classes before and after", (int) classesBefore + " → " + (int) classes, "back to where they were");
            assertThat(intake.failures())
                    .as("failed intake requests " + intake.reasons())
                    .isZero();
            assertThat(startTimes(operator))
                    .as("start times of the other departments")
                    .isEqualTo(othersBefore);
            assertThat(median).isLessThanOrEqualTo(1000);
            assertThat(count(threads))
                    .as("threads that are left, by name: " + more(threads, threadsBefore))
                    .isLessThanOrEqualTo(count(threadsBefore));
            House.figure(
                    "class loaders, Camel contexts, CXF buses",
                    instancesBefore + " → " + instances,
                    "back to where they were");
            // Code that runs for the first time under load loads a few classes of the platform; loaders tell of leaks.
            assertThat(classes).isLessThanOrEqualTo(classesBefore * 1.02);
            assertThat(instances)
                    .as("class loaders, contexts and buses in the heap")
                    .isEqualTo(instancesBefore);
            List<String> all = new ArrayList<>(warm);
            all.addAll(intake.acknowledged().keySet());
            Books.assertExactlyOnce(city, all);
        }
    }

    private static final int WARM_UP = 30;
    private final List<String> warm = new ArrayList<>();

    /** Every path has run and one replacement has been made, so that what is compared has its full size. */
    private void warmUp(Platform platform, Api operator, SampleMatter matter, DepartmentJar jar) {
        for (int i = 0; i < WARM_UP; i++) {
            warm.add(matter.submit("warm-up-" + i));
        }
        Books.awaitAllEnded(platform, WARM_UP, Duration.ofMinutes(1));
        jar.drop(platform.deploy(), "0.0.9");
        awaitLive(operator, "0.0.9");
        jar.drop(platform.deploy(), "0.1.0");
        awaitLive(operator, "0.1.0");
    }

    private static void awaitLive(Api operator, String version) {
        House.await("customs " + version + " live", Duration.ofSeconds(20), () -> version(operator)
                .filter(version::equals)
                .isPresent());
    }

    private static Optional<String> version(Api operator) {
        for (JsonNode d : departments(operator)) {
            if (d.path("code").asText().equals(DEPARTMENT)
                    && d.path("state").asText().equals("live")) {
                return Optional.of(d.path("version").asText());
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> startTimes(Api operator) {
        Map<String, String> times = new TreeMap<>();
        for (JsonNode d : departments(operator)) {
            if (!d.path("code").asText().equals(DEPARTMENT)) {
                times.put(d.path("code").asText(), d.path("since").asText());
            }
        }
        assertThat(times).hasSize(City.DEPARTMENTS - 1);
        return times;
    }

    private static JsonNode departments(Api operator) {
        return operator.get("/api/v1/departments").expect(200).body().path("departments");
    }

    /** Live threads by name (numbers left out), when the pools' idle threads have gone. */
    private static Map<String, Integer> settledThreads(Platform platform) {
        Map<String, Integer> lowest = platform.threads();
        for (int look = 0; look < 30; look++) {
            House.sleep(500);
            Map<String, Integer> now = platform.threads();
            lowest = count(now) < count(lowest) ? now : lowest;
        }
        return lowest;
    }

    /** Pools let idle threads go after a minute: waits for that, and gives what is left then. */
    private static Map<String, Integer> threadsBackTo(Map<String, Integer> before, Platform platform) {
        Map<String, Integer> now = platform.threads();
        for (int look = 0; look < 50 && count(now) > count(before); look++) {
            House.sleep(2000);
            now = platform.threads();
        }
        return now;
    }

    private static int count(Map<String, Integer> threads) {
        return threads.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> more(Map<String, Integer> threads, Map<String, Integer> before) {
        Map<String, Integer> more = new TreeMap<>();
        threads.forEach((name, n) -> {
            int extra = n - before.getOrDefault(name, 0);
            if (extra > 0) {
                more.put(name, extra);
            }
        });
        return more;
    }

    private static double loadedClasses(Platform platform) {
        return Metrics.of(platform).sum("jvm_classes_loaded_classes");
    }
}
