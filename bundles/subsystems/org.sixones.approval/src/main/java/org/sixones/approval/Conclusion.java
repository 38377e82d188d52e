package org.sixones.approval;

import org.sixones.model.LocalizedText;

/** How an application ended (办结); "ended" means only these three. */
public enum Conclusion {
    /** 准予: every item. */
    GRANTED,
    /** 容缺准予: every item, while a material was still to come. */
    GRANTED_WITH_GAPS,
    /** 不予: one item at least. */
    REFUSED;

    /** For people. */
    public LocalizedText text() {
        return ApprovalTexts.of("conclusion." + name());
    }
}
