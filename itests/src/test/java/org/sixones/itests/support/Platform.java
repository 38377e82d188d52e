package org.sixones.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The assembled container as a child process, on ports of its own, its state in a folder of its own. */
public final class Platform implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Path var;
    private final Map<String, String> environment = new HashMap<>();
    private final int http = House.freePort();
    private final int ssh = House.freePort();
    private final int jms = House.freePort();
    private ChildProcess process;

    private Platform(Path var) {
        this.var = var;
        environment.put("SIXONES_VAR", var.toString());
        environment.put("SIXONES_DEPLOY", deploy().toString());
        environment.put("SIXONES_DEMO", "true");
        environment.put("SIXONES_HTTP_PORT", String.valueOf(http));
        environment.put("SIXONES_SSH_PORT", String.valueOf(ssh));
        environment.put("SIXONES_JMS_PORT", String.valueOf(jms));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    /** On embedded H2. */
    public static Platform onH2(String name) {
        return new Platform(House.folder(name));
    }

    /** On an empty database of a PostgreSQL server. */
    public static Platform onPostgres(String name, String jdbcUrl, String user, String password) {
        Platform platform = new Platform(House.folder(name));
        platform.environment.put("SIXONES_DB_URL", jdbcUrl);
        platform.environment.put("SIXONES_DB_USER", user);
        platform.environment.put("SIXONES_DB_PASSWORD", password);
        return platform;
    }

    /** Sets an environment variable for the next start. */
    public Platform with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The departments of the distribution are laid where people drop theirs. */
    public Platform withShippedDepartments() {
        try {
            Files.createDirectories(deploy());
            try (DirectoryStream<Path> jars =
                    Files.newDirectoryStream(House.distribution().resolve("deploy"), "*.jar")) {
                for (Path jar : jars) {
                    Files.copy(
                            jar, deploy().resolve(jar.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the process; does not wait until it is ready. */
    public Platform launch() {
        process = new ChildProcess(
                List.of(House.distribution().resolve("bin/karaf").toString(), "daemon"),
                environment,
                var.resolve("log/process.out"));
        return this;
    }

    /** Starts and waits until it is ready. */
    public Platform start() {
        launch();
        awaitReady();
        return this;
    }

    public void awaitReady() {
        House.await("platform ready\n", LONGEST_START, () -> {
            if (!process.alive()) {
                throw new AssertionError("the platform stopped while starting:\n" + process.lastLines());
            }
            return ready();
        });
    }

    public boolean ready() {
        return api().status("/health/ready") == 200;
    }

    public boolean alive() {
        return process != null && process.alive();
    }

    public int exitCode() {
        return process.exitCode();
    }

    public String output() {
        return process.lastLines();
    }

    public void kill9() {
        process.kill();
    }

    /** True when it ended by itself in time. */
    public boolean stop() {
        return process.stop(Duration.ofSeconds(30));
    }

    /** Resident memory of the JVM in MiB. */
    public long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.java().pid() + "/status")).stream()
                    .filter(l -> l.startsWith("VmRSS:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Full collections, by the JDK's own tool. */
    public void collectGarbage() {
        for (int i = 0; i < 3; i++) {
            jcmd("GC.run");
        }
    }

    /** Live Java threads by name, the numbers in it left out. */
    public Map<String, Integer> threads() {
        Map<String, Integer> threads = new TreeMap<>();
        jcmd("Thread.print")
                .lines()
                .filter(l -> l.startsWith("\"") && l.contains(" tid="))
                .map(l -> l.substring(1, l.indexOf('"', 1)).replaceAll("\\d+", "#"))
                .forEach(name -> threads.merge(name, 1, Integer::sum));
        return threads;
    }

    /** How many live instances of these classes there are. */
    public Map<String, Integer> instances(List<String> classes) {
        Map<String, Integer> instances = new TreeMap<>();
        jcmd("GC.class_histogram")
                .lines()
                .map(l -> l.strip().split("\\s+"))
                .filter(c -> c.length >= 4)
                .forEach(c -> {
                    if (classes.contains(c[3])) {
                        instances.merge(
                                c[3].substring(c[3].lastIndexOf('.') + 1), Integer.parseInt(c[1]), Integer::sum);
                    }
                });
        return instances;
    }

    private String jcmd(String command) {
        try {
            Path printed = Files.createTempFile(var.resolve("log"), "jcmd-", ".out");
            String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
            new ChildProcess(List.of(jcmd, String.valueOf(process.java().pid()), command), Map.of(), printed)
                    .awaitEnd();
            String text = Files.readString(printed);
            Files.delete(printed);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path var() {
        return var;
    }

    public Path deploy() {
        return var.resolve("deploy");
    }

    public Path accountsFile() {
        return var.resolve("demo-accounts.json");
    }

    public int httpPort() {
        return http;
    }

    public int sshPort() {
        return ssh;
    }

    public int jmsPort() {
        return jms;
    }

    public String url() {
        return "http://127.0.0.1:" + http;
    }

    /** Without signing in. */
    public Api api() {
        return new Api(url(), null, null);
    }

    /** Signed in as the demo account of a role: clerk, approver, operator, auditor. */
    public Api as(String role) {
        for (JsonNode account : accounts()) {
            if (account.path("role").asText().equalsIgnoreCase(role)) {
                return new Api(
                        url(),
                        account.path("username").asText(),
                        account.path("password").asText());
            }
        }
        throw new AssertionError("no demo account for " + role);
    }

    /** Signed in as the demo account with this user name. */
    public Api signedIn(String userName) {
        return new Api(url(), userName, password(userName));
    }

    /** Password of the demo account with this user name (a legacy system's account is named as the system). */
    public String password(String userName) {
        for (JsonNode account : accounts()) {
            if (account.path("username").asText().equals(userName)) {
                return account.path("password").asText();
            }
        }
        throw new AssertionError("no demo account named " + userName);
    }

    private JsonNode accounts() {
        try {
            return new ObjectMapper().readTree(accountsFile().toFile()).path("accounts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (alive()) {
            stop();
        }
    }
}
