package org.sixones.approval;

import org.sixones.model.LocalizedText;

/** Where an application (办件) stands. */
public enum ApplicationState {
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
    /** 不予受理: the window refused to accept it. */
    REFUSED,
    /** 撤件: the applicant has withdrawn it. */
    WITHDRAWN;

    /** The state's name for people. */
    public LocalizedText text() {
        return ApprovalTexts.of("application." + name());
    }

    /** Nothing more can happen. */
    public boolean last() {
        return this == DELIVERED || this == REFUSED || this == WITHDRAWN;
    }
}
