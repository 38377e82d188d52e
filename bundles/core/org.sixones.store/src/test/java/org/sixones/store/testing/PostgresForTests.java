package org.sixones.store.testing;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the test's own: made in a temporary folder on a free loopback port, started at the first call,
 * stopped and removed when the JVM ends. PostgreSQL refuses to run as root; then it runs as the user {@code postgres} or
 * {@code nobody}. When PostgreSQL is not installed the tests that need it fail and say how to get it.
 */
public final class PostgresForTests {
    /** May connect from this machine without a password. */
    public static final String USER = "sixones";

    private static final long STEP_SECONDS = 60;
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static PostgresForTests running;

    private final Path bin;
    private final Path home;
    private final List<String> as;
    private final int port;
    private final Process server;

    private PostgresForTests() throws IOException, InterruptedException {
        bin = installation();
        home = Files.createTempDirectory("sixones-postgresql-");
        as = unprivileged(home);
        port = freePort();
        List<String> init = new ArrayList<>(as);
        init.addAll(List.of(
                bin.resolve("initdb").toString(),
                "-D",
                data(),
                "-U",
                USER,
                "--auth=trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync"));
        int code = exec(init);
        if (code != 0) {
            throw new IllegalStateException("initdb ended with " + code);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-postgresql"));
        server = serve();
        awaitAnswer();
    }

    private String data() {
        return home.resolve("data").toString();
    }

    /**
     * Starts the server so that Linux ends it when the thread that started it ends, even when the JVM is killed: a thread of its
     * own that waits for the server.
     */
    private Process serve() throws InterruptedException {
        List<String> command = new ArrayList<>(as);
        if (command.isEmpty()) {
            command.add("setpriv");
        }
        command.addAll(List.of(
                "--pdeathsig=QUIT",
                bin.resolve("postgres").toString(),
                "-D",
                data(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=256MB"));
        BlockingQueue<Optional<Process>> started = new ArrayBlockingQueue<>(1);
        Thread keeper = new Thread(
                () -> {
                    try {
                        Process process = new ProcessBuilder(command)
                                .directory(new File("/"))
                                .redirectErrorStream(true)
                                .redirectOutput(home.resolve("log").toFile())
                                .start();
                        started.add(Optional.of(process));
                        process.waitFor();
                    } catch (IOException e) {
                        started.add(Optional.empty());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "postgresql-for-tests");
        keeper.setDaemon(true);
        keeper.start();
        return started.take()
                .orElseThrow(() -> new IllegalStateException("the program setpriv (util-linux) is needed"));
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STEP_SECONDS);
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, "")) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "PostgreSQL does not answer: " + Files.readString(home.resolve("log")), e);
                }
            }
            Thread.sleep(50);
        }
    }

    /** A new empty database; returns its URL. */
    public static String newDatabase() {
        String name = "t" + DATABASES.incrementAndGet();
        String server = "jdbc:postgresql://127.0.0.1:" + port() + "/";
        try (Connection connection = DriverManager.getConnection(server + "postgres", USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the test's PostgreSQL does not make a database", e);
        }
        return server + name;
    }

    /** The server's port; starts it when it is not running yet. */
    public static synchronized int port() {
        if (running == null) {
            try {
                running = new PostgresForTests();
            } catch (IOException e) {
                throw new IllegalStateException("the test's PostgreSQL cannot be started: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while starting PostgreSQL", e);
            }
        }
        return running.port;
    }

    private static Path installation() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> list = Files.list(versions)) {
                List<Path> found = list.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .sorted(Comparator.comparing(Path::toString).reversed())
                        .toList();
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "initdb"))) {
                return Path.of(folder);
            }
        }
        throw new IllegalStateException(
                "this test needs PostgreSQL 15 or later; on Debian: apt-get install postgresql");
    }

    /** The words before a command that make it run without root's rights; gives the folder to that user. */
    private static List<String> unprivileged(Path folder) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        for (String user : List.of("postgres", "nobody")) {
            if (exec(List.of("id", "-u", user)) == 0) {
                exec(List.of("chown", user, folder.toString()));
                return List.of("setpriv", "--reuid=" + user, "--regid=" + gid(user), "--clear-groups");
            }
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and there is no user postgres or nobody");
    }

    private static String gid(String user) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("id", "-g", user).start();
        String gid = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        return gid;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int exec(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(STEP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command.get(0) + " did not end within " + STEP_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** SIGQUIT is PostgreSQL's immediate stop; nobody wants its data any more. */
    private void stop() {
        try {
            exec(List.of("kill", "-QUIT", Long.toString(server.pid())));
            if (!server.waitFor(STEP_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("the test's PostgreSQL did not stop: " + e.getMessage());
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("cannot remove " + home);
        }
    }
}
