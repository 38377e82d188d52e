package org.sixones.exchange.inbound;

import java.util.function.Supplier;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;

/** Two changes of one case at the same moment: the later one is done anew, because nothing of it was kept. */
public final class Conflicts {
    private static final int TRIES = 4;

    private Conflicts() {}

    /** Runs the work, again when it only met another change. The work opens its own transaction. */
    public static <T> T retrying(Supplier<T> work) {
        for (int i = 1; ; i++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (i == TRIES || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    /** As {@link #retrying(Supplier)}, for work that gives nothing. */
    public static void retrying(Runnable work) {
        retrying(() -> {
            work.run();
            return null;
        });
    }

    /** Whether the store is what failed. */
    public static boolean isOfStore(Throwable error) {
        return store(error) != null;
    }

    private static boolean isConflict(Throwable error) {
        if (error instanceof ReportBook.ConcurrentRepeat) {
            return true;
        }
        StoreException store = store(error);
        return store != null && store.code() == StoreFailure.CONCURRENT_CHANGE;
    }

    private static StoreException store(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof StoreException e) {
                return e;
            }
        }
        return null;
    }
}
