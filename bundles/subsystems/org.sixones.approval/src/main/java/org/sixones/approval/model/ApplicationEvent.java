package org.sixones.approval.model;

/** What can happen to an application. */
public enum ApplicationEvent {
    /** At a window. */
    SUBMISSION,
    /** From afar. */
    FILING,
    PRE_CHECK,
    RECEIPT,
    COMPLETE,
    INCOMPLETE,
    CORRECTION,
    CORRECTION_OVERDUE,
    DEEMED_ACCEPTANCE,
    ACCEPTANCE_WITH_GAPS,
    GAPS_CLOSED,
    GAPS_MISSED,
    NON_ACCEPTANCE,
    ACCEPTANCE_REFUSED,
    REVIEW_BEGAN,
    EXTENSION,
    ALL_GRANTED,
    NOT_ALL_GRANTED,
    DELIVERY,
    WITHDRAWAL_ASKED,
    WITHDRAWAL_REFUSED,
    WITHDRAWAL,
    ARCHIVING
}
