package org.sixones.legacycity.model;

/** What a department is asked to do for one case. */
public enum Action {
    /** 办理: accept, review and decide. */
    HANDLE,
    /** 预审: review now, decide when the earlier result arrives. */
    PRE_REVIEW,
    /** The earlier result has arrived: decide. */
    PROCEED,
    /** 补正: what was asked for has come. */
    CORRECTED,
    /** 撤件: the applicant has withdrawn. */
    WITHDRAW
}
