package org.sixones.store;

import org.sixones.model.FailureCode;

/** Failures of the store. */
public enum StoreFailure implements FailureCode {
    /** The database does not answer. */
    DATABASE_UNREACHABLE,
    /** Two changes of one row at the same moment; the later one may be tried again. */
    CONCURRENT_CHANGE,
    /** The database refused a statement: an error of ours. */
    DATABASE_ERROR;

    @Override
    public String code() {
        return name();
    }
}
