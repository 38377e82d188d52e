package org.sixones.approval;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.identity.Principal;
import org.sixones.model.Outcome;

/**
 * Mandates (委托): an agent files for a principal, for named matters and days, from the moment at which the principal's
 * confirmation code is given until it is revoked. Agents see their own; clerks, auditors and operators those of their
 * divisions. What one may not see is {@link ApprovalFailure#MANDATE_UNKNOWN}. Every change is audited in the stream
 * {@code mandate/<number>}. OSGi service; thread-safe; each method opens its own transaction.
 */
@ProviderType
public interface Mandates {
    /** An agent asks for one; it holds only when it is confirmed. */
    Outcome<MandateView> request(MandateRequest request, Principal agent);

    /**
     * A clerk has seen the principal and his papers and hands him the confirmation code. A new one makes the earlier void.
     *
     * @return six digits, shown once
     */
    Outcome<String> issueCode(MandateNumber number, Principal clerk);

    /** The agent gives the code that the principal told him; after five wrong ones a new code is needed. */
    Outcome<MandateView> confirm(MandateNumber number, String code, Principal agent);

    /** It ends at once: the agent's next call is refused. The agent, a clerk or an operator does it; twice is as once. */
    Outcome<MandateView> revoke(MandateNumber number, String reason, Principal by);

    Outcome<MandateView> find(MandateNumber number, Principal by);

    /** Newest first. */
    List<MandateView> list(Principal by, int max);
}
