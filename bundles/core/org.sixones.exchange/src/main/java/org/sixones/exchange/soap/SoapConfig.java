package org.sixones.exchange.soap;

/** {@code etc/org.sixones.exchange.soap.cfg}. */
@interface SoapConfig {
    /** Bytes of one HTTP request, attachments included. */
    int max_bytes() default 20 << 20;

    /** Seconds after which a sender should try again while the platform is not ready. */
    int retry_after_seconds() default 5;
}
