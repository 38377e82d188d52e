package org.sixones.model.item;

/** What one refusal means for the other items of a matter; the matter's definition says it. */
public enum RefusalPolicy {
    /** 其余事项继续办理: only what needs the refused result ends with it. */
    OTHERS_GO_ON,
    /** 整件终止: the others are of no use without it. */
    MATTER_ENDS
}
