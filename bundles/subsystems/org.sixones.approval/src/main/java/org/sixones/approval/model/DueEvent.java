package org.sixones.approval.model;

/** What the passing of time writes into a case's history without changing its state. */
public enum DueEvent {
    /** 黄灯: the limit ends soon. */
    YELLOW_LIGHT,
    /** 红灯: the limit is over. */
    RED_LIGHT,
    /** 期限更正: the working calendar was corrected, and the limit ends on another day. */
    DUE_DAY_CORRECTED
}
