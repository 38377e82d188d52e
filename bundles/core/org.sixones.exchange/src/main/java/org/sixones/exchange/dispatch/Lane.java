package org.sixones.exchange.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.LinkStatus;
import org.sixones.exchange.inbound.Conflicts;
import org.sixones.model.Failure;
import org.sixones.model.SystemCode;
import org.sixones.spi.LegacyLink;
import org.sixones.spi.LinkTest;
import org.sixones.spi.RepeatSafety;
import org.sixones.spi.SystemProfile;
import org.sixones.store.message.Claim;
import org.sixones.store.message.SystemCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Deliveries to one legacy system. A lane owns no thread: while it has something to do, one task of the shared pool
 * claims for it and one a call delivers. Lanes share nothing but the pool and the database, so that a dead or slow
 * system slows nobody else.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** Beyond the deadline of asking and delivering: time for the answer to be recorded. */
    private static final Duration TIME_TO_RECORD = Duration.ofSeconds(30);

    private static final int INTERRUPTED_AT_ONCE = 100;

    private final SystemCode system;
    private final LaneTools tools;
    private final Breaker breaker = new Breaker();
    private final RecentTimes times = new RecentTimes();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failures = new LongAdder();

    // guarded by this
    private final Map<Long, Call> calls = new LinkedHashMap<>();
    private final Map<Long, Integer> failuresInARow = new HashMap<>();
    private final List<LegacyLink> links = new ArrayList<>();
    private final LinkState state;
    private SystemProfile profile;
    private boolean freshLink;
    private boolean paused;
    private boolean stopped;
    private boolean pumping;
    private boolean again;
    private boolean recover;
    private boolean storeTrouble;

    Lane(SystemCode system, LaneTools tools) {
        this.system = system;
        this.tools = tools;
        this.state = new LinkState(system, tools.clock().instant());
    }

    // ---- from outside ----

    synchronized void linkAdded(LegacyLink link) {
        links.add(link);
        profile = link.profile();
        // the old one may have been down: the new one is judged by what it does itself
        breaker.reached();
        freshLink = true;
        show("");
    }

    /**
     * Stops claiming for the link and lets its calls finish. Those that have not after the wait are cut: their rows go on
     * by the rule for interrupted calls, at once.
     */
    void linkRemoved(LegacyLink link, Duration longestWait) {
        synchronized (this) {
            links.remove(link);
            show("department not deployed");
        }
        drain(longestWait, call -> call.link() == link);
    }

    synchronized void setPaused(boolean now) {
        paused = now;
        show("paused by an operator");
    }

    /** No more claims; calls in flight go on. */
    synchronized void stop() {
        stopped = true;
    }

    /** Waits for the calls in flight, then cuts the rest. */
    void drain(Duration longestWait) {
        drain(longestWait, call -> true);
    }

    private interface Choice {
        boolean takes(Call call);
    }

    private void drain(Duration longestWait, Choice choice) {
        long end = System.nanoTime() + longestWait.toNanos();
        List<Call> left;
        synchronized (this) {
            try {
                long millis;
                while ((pumping || calls.values().stream().anyMatch(choice::takes))
                        && (millis = (end - System.nanoTime()) / 1_000_000) > 0) {
                    wait(millis);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            left = calls.values().stream().filter(choice::takes).toList();
        }
        cut(left);
    }

    /** Longest time that calls of this lane may take by their own promise. */
    synchronized Duration patience() {
        return profile == null ? Duration.ZERO : callTime(profile);
    }

    /** There may be something to do. Returns at once. */
    void wake() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            again = true;
            if (pumping) {
                return;
            }
            pumping = true;
        }
        try {
            tools.pool().execute(this::pump);
        } catch (RejectedExecutionException e) {
            synchronized (this) {
                pumping = false;
                notifyAll();
            }
        }
    }

    /** Looks after what time brings: due retries, leases, answers that could not be recorded, probes. */
    void tick(Optional<SystemCounts> counts) {
        Instant now = tools.clock().instant();
        List<Call> overdue = new ArrayList<>();
        List<Call> unrecorded = new ArrayList<>();
        boolean toDo;
        synchronized (this) {
            for (Call call : calls.values()) {
                if (call.waitsForRecord()) {
                    unrecorded.add(call);
                } else if (now.isAfter(call.leaseEnd())) {
                    overdue.add(call);
                }
            }
            recover |= counts.map(SystemCounts::inFlight).orElse(0L) > calls.size();
            toDo = recover
                    || breaker.isOpen()
                    || counts.map(SystemCounts::pending).orElse(0L) > 0;
            if (counts.isEmpty() && calls.isEmpty()) {
                failuresInARow.clear();
            }
        }
        for (Call call : unrecorded) {
            execute(() -> within(call, () -> record(call)));
        }
        cut(overdue);
        if (toDo) {
            wake();
        }
    }

    Optional<LinkTest> test() {
        LegacyLink link;
        synchronized (this) {
            link = newest();
        }
        if (link == null) {
            return Optional.empty();
        }
        LinkTest test = link.test();
        if (test.reachable()) {
            breaker.probeSoon(tools.clock().instant());
            wake();
        }
        return Optional.of(test);
    }

    synchronized LinkStatus status(Optional<SystemCounts> counts) {
        return new LinkStatus(
                system,
                links.isEmpty() ? Optional.empty() : Optional.of(profile),
                state.state(),
                state.since(),
                state.reason(),
                counts.map(SystemCounts::pending).orElse(0L),
                counts.map(SystemCounts::inFlight).orElse(0L),
                counts.map(SystemCounts::uncertain).orElse(0L),
                counts.map(SystemCounts::dead).orElse(0L),
                counts.flatMap(SystemCounts::oldestPending),
                delivered.sum(),
                failures.sum(),
                times.last(),
                times.percentile(0.5),
                times.percentile(0.99));
    }

    synchronized LinkStatus.State state() {
        return state.state();
    }

    synchronized int inFlight() {
        return calls.size();
    }

    // ---- claiming: one thread at a time ----

    private void pump() {
        boolean goOn = true;
        while (goOn) {
            synchronized (this) {
                again = false;
            }
            boolean failed = false;
            try {
                recover();
                claim();
                storeWorks();
            } catch (RuntimeException e) {
                failed = true;
                storeFails(e);
            } finally {
                synchronized (this) {
                    goOn = again && !failed && !stopped;
                    if (!goOn) {
                        pumping = false;
                        notifyAll();
                    }
                }
            }
        }
    }

    /** Settles rows whose caller died. */
    private void recover() {
        SystemProfile rule;
        synchronized (this) {
            if (!recover || profile == null) {
                return;
            }
            recover = false;
            rule = profile;
        }
        Instant now = tools.clock().instant();
        int settled = tools.transactions().inTransaction(() -> {
            List<Claim> mine = tools.store().interrupted(system, INTERRUPTED_AT_ONCE, now).stream()
                    .filter(claim -> !hasCall(claim.seq()))
                    .toList();
            return tools.settlement().interrupted(mine, rule, now);
        });
        if (settled > 0) {
            LOG.info("{} interrupted deliveries to {} settled by rule {}", settled, system, rule.repeat());
            synchronized (this) {
                recover = settled == INTERRUPTED_AT_ONCE;
                again = true;
            }
        }
    }

    private synchronized boolean hasCall(long seq) {
        return calls.containsKey(seq);
    }

    /** The right to claim so many messages for a link now. */
    private record Ticket(LegacyLink link, SystemProfile profile, int max, boolean probe, boolean freshLink) {}

    private synchronized Optional<Ticket> ticket(Instant now) {
        LegacyLink link = newest();
        if (link == null || paused || stopped || !tools.reports().isOpen()) {
            return Optional.empty();
        }
        int free = profile.limits().concurrent() - calls.size();
        if (free <= 0) {
            return Optional.empty();
        }
        return switch (breaker.way(now)) {
            case FREE -> Optional.of(new Ticket(link, profile, free, false, freshLink));
            case PROBE -> Optional.of(new Ticket(link, profile, 1, true, freshLink));
            case SHUT -> Optional.empty();
        };
    }

    private LegacyLink newest() {
        return links.isEmpty() ? null : links.get(links.size() - 1);
    }

    private void claim() {
        Instant now = tools.clock().instant();
        Ticket ticket = ticket(now).orElse(null);
        if (ticket == null) {
            return;
        }
        boolean probeTold = !ticket.probe();
        boolean answersTest = false;
        try {
            // a call that may not be repeated is no probe: each time-out would put one more before an operator
            if (ticket.probe() && ticket.profile().repeat() == RepeatSafety.NEVER) {
                answersTest = answersTest(ticket.link());
                if (!answersTest) {
                    breaker.unreached(now, true);
                    probeTold = true;
                    return;
                }
            }
            List<Call> begun = begin(ticket, now);
            probeTold |= !begun.isEmpty();
            begun.forEach(call -> execute(() -> run(call)));
        } finally {
            if (!probeTold) {
                breaker.probeVoid(now);
            }
        }
        // nothing waits that could be tried, yet the state that people see should be true
        if (!probeTold && (answersTest || answersTest(ticket.link()))) {
            reached();
        }
    }

    private List<Call> begin(Ticket ticket, Instant now) {
        Duration lease = lease(ticket.profile());
        List<Claim> claims = tools.transactions().inTransaction(() -> {
            if (ticket.probe() || ticket.freshLink()) {
                tools.store().dueNow(system, now);
            }
            return tools.store().claim(system, ticket.max(), now, lease);
        });
        List<Call> begun = new ArrayList<>();
        synchronized (this) {
            freshLink &= !ticket.freshLink();
            for (Claim claim : claims) {
                Call call = new Call(claim, ticket.link(), ticket.profile(), now, now.plus(lease), ticket.probe());
                calls.put(claim.seq(), call);
                begun.add(call);
            }
        }
        return begun;
    }

    private static boolean answersTest(LegacyLink link) {
        try {
            return link.test().reachable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Duration callTime(SystemProfile profile) {
        Duration deadline = profile.limits().deadline();
        return profile.repeat() == RepeatSafety.ASK_FIRST ? deadline.multipliedBy(2) : deadline;
    }

    private static Duration lease(SystemProfile profile) {
        return callTime(profile).plus(TIME_TO_RECORD);
    }

    // ---- calling ----

    private void run(Call call) {
        within(call, () -> {
            long start = System.nanoTime();
            Reply reply = call.make(tools.canonical());
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (call.answer(reply)) {
                judge(call, reply, millis);
                record(call);
            } else {
                late(call, reply);
            }
        });
    }

    /** What the reply says of the link, whatever becomes of its record. */
    private void judge(Call call, Reply reply, long millis) {
        if (reply instanceof Reply.Took) {
            delivered.increment();
            times.add(millis);
            tools.metrics().delivered(system, Duration.ofMillis(millis));
            reached();
        } else if (reply instanceof Reply.Failed failed) {
            countFailure(failed.failure().code().code());
            if (failed.failure() == Settlement.INTERRUPTED) {
                LOG.info("an uncertain message to {} is not repeated", system);
                probeVoid(call);
            } else if (failed.failure() instanceof Failure.Unreachable) {
                unreached(
                        call.probe(),
                        failed.failure().code().code() + " " + failed.failure().detail(),
                        tools.clock().instant());
            } else if (failed.failure() instanceof Failure.Malformed) {
                // perhaps the message never left the house: it says nothing of the system
                probeVoid(call);
            } else {
                reached();
            }
        } else if (reply instanceof Reply.Threw threw) {
            countFailure(ExchangeFailure.TRANSLATION_FAILED.code());
            LOG.error("the link to {} threw", system, threw.error());
            probeVoid(call);
        }
    }

    private void probeVoid(Call call) {
        if (call.probe()) {
            breaker.probeVoid(tools.clock().instant());
        }
    }

    private void countFailure(String code) {
        failures.increment();
        tools.metrics().failed(system, code);
    }

    private void reached() {
        if (breaker.reached()) {
            synchronized (this) {
                show("");
            }
            catchUp();
        }
    }

    private void unreached(boolean probe, String why, Instant now) {
        if (breaker.unreached(now, probe)) {
            synchronized (this) {
                show(why);
            }
        }
    }

    /** The system is back: what waits for its next attempt need not wait longer. */
    private void catchUp() {
        try {
            tools.transactions().inTransaction(() -> tools.store()
                    .dueNow(system, tools.clock().instant()));
        } catch (RuntimeException e) {
            storeFails(e);
        }
        wake();
    }

    // ---- recording ----

    private void record(Call call) {
        if (!call.beginRecord()) {
            return;
        }
        boolean recorded = false;
        try {
            Conflicts.retrying(() -> settle(call));
            recorded = true;
            storeWorks();
        } catch (RuntimeException e) {
            // the answer stays here and the tick tries again; if this process dies first, the call counts as
            // interrupted
            storeFails(e);
        } finally {
            if (recorded) {
                ended(call);
            }
            call.endRecord(!recorded);
        }
        if (recorded) {
            wake();
        }
    }

    private void settle(Call call) {
        Instant now = tools.clock().instant();
        Reply reply = call.reply();
        if (reply instanceof Reply.Took took) {
            tools.settlement().took(call, took.reports(), now);
            return;
        }
        SystemProfile rule = call.profile();
        int attempts = call.claim().attempts();
        Failure failure;
        NextStep step;
        if (reply instanceof Reply.Failed failed) {
            failure = failed.failure();
            step = NextStep.after(
                    failure, rule.repeat(), attempts, rule.limits().attempts(), failed.stillToAsk());
        } else {
            failure = new Failure.Fault(ExchangeFailure.TRANSLATION_FAILED, "the link failed by itself");
            step = NextStep.afterThrow(rule.repeat(), attempts, rule.limits().attempts());
        }
        Duration wait = tools.backoff().after(failuresBefore(call.seq()));
        tools.settlement().failed(call, failure, step, now.plus(wait), now);
        if (!(step instanceof NextStep.Retry)) {
            LOG.warn(
                    "message to {} is {}: {}",
                    system,
                    step.getClass().getSimpleName(),
                    failure.code().code());
        }
        synchronized (this) {
            if (step instanceof NextStep.Retry) {
                failuresInARow.merge(call.seq(), 1, Integer::sum);
            } else {
                failuresInARow.remove(call.seq());
            }
        }
    }

    private synchronized int failuresBefore(long seq) {
        return failuresInARow.getOrDefault(seq, 0);
    }

    private synchronized void ended(Call call) {
        calls.remove(call.seq(), call);
        if (call.reply() instanceof Reply.Took) {
            failuresInARow.remove(call.seq());
        }
        notifyAll();
    }

    /** Gives calls up whose link went away or broke its deadline; their rows go on at once. */
    private void cut(List<Call> overdue) {
        for (Call call : overdue) {
            if (!call.cut()) {
                continue;
            }
            countFailure(ExchangeFailure.INTERRUPTED.code());
            try {
                Instant now = tools.clock().instant();
                tools.transactions().inTransaction(() -> tools.settlement()
                        .interrupted(List.of(call.claim()), call.profile(), now));
            } catch (RuntimeException e) {
                // its lease ends one day
                storeFails(e);
            }
            probeVoid(call);
            ended(call);
        }
    }

    /** A call that had been cut came back. Only where nothing will repeat it does its reply still matter. */
    private void late(Call call, Reply reply) {
        if (call.profile().repeat() != RepeatSafety.NEVER || !(reply instanceof Reply.Took took)) {
            return;
        }
        try {
            if (tools.settlement().tookLate(call, took.reports(), tools.clock().instant())) {
                LOG.info("a call to {} that had been cut came back with its answer", system);
                wake();
            }
        } catch (RuntimeException e) {
            storeFails(e);
        }
    }

    // ---- small helpers ----

    private void within(Call call, Runnable work) {
        MDC.put("case", call.claim().message().strand().value());
        MDC.put("message", call.claim().message().id().value());
        try {
            work.run();
        } finally {
            MDC.remove("case");
            MDC.remove("message");
        }
    }

    /** A pool that is shut down takes nothing: then the row's lease ends and it counts as interrupted. */
    private void execute(Runnable task) {
        try {
            tools.pool().execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("stopped before a task for {} began", system);
        }
    }

    private void show(String why) {
        LinkStatus.State now;
        if (links.isEmpty()) {
            now = LinkStatus.State.ABSENT;
        } else if (paused) {
            now = LinkStatus.State.PAUSED;
        } else {
            now = breaker.isOpen() ? LinkStatus.State.DOWN : LinkStatus.State.UP;
        }
        state.become(now, why, tools.clock().instant());
    }

    private void storeFails(RuntimeException e) {
        boolean news;
        synchronized (this) {
            news = !storeTrouble;
            storeTrouble = true;
        }
        if (news) {
            LOG.warn("work for {} waits, the store or a receiver failed: {}", system, e.toString());
        }
    }

    private synchronized void storeWorks() {
        storeTrouble = false;
    }
}
