package org.sixones.exchange.dispatch;

/** Keys of {@code etc/org.sixones.exchange.cfg} that are about deliveries. */
public @interface DispatchConfig {
    /** Milliseconds between two looks for due retries, ended leases and other nodes' messages; at least 50. Read at start. */
    long dispatch_tickMillis() default 500;

    /** Seconds that calls in flight are given at most when their department or the platform stops; at least 1. */
    int dispatch_stopSeconds() default 20;

    /** False when several nodes work on one database: then another node's leases are left alone at start. */
    boolean dispatch_singleNode() default true;
}
