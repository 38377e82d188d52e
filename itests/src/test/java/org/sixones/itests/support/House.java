package org.sixones.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Where the built things lie, and small helpers of all black-box tests. */
public final class House {
    /** True for the long tests in their full length ({@code ./test --full}). */
    public static final boolean FULL = Boolean.getBoolean("sixones.full");

    private static final Path ROOT =
            Path.of(System.getProperty("sixones.root", "..")).toAbsolutePath().normalize();

    private House() {}

    public static Path distribution() {
        return built(ROOT.resolve("karaf-assembly/target/assembly"));
    }

    public static Path tarball() {
        return built(ROOT.resolve("karaf-assembly/target/karaf-assembly-0.1.0.tar.gz"));
    }

    public static Path simulator() {
        return built(ROOT.resolve("simulators/legacy-city/target/legacy-city.jar"));
    }

    public static Path root() {
        return ROOT;
    }

    /** A new folder for one run's state, under {@code target}, kept afterwards for whoever looks into a failure. */
    public static Path folder(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "runs").toAbsolutePath());
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it holds; fails with the sentence when it does not in time. */
    public static void await(String what, Duration longest, BooleanSupplier holds) {
        long end = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + longest.toSeconds() + " s: " + what);
            }
            sleep(50);
        }
    }

    public static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A measured figure, beside what must be reached, on the screen of whoever runs the tests. */
    public static void figure(String name, String value, String must) {
        System.out.println("FIGURE " + name + ": " + value + " (must: " + must + ")");
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException("not built: " + ROOT.relativize(path) + " (run ./test)");
        }
        return path;
    }
}
