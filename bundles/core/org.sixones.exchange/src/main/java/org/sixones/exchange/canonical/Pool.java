package org.sixones.exchange.canonical;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/** Things that are dear to make and serve one thread at a time. Never waits: makes one more when none is free. */
final class Pool<T> {
    private final ArrayBlockingQueue<T> free;
    private final Supplier<T> maker;

    Pool(int keep, Supplier<T> maker) {
        this.free = new ArrayBlockingQueue<>(keep);
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
