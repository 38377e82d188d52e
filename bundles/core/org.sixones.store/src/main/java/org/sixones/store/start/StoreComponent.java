package org.sixones.store.start;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.sixones.store.jdbc.Dialect;
import org.sixones.store.jdbc.Pool;
import org.sixones.store.message.MessageStore;
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
    private Store store;
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
        synchronized (this) {
            stopped = true;
            services.forEach(ServiceRegistration::unregister);
            services.clear();
            if (store != null) {
                store.close();
                store = null;
            }
        }
        opener.interrupt();
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

    private synchronized void publish(Store opened) {
        store = opened;
        if (stopped) {
            store.close();
            return;
        }
        services.add(bundles.registerService(Transactions.class, store.transactions(), null));
        services.add(bundles.registerService(PersistenceUnits.class, store.units(), null));
        services.add(bundles.registerService(AuditChain.class, store.audit(), null));
        services.add(bundles.registerService(MessageStore.class, store.messages(), null));
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
