package org.sixones.exchange.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.LinkStatus;
import org.sixones.exchange.inbound.ReportBook;
import org.sixones.exchange.metrics.ExchangeMetrics;
import org.sixones.model.SystemCode;
import org.sixones.spi.LegacyLink;
import org.sixones.spi.LinkTest;
import org.sixones.store.Transactions;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.SystemCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All lanes together, free of threads of its own: somebody gives it a pool and calls {@link #tick}. See
 * docs/adr/0001-outbox-is-the-delivery-queue.md.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Where the paused systems are kept. Works in the calling thread's transaction. */
    public interface PausedSystems {
        Set<SystemCode> all();
    }

    private final LaneTools tools;
    private final PausedSystems pausedSystems;
    private final boolean singleNode;
    private final Duration longestWait;
    private final Map<SystemCode, Lane> lanes = new ConcurrentHashMap<>();
    private volatile Map<SystemCode, SystemCounts> counts = Map.of();
    private volatile boolean started;
    private volatile boolean stopped;
    private boolean tickFails;

    /**
     * @param singleNode rows in flight at start are this node's own and their caller is dead
     * @param longestWait for calls in flight when their link goes away
     */
    public Dispatcher(
            Transactions transactions,
            MessageStore store,
            ReportBook reports,
            CanonicalXml canonical,
            ExchangeMetrics metrics,
            PausedSystems pausedSystems,
            java.util.concurrent.Executor pool,
            Clock clock,
            java.util.random.RandomGenerator random,
            boolean singleNode,
            Duration longestWait) {
        this.tools = new LaneTools(
                transactions,
                store,
                reports,
                canonical,
                new Settlement(transactions, store, reports, canonical, metrics),
                metrics,
                new Backoff(random),
                pool,
                clock);
        this.pausedSystems = pausedSystems;
        this.singleNode = singleNode;
        this.longestWait = longestWait;
    }

    /** A message for the system was committed. Returns at once. */
    public void wake(SystemCode system) {
        Lane lane = lanes.get(system);
        if (started && lane != null) {
            lane.wake();
        }
    }

    /** Looks after all that time brings. Called again and again by one thread; never throws. */
    public void tick() {
        try {
            if (!started) {
                start();
            }
            Map<SystemCode, SystemCounts> now = readCounts();
            now.keySet().forEach(this::lane);
            lanes.forEach((system, lane) -> lane.tick(Optional.ofNullable(now.get(system))));
            counts = now;
            if (tickFails) {
                LOG.info("the message table can be read again");
            }
            tickFails = false;
        } catch (RuntimeException | LinkageError e) {
            // whatever it is: without the next tick nothing would ever be retried
            if (!tickFails) {
                LOG.warn("the message table cannot be read, deliveries wait: {}", e.toString());
            }
            tickFails = true;
        }
    }

    private void start() {
        Instant now = tools.clock().instant();
        record Found(Set<SystemCode> paused, int ended) {}
        Found found = tools.transactions()
                .inTransaction(() -> new Found(
                        pausedSystems.all(), singleNode ? tools.store().endLeases(now) : 0));
        found.paused().forEach(system -> lane(system).setPaused(true));
        if (found.ended() > 0) {
            LOG.info(
                    "{} deliveries were cut off by the last stop and are settled by their systems' rules",
                    found.ended());
        }
        started = true;
    }

    private Map<SystemCode, SystemCounts> readCounts() {
        return tools.transactions().inTransaction(() -> tools.store().counts()).stream()
                .collect(Collectors.toUnmodifiableMap(SystemCounts::system, Function.identity()));
    }

    private Lane lane(SystemCode system) {
        return lanes.computeIfAbsent(system, this::newLane);
    }

    private Lane newLane(SystemCode system) {
        Lane lane = new Lane(system, tools);
        if (stopped) {
            lane.stop();
        }
        ExchangeMetrics metrics = tools.metrics();
        metrics.watchMessages(system, "pending", () -> count(system, SystemCounts::pending));
        metrics.watchMessages(system, "in-flight", () -> count(system, SystemCounts::inFlight));
        metrics.watchMessages(system, "uncertain", () -> count(system, SystemCounts::uncertain));
        metrics.watchMessages(system, "dead", () -> count(system, SystemCounts::dead));
        for (LinkStatus.State state : LinkStatus.State.values()) {
            metrics.watchLink(system, state.name().toLowerCase(java.util.Locale.ROOT), () -> lane.state() == state);
        }
        return lane;
    }

    private long count(SystemCode system, Function<SystemCounts, Long> which) {
        SystemCounts found = counts.get(system);
        return found == null ? 0 : which.apply(found);
    }

    public void linkAdded(LegacyLink link) {
        SystemCode system = link.profile().code();
        lane(system).linkAdded(link);
        wake(system);
    }

    /** Blocks until the link's calls have ended, or for the longest wait. */
    public void linkRemoved(LegacyLink link) {
        Lane lane = lanes.get(link.profile().code());
        if (lane != null) {
            lane.linkRemoved(link, shorter(lane.patience()));
        }
    }

    private Duration shorter(Duration patience) {
        return patience.compareTo(longestWait) < 0 ? patience : longestWait;
    }

    /** In memory only; whoever calls this has it on record. */
    public void setPaused(SystemCode system, boolean paused) {
        lane(system).setPaused(paused);
        wake(system);
    }

    public boolean knows(SystemCode system) {
        return lanes.containsKey(system);
    }

    /** Sorted by code; counts are read now. */
    public List<LinkStatus> links() {
        Map<SystemCode, SystemCounts> now = readCounts();
        now.keySet().forEach(this::lane);
        return lanes.entrySet().stream()
                .map(e -> e.getValue().status(Optional.ofNullable(now.get(e.getKey()))))
                .sorted(Comparator.comparing(LinkStatus::system))
                .toList();
    }

    /** Tries the link; empty when its department is not deployed. */
    public Optional<LinkTest> test(SystemCode system) {
        return Optional.ofNullable(lanes.get(system)).flatMap(Lane::test);
    }

    /** Claims nothing more, lets calls in flight end within their deadline, then settles the rest as interrupted. */
    public void stop() {
        stopped = true;
        lanes.values().forEach(Lane::stop);
        long end = System.nanoTime()
                + longest(lanes.values().stream().map(Lane::patience)).toNanos();
        lanes.values().forEach(lane -> lane.drain(Duration.ofNanos(Math.max(1, end - System.nanoTime()))));
    }

    private Duration longest(Stream<Duration> patience) {
        return shorter(patience.max(Comparator.naturalOrder()).orElse(Duration.ZERO));
    }
}
