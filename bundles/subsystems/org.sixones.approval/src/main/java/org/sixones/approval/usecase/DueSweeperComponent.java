package org.sixones.approval.usecase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.CalendarCorrection;
import org.sixones.approval.CalendarCorrections;
import org.sixones.approval.port.Catalogue;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.exchange.Outbox;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.store.StoreException;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.time.CalendarYear;
import org.sixones.time.Calendars;
import org.sixones.time.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds for what has become due. Every node of a cluster runs one; they share the work by skipping what
 * another has locked.
 */
@Component(service = CalendarCorrections.class, immediate = true, configurationPid = ApprovalConfig.PID)
public final class DueSweeperComponent implements CalendarCorrections {
    private static final Logger LOG = LoggerFactory.getLogger(DueSweeperComponent.class);

    /** Between two times of putting the tallies together. */
    private static final long FOLD_SECONDS = 60;

    private final Sweep sweep;
    private final Recalculate recalculate;
    private final CorrectCalendar correct;
    private final int batch;
    private final long mostNanos;
    private final ScheduledExecutorService ticker;
    private final Timer timer;
    private final Counter cases;
    private final Counter failures;
    private final AtomicLong daysBehind = new AtomicLong();
    private final AtomicLong beyondCalendar = new AtomicLong();
    private volatile boolean stopping;

    @Activate
    public DueSweeperComponent(
            @Reference ApprovalStore store,
            @Reference Catalogue catalogue,
            @Reference Transactions transactions,
            @Reference Outbox outbox,
            @Reference AuditChain audit,
            @Reference WorkingCalendar calendar,
            @Reference Calendars calendars,
            @Reference MeterRegistry registry,
            ApprovalConfig config) {
        Desk desk = new Desk(
                store.cases(),
                catalogue,
                outbox,
                audit,
                new Issuing(store.documents()),
                calendar,
                Clock.systemUTC(),
                Rules.of(config));
        sweep = new Sweep(desk, store.dues(), transactions);
        recalculate = new Recalculate(desk, store.dues(), transactions);
        correct = new CorrectCalendar(calendars, transactions, audit, recalculate);
        batch = Math.max(1, config.due_batch());
        mostNanos = TimeUnit.SECONDS.toNanos(Math.max(1, config.due_mostSeconds()));
        timer = Timer.builder("sixones.due.sweep")
                .description("Time of looks for what has become due")
                .register(registry);
        cases = Counter.builder("sixones.due.cases")
                .description("Cases in which something became due")
                .register(registry);
        failures = Counter.builder("sixones.due.failures")
                .description("Cases in which what is due could not be written; they are held and tried again")
                .register(registry);
        Gauge.builder("sixones.due.behind", daysBehind, AtomicLong::doubleValue)
                .description("Days that the oldest thing that is due has waited")
                .register(registry);
        Gauge.builder("sixones.due.beyond.calendar", beyondCalendar, AtomicLong::doubleValue)
                .description("Lines of the work list whose limit ends beyond the last loaded year of the calendar")
                .register(registry);
        ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "sixones-due");
            thread.setDaemon(true);
            return thread;
        });
        long tick = Math.max(1, config.due_tickSeconds());
        ticker.scheduleWithFixedDelay(this::tick, 0, tick, TimeUnit.SECONDS);
        ticker.scheduleWithFixedDelay(this::fold, FOLD_SECONDS, FOLD_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopping = true;
        ticker.shutdown();
        ticker.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void tick() {
        guarded(() -> timer.record(this::work));
    }

    private void fold() {
        guarded(() -> {
            sweep.fold();
            long beyond = sweep.beyondCalendar();
            if (beyond > 0 && beyondCalendar.get() == 0) {
                LOG.warn(
                        "{} 项时限超出已导入的工作日历，请导入下一年度放假通知 / {} limits end beyond the working calendar: load the next"
                                + " year's notice with sixones:calendar --import <file>",
                        beyond,
                        beyond);
            }
            beyondCalendar.set(beyond);
        });
    }

    @Override
    public Outcome<CalendarYear> importYear(String csv, Optional<String> notice, Actor by) {
        return correct.importYear(csv, notice, by);
    }

    @Override
    public Optional<CalendarCorrection> newest() {
        return correct.newest();
    }

    /** Until nothing is due, or the time of one tick is over; what is left is for the next one. */
    private void work() {
        long begin = System.nanoTime();
        boolean more = true;
        boolean found = false;
        while (more && !stopping && System.nanoTime() - begin < mostNanos) {
            Sweep.Swept swept = sweep.once(batch);
            cases.increment(swept.changed());
            failures.increment(swept.failed());
            more = swept.claimed() > 0;
            found |= more;
        }
        while (!stopping && System.nanoTime() - begin < mostNanos && recalculate.once(batch)) {
            LOG.debug("limits are computed anew under the calendar in force");
        }
        if (found || daysBehind.get() > 0) {
            daysBehind.set(sweep.daysBehind());
        }
    }

    /** The ticker must not die of a database that is away for a moment. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (StoreException e) {
            LOG.warn("what is due waits: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the look for what is due failed and is repeated", e);
        }
    }
}
