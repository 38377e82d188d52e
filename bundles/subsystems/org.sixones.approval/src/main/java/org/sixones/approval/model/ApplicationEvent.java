package org.sixones.approval.model;

/** What can happen to an application. */
public enum ApplicationEvent {
    SUBMISSION,
    COMPLETE,
    INCOMPLETE,
    CORRECTION,
    ACCEPTANCE_REFUSED,
    REVIEW_BEGAN,
    ALL_GRANTED,
    NOT_ALL_GRANTED,
    DELIVERY,
    WITHDRAWAL
}
