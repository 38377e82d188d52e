package org.sixones.approval;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.identity.Principal;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;

/**
 * Who may see and handle which cases: role × level × division, nothing by default ({@code case-rights.csv}). A case that one
 * may not see looks exactly like one that does not exist. Each method opens its own transaction. OSGi service; thread-safe.
 */
@ProviderType
public interface CaseRights {
    /** What somebody wants with a case. */
    enum Verb {
        READ,
        HANDLE
    }

    /** For lists and counts: what of all cases he may see. */
    Reach reach(Principal who, Verb verb);

    /**
     * For one case. An agent counts only while his mandate does.
     *
     * @return as whom he acts on it, for history and audit; or {@link ApprovalFailure#CASE_UNKNOWN}, the same whether there
     *     is no such case or he may not
     */
    Outcome<Actor> check(CaseNumber number, Principal who, Verb verb);

    /**
     * For an intake: where he takes it.
     *
     * @param mandate under which an agent files; a window's clerk needs none
     * @return or {@link ApprovalFailure#INTAKE_NOT_ALLOWED}, {@link ApprovalFailure#MANDATE_NOT_VALID}
     */
    Outcome<Intake> intake(Principal who, Optional<MandateNumber> mandate);

    /** An intake that is allowed: where, and as whom. */
    record Intake(Filing filing, Actor by) {}
}
