package org.sixones.store.start;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;
import org.sixones.store.PersistenceUnits;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.jdbc.Pool;
import org.sixones.store.message.MessageStore;
import org.sixones.store.sql.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store on a thread of its own and publishes its services when the tables are up to date; a database that is
 * away is asked again until it is there. Offers no service itself, so that its configuration (with the password) never
 * becomes service properties.
 */
@Component(configurationPid = StoreConfig.PID)
@Designate(ocd = StoreConfig.class)
public final class StoreComponent {
    private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);
    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(2);
    private static final int TRIALS_BETWEEN_WARNINGS = 15;

    private final BundleContext bundles;
    private final Connector connector;
    private final Thread opener;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private Optional<Store> store = Optional.empty();
    private boolean stopped;

    @Activate
    public StoreComponent(BundleContext bundles, StoreConfig config) {
        this.bundles = bundles;
        this.connector = Settings.connector(bundles::getProperty, config);
        this.opener = new Thread(this::open, "sixones-store-open");
        this.opener.setDaemon(true);
        this.opener.start();
    }

    @Deactivate
    void close() {
        List<ServiceRegistration<?>> published;
        Optional<Store> opened;
        synchronized (this) {
            stopped = true;
            published = List.copyOf(services);
            opened = store;
        }
        opener.interrupt();
        published.forEach(ServiceRegistration::unregister);
        opened.ifPresent(Store::close);
    }

    private void open() {
        try {
            DataSource driver = driver();
            for (int trial = 0; ; trial++) {
                if (tryOpen(driver, trial)) {
                    return;
                }
                Thread.sleep(BETWEEN_TRIALS.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped before the store was open");
        } catch (RuntimeException e) {
            synchronized (this) {
                if (stopped) {
                    LOG.debug("stopped while the store was being opened", e);
                    return;
                }
            }
            LOG.error("the store cannot be opened ({}): {}", connector, e.getMessage(), e);
        }
    }

    private boolean tryOpen(DataSource driver, int trial) {
        long begin = System.nanoTime();
        HikariDataSource pool = Pool.over(driver, connector.poolSize());
        try {
            Store opened = Store.open(pool, connector.node(), Clock.systemUTC());
            LOG.info(
                    "store open after {} ms: {}",
                    Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                    connector);
            publish(opened);
            return true;
        } catch (StoreException e) {
            pool.close();
            if (e.code() != StoreFailure.DATABASE_UNREACHABLE) {
                throw e;
            }
            if (trial % TRIALS_BETWEEN_WARNINGS == 0) {
                LOG.warn(
                        "the database {}, trying on ({})",
                        refusesUser(e) ? "refuses this user" : "does not answer",
                        connector);
            }
            return false;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static boolean refusesUser(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("28")) {
                return true;
            }
        }
        return false;
    }

    private void publish(Store opened) {
        synchronized (this) {
            if (stopped) {
                opened.close();
                return;
            }
            store = Optional.of(opened);
        }
        register(Transactions.class, opened.transactions());
        register(PersistenceUnits.class, opened.units());
        register(AuditChain.class, opened.audit());
        register(MessageStore.class, opened.messages());
    }

    /** Not under our monitor: whoever waits for the service starts within this call, and may make the platform stop. */
    private <S> void register(Class<S> type, S service) {
        ServiceRegistration<S> registration = bundles.registerService(type, service, null);
        synchronized (this) {
            if (!stopped) {
                services.add(registration);
                return;
            }
        }
        registration.unregister();
    }

    private DataSource driver() throws InterruptedException {
        String name = Dialect.ofUrl(connector.url()).driver();
        try {
            ServiceTracker<DataSourceFactory, DataSourceFactory> tracker = new ServiceTracker<>(
                    bundles,
                    bundles.createFilter("(&(objectClass=" + DataSourceFactory.class.getName() + ")("
                            + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + name + "))"),
                    null);
            tracker.open();
            DataSourceFactory factory = tracker.waitForService(0);
            Properties properties = new Properties();
            properties.put(DataSourceFactory.JDBC_URL, connector.url());
            properties.put(DataSourceFactory.JDBC_USER, connector.user());
            properties.put(DataSourceFactory.JDBC_PASSWORD, connector.password());
            return factory.createDataSource(properties);
        } catch (org.osgi.framework.InvalidSyntaxException | SQLException e) {
            throw new StoreException(StoreFailure.DATABASE_ERROR, "the driver does not take the database URL", e);
        }
    }
}
