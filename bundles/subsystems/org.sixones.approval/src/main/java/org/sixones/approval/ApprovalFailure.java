package org.sixones.approval;

import org.sixones.model.FailureCode;
import org.sixones.model.LocalizedText;

/** Failures of approval. Texts: {@code OSGI-INF/l10n/failures*.properties}. */
public enum ApprovalFailure implements FailureCode {
    MATTER_UNKNOWN,
    /** An item of the matter is not known yet, or its graph is wrong. */
    MATTER_NOT_OPEN,
    ITEM_UNKNOWN,
    CASE_UNKNOWN,
    FORM_NOT_JSON,
    /** The action is not allowed in the state that the application or item is in. */
    NOT_ALLOWED_IN_STATE,
    CASE_ALREADY_DECIDED,
    /** Licensing Law 32(4): everything in one list, once. */
    CORRECTION_ALREADY_ASKED,
    CORRECTION_NOT_ASKED,
    /** A correction must answer every point; nothing was taken. */
    CORRECTION_INCOMPLETE,
    /** The correction brings something that nobody asked for. */
    CORRECTION_BEYOND_LIST,
    /** An organ asked for a material or field that its item's guide does not name. */
    SUBJECT_NOT_IN_GUIDE,
    /** A second decision that differs from the first. */
    DECISION_DIFFERS,
    /** A positive decision without the results that the item promises. */
    RESULT_MISSING,
    /** A positive decision before the earlier item's result is there. */
    EARLIER_RESULT_MISSING,
    /** Licensing Law 32(2), 38: a negative decision and a withdrawal have a reason. */
    REASON_REQUIRED,
    PROOF_REQUIRED,
    /** A report about an item that another system handles. */
    NOT_YOUR_ITEM,
    /** A report about an item that was not sent yet. */
    TASK_NOT_SENT,
    /** A fact about a subject of no coordination. */
    COORDINATION_UNKNOWN,
    /** A fact that its coordination does not have. */
    FACT_UNKNOWN,
    /** A fact that another system announces. */
    NOT_YOUR_FACT,
    /** A fact without a field that its coordination requires. */
    FACT_INCOMPLETE,
    /** A fact before the one that it must agree with. */
    FACT_TOO_EARLY,
    /** A fact that does not agree with an earlier one (an amount paid that was not assessed so). */
    FACT_DIFFERS,
    /** The facts lie outside the city: another organ is competent (Licensing Law 32(1)(2)). */
    NOT_COMPETENT,
    /** Nobody takes applications with this role at this post. */
    INTAKE_NOT_ALLOWED,
    MANDATE_UNKNOWN,
    /** It is not confirmed, not of this day or place, or revoked. */
    MANDATE_NOT_VALID,
    /** Another principal or matter than the mandate's. */
    MANDATE_EXCEEDED,
    MANDATE_NOT_PENDING,
    /** The confirmation code is wrong, void or used up. */
    MANDATE_CODE_WRONG,
    MANDATE_INVALID,
    MANDATE_NOT_ALLOWED,
    IDEMPOTENCY_KEY_INVALID,
    IDEMPOTENCY_KEY_REUSED,
    MATERIAL_TOO_LARGE,
    CORRECTION_OVERDUE,
    /** Licensing Law 32(4): the window has been silent for too long. */
    DEEMED_ACCEPTED,
    /** Licensing Law 32(1)(2). */
    COMPETENT_ORGAN_REQUIRED,
    /** The guide does not let this material come later. */
    GAP_NOT_ALLOWED,
    GAPS_ALREADY_ALLOWED,
    GAPS_OPEN,
    /** More days than the rules allow, or none. */
    DAYS_NOT_ALLOWED,
    PROCEDURE_ALREADY_OPEN,
    PROCEDURE_NOT_OPEN,
    /** Licensing Law 42: once. */
    ALREADY_EXTENDED,
    /** What has passed cannot be made longer. */
    LIMIT_PASSED,
    APPROVAL_REQUIRED,
    NOT_FORWARDED_UP,
    WITHDRAWAL_ALREADY_ASKED,
    WITHDRAWAL_NOT_ASKED,
    COMMITMENT_NOT_OFFERED,
    /** Zhejiang rule 14: who broke one gets no other. */
    COMMITMENT_BARRED,
    COMMITMENT_NONE,
    COMMITMENT_UNCHECKED,
    /** Nothing follows from a limit that runs still. */
    LIMIT_NOT_PASSED,
    VOLUME_REQUIRED,
    TEXT_NOT_ALLOWED,
    CURSOR_INVALID,
    /** No document has this verification code. */
    DOCUMENT_UNKNOWN,
    /** The working calendar ends before the day that is needed. */
    CALENDAR_ENDS;

    @Override
    public String code() {
        return name();
    }

    /** What it means and what to do, for people. */
    public LocalizedText text() {
        return FailureTexts.of(name());
    }
}
