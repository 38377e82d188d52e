package org.sixones.model;

/**
 * A failure's stable name, the same in logs, answers and documentation. Each bundle has its own enum of them; the texts
 * are resources, keyed by {@link #code()}.
 */
public interface FailureCode {
    /** The name that is shown and that programs may compare, for example {@code CASE_UNKNOWN}. */
    String code();
}
