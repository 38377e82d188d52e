package org.sixones.identity;

import org.sixones.model.FailureCode;

/** Failures of accounts and sign-in. Texts: {@code OSGI-INF/l10n/failures*.properties}. */
public enum IdentityFailure implements FailureCode {
    /** One and the same for an unknown name, a wrong password, a closed account and one that is locked for a while. */
    SIGN_IN_REFUSED,
    /** More sign-ins at the moment than can be checked. */
    SIGN_IN_BUSY,
    USER_NAME_INVALID,
    USER_NAME_TAKEN,
    ACCOUNT_UNKNOWN,
    /** No role, or a legacy system's account with another role or without its system. */
    ROLES_INVALID,
    /** The post's division was never there. */
    DIVISION_UNKNOWN,
    /** A legacy system with a post, an agent that does not work in a township or village, or an unreadable office. */
    POST_INVALID,
    /** Closing this account would leave nobody who can operate the platform. */
    LAST_OPERATOR;

    @Override
    public String code() {
        return name();
    }
}
