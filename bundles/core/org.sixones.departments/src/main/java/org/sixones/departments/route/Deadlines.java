package org.sixones.departments.route;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Cuts off calls that outlive their deadline, whatever they hang in. One thread for all departments. */
public final class Deadlines implements AutoCloseable {
    /** The transports' own time-outs should come first: they know better what happened. */
    private static final long GRACE_MILLIS = 250;

    private final ScheduledThreadPoolExecutor timer;

    public Deadlines() {
        timer = new ScheduledThreadPoolExecutor(1, r -> {
            Thread thread = new Thread(r, "sixones-departments-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    <T> T within(Duration deadline, Supplier<T> call) {
        Cut cut = new Cut(Thread.currentThread());
        ScheduledFuture<?> alarm = timer.schedule(cut, deadline.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return call.get();
        } finally {
            cut.over();
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Interrupts its thread, but never after the call is over. */
    private static final class Cut implements Runnable {
        private final Thread caller;
        private boolean over;
        private boolean interrupted;

        Cut(Thread caller) {
            this.caller = caller;
        }

        @Override
        public synchronized void run() {
            if (!over) {
                interrupted = true;
                caller.interrupt();
            }
        }

        synchronized void over() {
            over = true;
            if (interrupted) {
                Thread.interrupted();
            }
        }
    }
}
