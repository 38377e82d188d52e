package org.sixones.approval.model;

/** What can happen to an item. */
public enum ItemEvent {
    SENT_TO_HANDLE,
    SENT_TO_PRE_REVIEW,
    EARLIER_RESULT,
    ACCEPTANCE,
    NON_ACCEPTANCE,
    CORRECTION_REQUEST,
    CORRECTION,
    PRE_REVIEW,
    HANDLING,
    CHECK,
    APPROVAL,
    GRANT,
    REFUSAL,
    EARLIER_NOT_GRANTED,
    WITHDRAWAL
}
