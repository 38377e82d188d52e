package org.sixones.exchange.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** A pool whose tasks run when the test says so, one after the other, on the test's thread. */
public final class Steps implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public synchronized void execute(Runnable task) {
        waiting.add(task);
    }

    /** Runs the next task; false when there is none. */
    public boolean one() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
        }
        if (next == null) {
            return false;
        }
        next.run();
        return true;
    }

    public void all() {
        int left = 100_000;
        while (one()) {
            if (--left == 0) {
                throw new IllegalStateException("the tasks never end");
            }
        }
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    /** The process died. */
    public synchronized void forget() {
        waiting.clear();
    }
}
