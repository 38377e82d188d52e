package org.sixones.exchange.broker;

/** {@code etc/org.sixones.exchange.broker.cfg}. */
@interface BrokerConfig {
    /** Address to listen on; empty: framework property {@code sixones.jms.host}, else 127.0.0.1. */
    String host() default "";

    /** TCP port; -1: framework property {@code sixones.jms.port}, else 61616. */
    int port() default -1;

    /** Folder of the journal; empty: {@code broker} under the framework property {@code sixones.var}. */
    String folder() default "";

    /** Bytes of all messages held in memory; the rest is paged to disk. */
    long global_max_bytes() default 64L << 20;

    /** Bytes of one queue on disk; then its senders are refused. */
    long page_limit_bytes() default 1L << 30;

    /** Bytes of one message. */
    int max_message_bytes() default 32 << 20;

    /** Message ids remembered for each address, over restarts, to drop repeated sends. */
    int duplicate_ids() default 20_000;
}
