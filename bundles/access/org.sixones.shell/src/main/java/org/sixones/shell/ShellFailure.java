package org.sixones.shell;

import org.sixones.model.FailureCode;

/** Failures of the console itself. Texts: {@code OSGI-INF/l10n/failures*.properties}. */
enum ShellFailure implements FailureCode {
    ARGUMENT_INVALID,
    NOT_READY;

    @Override
    public String code() {
        return name();
    }
}
