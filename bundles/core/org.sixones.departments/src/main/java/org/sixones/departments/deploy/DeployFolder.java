package org.sixones.departments.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.sixones.departments.extender.DepartmentTexts;
import org.sixones.spi.DepartmentStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the deploy folder: what appears is installed and started, what changes is updated, what goes is uninstalled. A file
 * counts only when two looks in a row saw the same, so a copy under way disturbs nothing. An entry that cannot be read is
 * refused and disturbs no other; while the folder itself cannot be read, everything stays as it is. One thread.
 */
public final class DeployFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final String LOCATION = "sixones-deploy:";
    /** What cannot be read is looked at again this often, in looks. */
    private static final int RETRY_EVERY = 20;

    private final BundleContext context;
    private final Path folder;
    private final int pollMillis;
    private final Signer signer;
    private final ScheduledExecutorService thread;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> done = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, DepartmentStatus> refused = new ConcurrentHashMap<>();
    private int looks;
    private boolean blind;

    /** {@link Signature#of}. */
    @FunctionalInterface
    interface Signer {
        String of(Path path) throws IOException;
    }

    public DeployFolder(BundleContext context, Path folder, int pollMillis) {
        this(context, folder, pollMillis, Signature::of);
    }

    DeployFolder(BundleContext context, Path folder, int pollMillis, Signer signer) {
        this.signer = signer;
        this.context = context;
        this.folder = folder;
        this.pollMillis = pollMillis;
        this.thread = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread t = new Thread(r, "sixones-deploy");
            t.setDaemon(true);
            return t;
        });
    }

    public void open() {
        LOG.info("departments are taken from {}", folder);
        thread.scheduleWithFixedDelay(this::lookSafely, 0, pollMillis, TimeUnit.MILLISECONDS);
    }

    /** What lies in the folder and could not become a bundle. */
    public List<DepartmentStatus> refused() {
        return List.copyOf(refused.values());
    }

    /** The bundles stay. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("a deployment was still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("the deploy folder could not be looked at", e);
        }
    }

    void look() {
        looks++;
        present().ifPresent(this::compare);
    }

    private void compare(Map<String, Path> present) {
        Set<String> gone = new HashSet<>(seen.keySet());
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION)) {
                gone.add(bundle.getLocation().substring(LOCATION.length()));
            }
        }
        gone.removeAll(present.keySet());
        gone.forEach(this::remove);
        for (Map.Entry<String, Path> entry : present.entrySet()) {
            String name = entry.getKey();
            Optional<String> unreadable = Optional.empty();
            String signature;
            try {
                signature = signer.of(entry.getValue());
            } catch (IOException e) {
                unreadable = Optional.of(e.getClass().getSimpleName());
                signature = "unreadable " + unreadable.get();
            }
            boolean stable = signature.equals(seen.put(name, signature));
            boolean fresh = !signature.equals(done.get(name));
            if (stable && fresh && unreadable.isPresent()) {
                // Noted like a signature: said once, and done anew as soon as it can be read.
                done.put(name, signature);
                refuse(name, unreadable.get());
            } else if (stable && fresh) {
                deploy(name, entry.getValue(), signature);
            }
        }
    }

    /** Empty when the folder cannot be read, which tells nothing about what lies in it: unmounted, say. */
    private Optional<Map<String, Path>> present() {
        Map<String, Path> present = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(DeployFolder::isCandidate)
                    .forEach(f -> present.put(f.getFileName().toString(), f));
        } catch (IOException | UncheckedIOException e) {
            if (!blind) {
                blind = true;
                LOG.warn("{} cannot be read, what is deployed stays: {}", folder, e.toString());
            }
            return Optional.empty();
        }
        if (blind) {
            blind = false;
            LOG.info("{} can be read again", folder);
        }
        return Optional.of(present);
    }

    private static boolean isCandidate(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".")
                && !name.endsWith("~")
                && (name.endsWith(".jar") || name.endsWith(".zip") || Files.isDirectory(path));
    }

    private void deploy(String name, Path path, String signature) {
        Artifact artifact;
        try {
            artifact = Artifact.read(path);
        } catch (Artifact.Unusable e) {
            done.put(name, signature);
            refuse(name, e.getMessage());
            return;
        } catch (IOException | RuntimeException e) {
            // Not whole yet, or never will be: said after a while, tried again and again.
            if (looks % RETRY_EVERY == 0 && !refused.containsKey(name)) {
                refuse(name, e.getClass().getSimpleName());
            }
            return;
        }
        done.put(name, signature);
        refused.remove(name);
        try {
            install(name, artifact);
        } catch (BundleException | RuntimeException e) {
            LOG.error("deployment of {} failed", name, e);
            refuse(name, e.getClass().getSimpleName());
        }
    }

    private void install(String name, Artifact artifact) throws BundleException {
        Bundle bundle = context.getBundle(LOCATION + name);
        if (bundle == null) {
            bundle = context.installBundle(LOCATION + name, new ByteArrayInputStream(artifact.jar()));
            // As early as the extender itself: a department need not wait for the access bundles.
            bundle.adapt(BundleStartLevel.class)
                    .setStartLevel(
                            context.getBundle().adapt(BundleStartLevel.class).getStartLevel());
        } else if (!artifact.digest().equals(digests.get(name))) {
            bundle.update(new ByteArrayInputStream(artifact.jar()));
        }
        digests.put(name, artifact.digest());
        bundle.start();
    }

    private void remove(String name) {
        seen.remove(name);
        done.remove(name);
        digests.remove(name);
        refused.remove(name);
        Bundle bundle = context.getBundle(LOCATION + name);
        if (bundle != null) {
            try {
                bundle.uninstall();
                LOG.info("deployment {} was taken away", name);
            } catch (BundleException | RuntimeException e) {
                LOG.error("deployment {} could not be taken away", name, e);
            }
        }
    }

    private void refuse(String name, String why) {
        String line = DepartmentTexts.line("not-readable", name, why);
        LOG.warn(line);
        refused.put(
                name,
                new DepartmentStatus(
                        name,
                        name,
                        name,
                        "",
                        -1,
                        DepartmentStatus.State.FAULTY,
                        Instant.now(),
                        List.of(),
                        List.of(line)));
    }
}
