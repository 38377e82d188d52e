package org.sixones.departments.route;

import java.time.Duration;

/** Lets calls in while a department is live, and lets it wait for those inside when it leaves. Thread-safe. */
final class Gate {
    private int inside;
    private boolean closed;

    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        inside++;
        return true;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Nobody new comes in. Waits for those inside; false when some were still there in the end. */
    synchronized boolean close(Duration longest) {
        closed = true;
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = end - System.nanoTime(); inside > 0 && left > 0; left = end - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inside == 0;
    }
}
