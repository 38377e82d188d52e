package org.sixones.itests.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Applications handed in at a steady rate, whatever the platform does (open model). Each is tried again with its own
 * idempotency key until it is acknowledged; latency is counted from the moment at which it was due.
 */
public final class Intake implements AutoCloseable {
    private static final int PARALLEL = 48;

    private final SampleMatter matter;
    private final ExecutorService senders = Executors.newFixedThreadPool(PARALLEL, Intake::daemon);
    private final Thread clock;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicBoolean held = new AtomicBoolean();
    private final AtomicInteger due = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<String> reasons = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Histogram latency = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(10), 3);

    public Intake(SampleMatter matter, int perSecond) {
        this.matter = matter;
        this.clock = daemon(() -> tick(perSecond));
        clock.start();
    }

    /** No new ones become due while it is held (the platform is known to be away). */
    public void hold(boolean hold) {
        held.set(hold);
    }

    public int dueCount() {
        return due.get();
    }

    /** Attempts that were not acknowledged; each was tried again. */
    public int failures() {
        return failures.get();
    }

    public List<String> reasons() {
        return reasons;
    }

    /** Case numbers with the moment (nanoTime) of their acknowledgement. */
    public Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** Microseconds. */
    public Histogram latency() {
        return latency;
    }

    /** No more become due; waits until every one is acknowledged. */
    public Intake finish(Duration longest) {
        running.set(false);
        House.await(
                "every application acknowledged", longest, () -> acknowledged.size() == due.get() && !clock.isAlive());
        return this;
    }

    private void tick(int perSecond) {
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long next = System.nanoTime();
        while (running.get()) {
            if (held.get()) {
                House.sleep(5);
                next = System.nanoTime();
                continue;
            }
            long wait = next - System.nanoTime();
            if (wait > 0) {
                House.sleep(Math.max(1, wait / 1_000_000));
                continue;
            }
            long at = next;
            due.incrementAndGet();
            senders.execute(() -> untilAcknowledged(at));
            next += step;
        }
    }

    private void untilAcknowledged(long dueAt) {
        String key = UUID.randomUUID().toString();
        while (true) {
            try {
                acknowledged.put(matter.submit(key), System.nanoTime());
                latency.recordValue(Math.min((System.nanoTime() - dueAt) / 1000, latency.getHighestTrackableValue()));
                return;
            } catch (Api.NoAnswer | AssertionError e) {
                failures.incrementAndGet();
                if (reasons.size() < 20) {
                    reasons.add(String.valueOf(e.getMessage()));
                }
                House.sleep(200);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "intake");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        running.set(false);
        senders.shutdownNow();
    }
}
