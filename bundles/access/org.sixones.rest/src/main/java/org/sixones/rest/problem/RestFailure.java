package org.sixones.rest.problem;

import org.sixones.model.FailureCode;

/** Failures of this door itself. Texts: {@code OSGI-INF/l10n/failures*.properties}. */
public enum RestFailure implements FailureCode {
    NOT_SIGNED_IN,
    SIGN_IN_FAILED,
    NOT_ALLOWED,
    NOT_JSON,
    PARAMETER_INVALID,
    IDEMPOTENCY_KEY_MISSING,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    MEDIA_TYPE_UNSUPPORTED,
    NOT_ACCEPTABLE,
    BODY_TOO_LARGE,
    BUSY,
    FORM_DEFECTIVE,
    CROSS_SITE,
    UNAVAILABLE,
    INTERNAL;

    @Override
    public String code() {
        return name();
    }
}
