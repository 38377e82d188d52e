package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.sixones.exchange.Outbox;
import org.sixones.exchange.links.PausedTable;
import org.sixones.exchange.metrics.MetricsRegistry;
import org.sixones.spi.RepeatSafety;

/** With the threads of the real thing. */
class DispatcherComponentTest {
    private final Rig rig = new Rig();
    private final AtomicInteger registered = new AtomicInteger();
    private MetricsRegistry metrics;
    private DispatcherComponent component;

    @BeforeEach
    void start() {
        metrics = new MetricsRegistry(context());
        component = new DispatcherComponent(
                rig.transactions,
                rig.messages(),
                rig.inbound,
                rig.canonical(),
                metrics,
                new PausedTable(rig.store.units(), rig.transactions),
                new Defaults());
    }

    @AfterEach
    void close() throws InterruptedException {
        component.stop();
        metrics.close();
        assertThat(registered).hasValue(0);
        rig.close();
    }

    @Test
    void four_hundred_idle_systems_hold_one_thread_in_all() throws Exception {
        List<LegacySystem> systems = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LegacySystem system = new LegacySystem("system-" + i, RepeatSafety.MESSAGE_ID, 4);
            systems.add(system);
            component.addLink(system);
        }
        Outbox outbox = new OutboxService(rig.transactions, rig.messages(), rig.canonical(), component.dispatcher());
        for (LegacySystem system : systems) {
            rig.transactions.inTransaction(() -> {
                outbox.send(rig.task(system.profile().code(), 1, "m-1"));
                return null;
            });
        }
        await(() -> systems.stream().allMatch(system -> system.effects().size() == 1));
        // the pool lets its threads go by the wall clock, and no fake one can hurry it
        await(() -> threads().equals(Set.of("sixones-dispatch-tick-1")));
    }

    @Test
    void a_link_that_goes_takes_no_thread_with_it_and_the_others_go_on() throws Exception {
        LegacySystem one = new LegacySystem("one", RepeatSafety.MESSAGE_ID, 1);
        LegacySystem other = new LegacySystem("other", RepeatSafety.MESSAGE_ID, 1);
        component.addLink(one);
        component.addLink(other);
        component.removeLink(one);
        Outbox outbox = new OutboxService(rig.transactions, rig.messages(), rig.canonical(), component.dispatcher());
        rig.transactions.inTransaction(() -> {
            outbox.send(rig.task(one.profile().code(), 1, "m-1"));
            outbox.send(rig.task(other.profile().code(), 1, "m-2"));
            return null;
        });
        await(() -> other.effects().size() == 1);

        assertThat(one.effects()).isEmpty();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("threads: " + threads()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("sixones-d"))
                .collect(Collectors.toSet());
    }

    private BundleContext context() {
        ServiceRegistration<?> registration = (ServiceRegistration<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, (self, method, arguments) -> {
                    registered.decrementAndGet();
                    return null;
                });
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (self, method, arguments) -> {
                    registered.incrementAndGet();
                    return registration;
                });
    }

    /** The configuration when nobody has written one. */
    private record Defaults() implements DispatchConfig {
        @Override
        public long dispatch_tickMillis() {
            return 100;
        }

        @Override
        public int dispatch_stopSeconds() {
            return 5;
        }

        @Override
        public boolean dispatch_singleNode() {
            return true;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return DispatchConfig.class;
        }
    }
}
