package org.sixones.exchange.dispatch;

import java.util.Arrays;

/** The times of the latest deliveries, for a median and a 99th percentile that follow the present. Thread-safe. */
final class RecentTimes {
    private static final int KEPT = 512;

    private final long[] millis = new long[KEPT];
    private long count;

    synchronized void add(long took) {
        millis[(int) (count++ % KEPT)] = took;
    }

    /** In milliseconds; -1 when there was no delivery yet. */
    synchronized long last() {
        return count == 0 ? -1 : millis[(int) ((count - 1) % KEPT)];
    }

    /**
     * The smallest time that at least this share of the deliveries did not exceed, in milliseconds; -1 when there was none.
     *
     * @param share above 0, at most 1
     */
    synchronized long percentile(double share) {
        int n = (int) Math.min(count, KEPT);
        if (n == 0) {
            return -1;
        }
        long[] sorted = Arrays.copyOf(millis, n);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * n) - 1];
    }
}
