package org.sixones.approval;

import org.sixones.model.LocalizedText;

/** States of a mandate (委托). */
public enum MandateState {
    /** 待确认: the principal's confirmation code is not given yet. */
    PENDING,
    /** 有效: holds on its days. */
    ACTIVE,
    /** 已撤销: never holds again. */
    REVOKED;

    /** Its name for people. */
    public LocalizedText text() {
        return ApprovalTexts.of("mandate." + name());
    }
}
