package org.sixones.departments.extender;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.sixones.departments.deploy.DeployFolder;
import org.sixones.departments.route.Deadlines;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.SystemQueues;
import org.sixones.spi.DepartmentStatus;
import org.sixones.spi.Departments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The extender: every started bundle with {@code META-INF/sixones/department.yaml} becomes a live department. It begins when
 * the core is ready, and only then opens the deploy folder.
 */
@Component(service = Departments.class, immediate = true, configurationPid = "org.sixones.departments")
@Designate(ocd = DepartmentsConfig.class)
public final class DepartmentsComponent implements Departments, BundleTrackerCustomizer<DepartmentBundle> {
    private static final Logger LOG = LoggerFactory.getLogger(DepartmentsComponent.class);
    private static final int BUILDERS = 2;

    private final Workshop workshop;
    private final Deadlines deadlines = new Deadlines();
    private final ExecutorService builders;
    private final BundleTracker<DepartmentBundle> tracker;
    private final DeployFolder folder;
    /** Before the tracker knows of them: a department may be built, and stand back, before addingBundle has returned. */
    private final Set<DepartmentBundle> departments = ConcurrentHashMap.newKeySet();

    @Activate
    public DepartmentsComponent(
            BundleContext context,
            DepartmentsConfig config,
            @Reference ConfigurationAdmin configurations,
            @Reference CanonicalXml canonical,
            @Reference SystemQueues queues,
            @Reference Inbound inbound) {
        this.workshop = new Workshop(
                context, configurations, canonical, queues, inbound, deadlines, new Claims(this::codesCameFree));
        AtomicInteger number = new AtomicInteger();
        this.builders = Executors.newFixedThreadPool(BUILDERS, r -> {
            Thread thread = new Thread(r, "sixones-departments-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        this.folder = new DeployFolder(context, folder(context, config), config.poll_millis());
        tracker.open();
        folder.open();
    }

    @Deactivate
    void deactivate() {
        folder.close();
        tracker.close();
        builders.shutdownNow();
        deadlines.close();
    }

    @Override
    public List<DepartmentStatus> list() {
        return Stream.concat(
                        tracker.getTracked().values().stream().map(DepartmentBundle::status), folder.refused().stream())
                .sorted(Comparator.comparing(DepartmentStatus::code).thenComparingLong(DepartmentStatus::bundleId))
                .toList();
    }

    @Override
    public DepartmentBundle addingBundle(Bundle bundle, BundleEvent event) {
        if (!BundleFiles.isDepartment(bundle)) {
            return null;
        }
        DepartmentBundle department = new DepartmentBundle(bundle, workshop);
        departments.add(department);
        builders.execute(department::build);
        return department;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, DepartmentBundle department) {
        // only started bundles are tracked
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, DepartmentBundle department) {
        departments.remove(department);
        department.close();
    }

    /** Bundles that stood back for a code may have another try; not on the thread that let go, it may hold a bundle's lock. */
    private void codesCameFree() {
        try {
            builders.execute(() ->
                    departments.stream().filter(DepartmentBundle::standsBack).forEach(DepartmentBundle::buildAgain));
        } catch (RejectedExecutionException e) {
            LOG.trace("the extender is stopping, nobody tries again", e);
        }
    }

    private static Path folder(BundleContext context, DepartmentsConfig config) {
        String set = config.folder().isBlank() ? context.getProperty("sixones.deploy") : config.folder();
        return Path.of(set == null || set.isBlank() ? "deploy" : set).toAbsolutePath();
    }
}
