package org.sixones.store;

import java.util.Objects;
import org.sixones.model.Failure;

/**
 * The database did not do what was asked; the transaction is rolled back. The message is safe to show; the cause (with
 * SQL) is for our own log only.
 */
public final class StoreException extends RuntimeException {
    private final StoreFailure code;
    private final boolean uncertain;

    /** @param uncertain true when the connection broke during the commit, so that nobody knows whether it happened */
    public StoreException(StoreFailure code, String detail, boolean uncertain, Throwable cause) {
        super(code.code() + ": " + detail, cause);
        this.code = Objects.requireNonNull(code);
        this.uncertain = uncertain;
    }

    public StoreException(StoreFailure code, String detail, Throwable cause) {
        this(code, detail, false, cause);
    }

    public StoreFailure code() {
        return code;
    }

    /** The same as a value. */
    public Failure failure() {
        String detail = getMessage().substring(code.code().length() + 2);
        return switch (code) {
            case DATABASE_UNREACHABLE -> new Failure.Unreachable(code, detail, uncertain);
            case CONCURRENT_CHANGE -> new Failure.Refused(code, detail);
            case DATABASE_ERROR -> new Failure.Fault(code, detail);
        };
    }
}
