package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sixones.itests.support.House;
import org.sixones.itests.support.Platform;

/** The built archive starts by itself, without any network, in time and in little memory. */
class DistributionIT {
    /**
     * Runs inside a network namespace that has nothing but a loopback interface: starts the platform from the unpacked
     * archive, asks for its readiness, and prints seconds and resident megabytes.
     */
    private static final String SCRIPT =
            """
            ip link set lo up
            began=$(date +%s%N)
            "$1/bin/karaf" daemon >"$2/process.out" 2>&1 &
            karaf=$!
            trap 'kill -TERM $karaf; wait $karaf' EXIT
            for i in $(seq 1 600); do
              if { exec 3<>/dev/tcp/127.0.0.1/8181; } 2>/dev/null; then
                printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3
                read -r -t 5 _ status _ <&3
                exec 3>&-
                if [ "$status" = 200 ]; then
                  ready=$(( ($(date +%s%N) - began) / 1000000 ))
                  sleep 20
                  rss=$(sed -n 's/^VmRSS:[^0-9]*\\([0-9]*\\).*/\\1/p' /proc/$karaf/status)
                  echo "READY $ready RSS $((rss / 1024))"
                  exit 0
                fi
              fi
              sleep 0.1
            done
            echo "NOT READY"
            exit 1
            """;

    @Test
    void theArchiveStartsWithoutAnyNetworkColdInTimeAndIdlesSmall() throws Exception {
        Path folder = House.folder("distribution");
        run(List.of("tar", "-xzf", House.tarball().toString(), "-C", folder.toString()), Map.of(), folder);
        Path unpacked;
        try (var list = Files.list(folder)) {
            unpacked = list.filter(p -> Files.exists(p.resolve("bin/karaf")))
                    .findFirst()
                    .orElseThrow();
        }
        Path script = Files.writeString(folder.resolve("alone.sh"), SCRIPT);

        String printed = run(
                List.of("unshare", "-rn", "bash", script.toString(), unpacked.toString(), folder.toString()),
                Map.of(
                        "SIXONES_VAR", folder.resolve("var").toString(),
                        "SIXONES_DEMO", "true",
                        "JAVA_HOME", System.getProperty("java.home")),
                folder);

        Matcher figures = Pattern.compile("READY (\\d+) RSS (\\d+)").matcher(printed);
        assertThat(figures.find())
                .as("ready without a network; printed: " + printed)
                .isTrue();
        House.figure("cold to ready, no network", figures.group(1) + " ms", "≤ 15 000 ms");
        House.figure("idle resident memory", figures.group(2) + " MiB", "≤ 600 MiB");
        assertThat(Long.parseLong(figures.group(1))).isLessThanOrEqualTo(15_000);
        assertThat(Long.parseLong(figures.group(2))).isLessThanOrEqualTo(600);
    }

    @Test
    void aProductionStartRefusesWhileADemoAccountExists() {
        Platform platform = Platform.onH2("production").start();
        assertThat(platform.stop()).as("stopped cleanly").isTrue();

        platform.with("SIXONES_DEMO", "false").launch();

        House.await("the production start ends", Duration.ofSeconds(60), () -> !platform.alive());
        assertThat(platform.exitCode()).isNotZero();
    }

    @Test
    void accountsAreGeneratedOnTheFirstStartAndTheirFileIsPrivate() throws IOException {
        try (Platform platform =
                Platform.onH2("accounts").withShippedDepartments().start()) {
            assertThat(Files.getPosixFilePermissions(platform.accountsFile()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            for (String role : List.of("clerk", "approver", "operator", "auditor")) {
                assertThat(platform.as(role)
                                .get("/api/v1/session")
                                .expect(200)
                                .body()
                                .path("roles")
                                .toString())
                        .contains(role);
            }
            assertThat(platform.password("foreign-trade")).hasSizeGreaterThan(15);
        }
    }

    private static String run(List<String> command, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.out").toFile());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        String printed = Files.readString(folder.resolve("run.out"));
        assertThat(exit).as(command.get(0) + " printed: " + printed).isZero();
        return printed;
    }
}
