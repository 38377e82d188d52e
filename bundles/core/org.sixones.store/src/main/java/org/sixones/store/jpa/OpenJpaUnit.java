package org.sixones.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.sixones.store.PersistenceUnit;
import org.sixones.store.jdbc.Participant;
import org.sixones.store.jdbc.ThreadTransactions;
import org.sixones.store.sql.SqlFailures;

/** One entity manager a transaction, made when it is first asked for. */
final class OpenJpaUnit implements PersistenceUnit {
    /**
     * No second-level cache: several nodes may work on one database. Entities are enhanced at build time; a class that is
     * not is an error at once and not a slow surprise later.
     */
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("openjpa.Log", "slf4j"),
            Map.entry("openjpa.DataCache", "false"),
            Map.entry("openjpa.QueryCache", "false"),
            Map.entry("openjpa.jdbc.QuerySQLCache", "true"),
            Map.entry("openjpa.jdbc.SynchronizeMappings", ""),
            Map.entry("openjpa.DynamicEnhancementAgent", "false"),
            Map.entry("openjpa.RuntimeUnenhancedClasses", "unsupported"),
            Map.entry("openjpa.AutoDetach", "close"),
            Map.entry("openjpa.ConnectionRetainMode", "transaction"),
            Map.entry("openjpa.ConnectionFactoryMode", "local"),
            Map.entry("openjpa.Multithreaded", "false"));

    private final EntityManagerFactory factory;
    private final ThreadTransactions transactions;
    private final ClassLoader bridge;

    private OpenJpaUnit(EntityManagerFactory factory, ThreadTransactions transactions, ClassLoader bridge) {
        this.factory = factory;
        this.transactions = transactions;
        this.bridge = bridge;
    }

    static OpenJpaUnit open(UnitInfo unit, ThreadTransactions transactions) {
        ClassLoader bridge = new BridgeClassLoader(unit.owner());
        try {
            return with(bridge, () -> {
                EntityManagerFactory factory =
                        new PersistenceProviderImpl().createContainerEntityManagerFactory(unit, settings(unit));
                // The first entity manager reads every mapping: a mistake shows now and not at the first request.
                factory.createEntityManager().close();
                return new OpenJpaUnit(factory, transactions, bridge);
            });
        } catch (RuntimeException e) {
            throw SqlFailures.of(e, false).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** Mappings are read at once; but a unit that keeps tables and no entities has none, which OpenJPA takes for a mistake. */
    private static Map<String, Object> settings(UnitInfo unit) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put(
                "openjpa.MetaDataRepository",
                "Preload=" + !unit.getManagedClassNames().isEmpty());
        return settings;
    }

    @Override
    public EntityManager entityManager() {
        return transactions.bound().participant(this, Worker.class, () -> with(bridge, this::begin)).manager;
    }

    @Override
    public void close() {
        factory.close();
    }

    private Worker begin() {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        return new Worker(manager);
    }

    /** OpenJPA takes the thread's context class loader when it makes a factory or an entity manager. */
    private static <T> T with(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private record Worker(EntityManager manager) implements Participant {
        @Override
        public void complete() {
            manager.getTransaction().commit();
        }

        @Override
        public void abandon() {
            if (manager.isOpen() && manager.getTransaction().isActive()) {
                quietly(() -> manager.getTransaction().rollback());
            }
        }

        @Override
        public void close() {
            if (manager.isOpen()) {
                quietly(manager::close);
            }
        }

        private static void quietly(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException e) {
                // The transaction's own failure is on its way to the caller; this one would only hide it.
                org.slf4j.LoggerFactory.getLogger(OpenJpaUnit.class).debug("ending an entity manager", e);
            }
        }
    }
}
