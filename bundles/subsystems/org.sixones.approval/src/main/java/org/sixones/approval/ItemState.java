package org.sixones.approval;

import org.sixones.model.LocalizedText;

/** Where one item (事项) of an application stands. */
public enum ItemState {
    /** 待前序结果: not sent yet, an earlier item's result is missing (or the application is not accepted yet). */
    WAITING,
    /** 已派发: the task is on its way to the organ's system or lies there. */
    SENT,
    /** 受理. */
    ACCEPTED,
    /** 补正告知: the organ has asked for corrections; the clock stands. */
    CORRECTION_ASKED,
    /** 补正受理: what was asked for has come. */
    CORRECTION_RECEIVED,
    /** 预审: reviewed, an earlier item's result is missing or has just come. */
    PRE_REVIEWED,
    /** 承办. */
    HANDLED,
    /** 审核. */
    CHECKED,
    /** 批准. */
    APPROVED,
    /** 准予. */
    GRANTED,
    /** 不予: by the organ, or because an earlier item was not granted. */
    REFUSED,
    /** 不予受理: by the organ. */
    NOT_ACCEPTED,
    /** 撤件. */
    WITHDRAWN,
    /** 撤销: granted once, against the law or on a broken commitment (Licensing Law 69). */
    REVOKED,
    /** 撤回: granted once, then the law or the facts changed (Licensing Law 8). */
    CANCELLED;

    /** The state's name for people. */
    public LocalizedText text() {
        return ApprovalTexts.of("item." + name());
    }

    /** The item has ended. */
    public boolean ended() {
        return decidedPositively() || this == REFUSED || this == NOT_ACCEPTED || this == WITHDRAWN;
    }

    /** It was granted, whether that still holds or not. */
    public boolean decidedPositively() {
        return this == GRANTED || this == REVOKED || this == CANCELLED;
    }
}
