package org.sixones.exchange.canonical;

import java.io.IOException;

/** The sender writes more than the door reads. */
public final class TooManyBytes extends IOException {
    private static final long serialVersionUID = 1L;

    public TooManyBytes(long limit) {
        super("more than " + limit + " bytes");
    }
}
