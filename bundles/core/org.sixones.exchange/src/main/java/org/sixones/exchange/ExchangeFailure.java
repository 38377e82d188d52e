package org.sixones.exchange;

import org.sixones.model.FailureCode;

/** Failures at the doors and on the links. Texts: {@code OSGI-INF/l10n/failures*.properties}. */
public enum ExchangeFailure implements FailureCode {
    NOT_XML,
    NOT_BY_SCHEMA,
    WRONG_ENCODING,
    WRONG_RECORD,
    UNKNOWN_CODE,
    TOO_LARGE,
    TOO_DEEP,
    FORBIDDEN_CONSTRUCT,
    WRONG_MESSAGE_TYPE,
    CONTENT_DIFFERS,
    NOT_AUTHENTICATED,
    WRONG_CONTENT_TYPE,
    WRONG_METHOD,
    UNKNOWN_OPERATION,
    FORBIDDEN_HEADER,
    NOT_READY,
    INTERNAL_ERROR,
    NOT_YOUR_SYSTEM,
    SYSTEM_UNKNOWN,
    MESSAGE_UNKNOWN,
    NOT_DEAD,
    NOT_UNCERTAIN,
    REASON_MISSING,
    NO_ANSWER_IN_TIME,
    CONNECTION_REFUSED,
    CONNECTION_LOST,
    LEGACY_FAULT,
    LEGACY_REFUSED,
    DEPARTMENT_ABSENT,
    INTERRUPTED,
    TRANSLATION_FAILED,
    RECEIVER_FAILED;

    @Override
    public String code() {
        return name();
    }
}
