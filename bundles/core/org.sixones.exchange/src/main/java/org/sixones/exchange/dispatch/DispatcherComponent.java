package org.sixones.exchange.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.inbound.InboundService;
import org.sixones.exchange.links.PausedTable;
import org.sixones.exchange.metrics.MetricsRegistry;
import org.sixones.spi.LegacyLink;
import org.sixones.store.Transactions;
import org.sixones.store.message.MessageStore;

/** The dispatcher in the container: its threads, its configuration, and the links as they come and go. */
@Component(service = DispatcherComponent.class, immediate = true, configurationPid = "org.sixones.exchange")
public final class DispatcherComponent {
    /** A thread without work ends after this; an idle platform keeps the ticker only. */
    private static final long IDLE_SECONDS = 5;

    private final Dispatcher dispatcher;
    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService ticker;

    @Activate
    public DispatcherComponent(
            @Reference Transactions transactions,
            @Reference MessageStore store,
            @Reference InboundService inbound,
            @Reference CanonicalXml canonical,
            @Reference MetricsRegistry metrics,
            @Reference PausedTable paused,
            DispatchConfig config) {
        // unbounded on purpose: the lanes bound it by what their systems allow, and a bound here would let a slow
        // system starve others
        pool = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads("delivery"));
        ticker = Executors.newSingleThreadScheduledExecutor(threads("dispatch-tick"));
        dispatcher = new Dispatcher(
                transactions,
                store,
                inbound.book(),
                canonical,
                metrics.exchange(),
                paused,
                pool,
                Clock.systemUTC(),
                RandomGenerator.of("L64X128MixRandom"),
                config.dispatch_singleNode(),
                Duration.ofSeconds(Math.max(1, config.dispatch_stopSeconds())));
        long tick = Math.max(50, config.dispatch_tickMillis());
        ticker.scheduleWithFixedDelay(dispatcher::tick, 0, tick, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory threads(String name) {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, "sixones-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLink(LegacyLink link) {
        dispatcher.linkAdded(link);
    }

    void removeLink(LegacyLink link) {
        dispatcher.linkRemoved(link);
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    @Deactivate
    void stop() throws InterruptedException {
        ticker.shutdown();
        ticker.awaitTermination(1, TimeUnit.SECONDS);
        dispatcher.stop();
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.SECONDS);
    }
}
