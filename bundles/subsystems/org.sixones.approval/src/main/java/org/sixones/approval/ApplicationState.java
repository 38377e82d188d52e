package org.sixones.approval;

import org.sixones.model.LocalizedText;

/** Where an application (办件) stands. */
public enum ApplicationState {
    /** 申请: filed from afar, nobody has looked at it yet. */
    SUBMITTED,
    /** 预受理: checked online before the window takes it. */
    PRE_CHECKED,
    /** 收件: the window has it. */
    RECEIVED,
    /** 补正告知: the window has asked for everything that is missing, once. */
    CORRECTION,
    /** 受理: the clock runs; the items' tasks are on their way. */
    ACCEPTED,
    /** 审查: at least one organ is at work. */
    REVIEW,
    /** 办结: every item has ended; granted or refused. */
    DECIDED,
    /** 送达: handed over, with proof. */
    DELIVERED,
    /** 不受理: no licence is needed for what was applied for. */
    NOT_ACCEPTED,
    /** 不予受理: the window refused to accept it. */
    REFUSED,
    /** 撤件: the applicant has withdrawn it, or it counts as withdrawn. */
    WITHDRAWN,
    /** 撤回受理: what was missing at acceptance did not come. */
    ACCEPTANCE_WITHDRAWN,
    /** 归档. */
    ARCHIVED;

    /** The state's name for people. */
    public LocalizedText text() {
        return ApprovalTexts.of("application." + name());
    }

    /** Nothing more can happen but its going to the archive. */
    public boolean last() {
        return this == DELIVERED
                || this == NOT_ACCEPTED
                || this == REFUSED
                || this == WITHDRAWN
                || this == ACCEPTANCE_WITHDRAWN
                || this == ARCHIVED;
    }

    /** 收到申请材料而尚未答复: the window owes an answer (Licensing Law 32). */
    public boolean unanswered() {
        return this == SUBMITTED || this == PRE_CHECKED || this == RECEIVED;
    }
}
