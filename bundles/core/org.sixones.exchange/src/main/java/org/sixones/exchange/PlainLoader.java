package org.sixones.exchange;

import java.util.function.Supplier;

/**
 * Runs XML work under the JDK's own class loader. At every validation the JDK's validator looks its own classes up through
 * the thread's loader; a bundle's loader answers that slowly and one thread at a time.
 */
public final class PlainLoader {
    private static final ClassLoader PLAIN = ClassLoader.getSystemClassLoader();

    private PlainLoader() {}

    public static <T> T during(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PLAIN);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
