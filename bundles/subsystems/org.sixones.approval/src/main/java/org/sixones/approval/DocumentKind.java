package org.sixones.approval;

import org.sixones.model.LocalizedText;

/** The statutory documents (文书). What each says: {@code documents/*.yaml}; when it is issued: {@code model/documents.csv}. */
public enum DocumentKind {
    /** 收件凭证: the window has the materials. */
    RECEIPT,
    /** 受理通知书 (Licensing Law 32(2)). */
    ACCEPTANCE,
    /** 视为受理通知书: nothing was told in time (Licensing Law 32(1)(4)). */
    DEEMED_ACCEPTANCE,
    /** 容缺受理通知书: accepted, with a list of what still has to come and until when. */
    ACCEPTANCE_WITH_GAPS,
    /** 撤回受理决定书. */
    ACCEPTANCE_WITHDRAWAL,
    /** 不受理告知书: no licence is needed (Licensing Law 32(1)(1)). */
    NON_ACCEPTANCE,
    /** 不予受理决定书 (Licensing Law 32(1)(2), 32(2)). */
    ACCEPTANCE_REFUSAL,
    /** 补正告知书: everything that is missing, once (Licensing Law 32(1)(4)). */
    CORRECTION_NOTICE,
    /** 审查补正告知书: an organ asks during its review. */
    REVIEW_CORRECTION_NOTICE,
    /** 补正材料收件凭证. */
    CORRECTION_RECEIPT,
    /** 特别程序告知书: the time needed is told (Licensing Law 45). */
    PROCEDURE_NOTICE,
    /** 延长办理期限通知书 (Licensing Law 42). */
    EXTENSION_NOTICE,
    /** 准予行政许可决定书 (Licensing Law 38(1)). */
    GRANT,
    /** 不予行政许可决定书 (Licensing Law 38(2)). */
    REFUSAL,
    /** 撤销行政许可决定书 (Licensing Law 69). */
    REVOCATION,
    /** 撤回行政许可决定书 (Licensing Law 8(2)). */
    CANCELLATION,
    /** 终止办理通知书: withdrawn by the applicant, or taken as withdrawn. */
    TERMINATION,
    /** 送达回证 (Licensing Law 44). */
    DELIVERY_PROOF;

    /** The kind's name for people. */
    public LocalizedText text() {
        return ApprovalTexts.of("document." + name());
    }
}
