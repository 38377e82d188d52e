package org.sixones.departments.extender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.sixones.departments.descriptor.DepartmentDescriptor;
import org.sixones.departments.descriptor.DescriptorReader;
import org.sixones.departments.descriptor.Problem;
import org.sixones.departments.mapping.CompiledMappings;
import org.sixones.departments.mapping.SafeDetail;
import org.sixones.departments.route.DepartmentRoutes;
import org.sixones.model.LocalizedText;
import org.sixones.model.SystemCode;
import org.sixones.spi.DepartmentOffer;
import org.sixones.spi.DepartmentStatus;
import org.sixones.spi.DepartmentStatus.State;
import org.sixones.spi.InboundTranslator;
import org.sixones.spi.LegacyLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One department's bundle between its start and its stop. {@link #build} runs on the extender's thread, {@link #close} on the
 * thread that stops the bundle and holds its lock: whoever comes second does the clearing, nobody waits for the other while
 * it registers.
 */
final class DepartmentBundle {
    private static final Logger LOG = LoggerFactory.getLogger(DepartmentBundle.class);
    private static final int LONGEST_BUILD_SECONDS = 30;

    private enum Phase {
        WAITING,
        BUILDING,
        REGISTERING,
        LIVE,
        FAULTY,
        GONE
    }

    private final Bundle bundle;
    private final Workshop workshop;
    private final CountDownLatch built = new CountDownLatch(1);
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final Object clearing = new Object();
    private Phase phase = Phase.WAITING;
    private Instant since = Instant.now();
    private List<String> problems = List.of();
    private volatile DepartmentDescriptor department;
    private volatile DepartmentRoutes routes;
    private volatile DepartmentAddresses addresses;
    private volatile WireFolder wire;
    private boolean refusedByClaim;

    DepartmentBundle(Bundle bundle, Workshop workshop) {
        this.bundle = bundle;
        this.workshop = workshop;
    }

    // ---------------------------------------------------------------- becoming live

    void build() {
        if (!move(Phase.WAITING, Phase.BUILDING)) {
            return;
        }
        long began = System.nanoTime();
        try {
            prepare();
            if (problems().isEmpty() && move(Phase.BUILDING, Phase.REGISTERING)) {
                register();
                routes.listen();
                if (move(Phase.REGISTERING, Phase.LIVE)) {
                    LOG.info(
                            "department {} {} live in {} ms",
                            department.code(),
                            bundle.getVersion(),
                            (System.nanoTime() - began) / 1_000_000);
                    return;
                }
            }
        } catch (Exception | LinkageError e) {
            if (phase() != Phase.GONE) {
                LOG.error("department bundle {} could not be made live", bundle.getSymbolicName(), e);
                setProblems(List.of(DepartmentTexts.broken(reason(e))));
            }
        } finally {
            if (phase() != Phase.LIVE) {
                clear();
                faulty();
            }
            built.countDown();
        }
        // The owner may have let go while this one was not yet seen to stand back: its wake-up came too early.
        if (standsBack() && workshop.claims().areFree(this, codes(department))) {
            buildAgain();
        }
    }

    private void prepare() throws Exception {
        BundleFiles files = new BundleFiles(bundle);
        DescriptorReader.Reading reading = DescriptorReader.read(files);
        CompiledMappings mappings = CompiledMappings.compile(files, reading.references());
        List<String> found = Stream.concat(reading.problems().stream(), mappings.problems().stream())
                .sorted()
                .map(Problem::toString)
                .toList();
        if (!found.isEmpty()) {
            setProblems(found);
            return;
        }
        department = reading.department().orElseThrow();
        var taken = workshop.claims().claim(this, codes(department));
        if (taken.isPresent()) {
            refusedByClaim = true;
            setProblems(List.of(DepartmentTexts.taken(
                    taken.get().code(), taken.get().owner().bundle.getBundleId())));
            return;
        }
        addresses = new DepartmentAddresses(workshop.context(), workshop.configurations(), department.code());
        wire = new WireFolder(bundle, workshop.context().getDataFile("").toPath());
        routes = DepartmentRoutes.open(department, mappings, wire::uri, workshop.platform(addresses::of));
    }

    private static List<String> codes(DepartmentDescriptor d) {
        List<String> codes = new ArrayList<>();
        codes.add("department " + d.code());
        d.systems().forEach(s -> codes.add("system " + s.code()));
        d.items().forEach(i -> codes.add("item " + i.code()));
        d.matters().forEach(m -> codes.add("matter " + m.code()));
        return codes;
    }

    /** In the department's own name, so that nothing of it outlives its bundle. */
    private void register() {
        routes.translators()
                .forEach((system, translator) ->
                        register(InboundTranslator.class, translator, LegacyLink.SYSTEM, system.value()));
        routes.links().forEach((system, link) -> register(LegacyLink.class, link, LegacyLink.SYSTEM, system.value()));
        register(
                DepartmentOffer.class,
                new BundleOffer(department, bundle.getVersion().toString()),
                DepartmentOffer.DEPARTMENT,
                department.code().value());
    }

    private <T> void register(Class<T> type, T service, String property, String value) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(property, value);
        ServiceRegistration<T> registration = bundle.getBundleContext().registerService(type, service, properties);
        synchronized (registrations) {
            registrations.add(registration);
        }
    }

    // ---------------------------------------------------------------- leaving

    void close() {
        Phase before = leave();
        if (before == Phase.LIVE || before == Phase.FAULTY || before == Phase.WAITING) {
            clear();
        } else if (before == Phase.BUILDING) {
            await();
        }
        // REGISTERING: the builder may want the bundle's lock that this thread holds; it sees GONE and clears up
        // itself.
    }

    private void await() {
        try {
            if (!built.await(LONGEST_BUILD_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("department bundle {} was stopped while it was still being built", bundle.getSymbolicName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** First nobody calls any more, then nothing runs any more. */
    private void clear() {
        synchronized (clearing) {
            try {
                clearOnce();
            } finally {
                workshop.claims().release(this);
            }
        }
    }

    private void clearOnce() {
        synchronized (registrations) {
            for (ServiceRegistration<?> registration : registrations) {
                try {
                    registration.unregister();
                } catch (IllegalStateException e) {
                    LOG.trace("gone with its bundle already", e);
                }
            }
            registrations.clear();
        }
        if (routes != null) {
            try {
                routes.close();
            } catch (RuntimeException e) {
                LOG.warn("department bundle {} did not stop cleanly", bundle.getSymbolicName(), e);
            }
            routes = null;
        }
        if (addresses != null) {
            addresses.close();
            addresses = null;
        }
        if (wire != null) {
            wire.close();
            wire = null;
        }
    }

    // ---------------------------------------------------------------- states

    /** A bundle that had to stand back because another one has its code: may it try again? */
    synchronized boolean standsBack() {
        return phase == Phase.FAULTY && refusedByClaim;
    }

    void buildAgain() {
        synchronized (this) {
            if (!standsBack()) {
                return;
            }
            phase = Phase.WAITING;
            refusedByClaim = false;
            problems = List.of();
        }
        build();
    }

    DepartmentStatus status() {
        DepartmentDescriptor d = department;
        LocalizedText name =
                d == null ? new LocalizedText(bundle.getSymbolicName(), bundle.getSymbolicName()) : d.name();
        List<SystemCode> systems =
                d == null ? List.of() : d.systems().stream().map(s -> s.code()).toList();
        synchronized (this) {
            return new DepartmentStatus(
                    d == null ? bundle.getSymbolicName() : d.code().value(),
                    name.zh(),
                    name.en(),
                    bundle.getVersion().toString(),
                    bundle.getBundleId(),
                    switch (phase) {
                        case WAITING, BUILDING, REGISTERING -> State.STARTING;
                        case LIVE -> State.LIVE;
                        case FAULTY -> State.FAULTY;
                        case GONE -> State.STOPPING;
                    },
                    since,
                    systems,
                    problems);
        }
    }

    private synchronized boolean move(Phase from, Phase to) {
        if (phase != from) {
            return false;
        }
        phase = to;
        since = Instant.now();
        return true;
    }

    private synchronized Phase leave() {
        Phase before = phase;
        phase = Phase.GONE;
        since = Instant.now();
        return before;
    }

    private synchronized void faulty() {
        if (phase != Phase.GONE) {
            phase = Phase.FAULTY;
            since = Instant.now();
            LOG.warn(
                    "department bundle {} is faulty, it stays listed and disturbs nobody:\n  {}",
                    bundle.getSymbolicName(),
                    String.join("\n  ", problems));
        }
    }

    /** The innermost reason that says something, without paths of the machine. */
    private static String reason(Throwable thrown) {
        String text = thrown.getClass().getSimpleName();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t.getMessage() != null) {
                text = t.getClass().getSimpleName() + ": " + t.getMessage();
            }
        }
        return SafeDetail.of(text.replaceAll("(file:)?(/[^/ ]+){2,}/", "…/"), 300);
    }

    private synchronized Phase phase() {
        return phase;
    }

    private synchronized List<String> problems() {
        return problems;
    }

    private synchronized void setProblems(List<String> found) {
        problems = List.copyOf(found);
    }
}
