package org.sixones.approval;

import org.sixones.model.LocalizedText;

/** Special procedures whose time is not counted (特别程序, Licensing Law 45). */
public enum ProcedureKind {
    /** 听证. */
    HEARING,
    /** 招标. */
    BIDDING,
    /** 拍卖. */
    AUCTION,
    /** 检验. */
    INSPECTION,
    /** 检测. */
    TEST,
    /** 检疫. */
    QUARANTINE,
    /** 鉴定. */
    APPRAISAL,
    /** 专家评审. */
    EXPERT_REVIEW;

    /** The procedure's name for people. */
    public LocalizedText text() {
        return ApprovalTexts.of("procedure." + name());
    }
}
