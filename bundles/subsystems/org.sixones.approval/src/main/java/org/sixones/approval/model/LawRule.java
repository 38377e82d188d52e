package org.sixones.approval.model;

/** What the law says in numbers. The numbers themselves are dated data: {@link LawBook}. */
public enum LawRule {
    /** 一次告知: how long the window may take to say what is missing (Licensing Law 32(1)(4)). */
    CORRECTION_NOTICE,
    /** 补正: how long the applicant may take to bring it. */
    CORRECTION_ANSWER,
    /** 决定: for items without a limit of their own (Licensing Law 42(1)). */
    DECISION,
    DECISION_EXTENSION,
    /** 联合办理 (Licensing Law 26, 42(2)). */
    JOINT,
    JOINT_EXTENSION,
    /** 下级机关初审 (Licensing Law 43). */
    LOWER_REVIEW,
    /** 颁发、送达 (Licensing Law 44). */
    DELIVERY,
    /** 容缺补齐: the most that the window may allow. */
    GAPS,
    /** 告知承诺核查. */
    COMMITMENT_CHECK,
    /** 限期整改: the most that the organ may allow. */
    RECTIFICATION,
    /** 行政复议, told with every negative answer. */
    RECONSIDERATION,
    /** 行政诉讼, told with every negative answer. */
    LITIGATION
}
