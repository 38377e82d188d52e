package org.sixones.departments.mapping;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/**
 * Things that are dear to make and serve one thread at a time. Never waits: makes one more when none is free. What met an
 * error is not given back. Thread-safe.
 */
final class Pool<T> {
    private static final int KEPT = 8;

    private final Queue<T> free = new ArrayBlockingQueue<>(KEPT);
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        T one = free.poll();
        return one != null ? one : maker.get();
    }

    void give(T one) {
        free.offer(one);
    }
}
