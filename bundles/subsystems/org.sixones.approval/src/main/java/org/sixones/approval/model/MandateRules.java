package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Optional;
import org.sixones.approval.MandateRequest;
import org.sixones.identity.Post;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.model.message.Applicant;
import org.sixones.model.place.DivisionCode;

/** Who may do what about mandates, and what a mandate has to be. Pure functions; what they do not allow is not allowed. */
public final class MandateRules {
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MATTERS = 20;

    private MandateRules() {}

    /** An agent asks for his own, at his post. */
    public static boolean mayRequest(Principal who) {
        return who.roles().contains(Role.AGENT) && who.post().isPresent();
    }

    /** His own, or as clerk or auditor one of his division; an operator any. */
    public static boolean maySee(Principal who, Mandate mandate) {
        return isAgentOf(who, mandate)
                || who.roles().contains(Role.OPERATOR)
                || ((who.roles().contains(Role.CLERK) || who.roles().contains(Role.AUDITOR))
                        && worksAbove(who.post(), mandate.division()));
    }

    /** A clerk who can see the principal: never the agent himself. */
    public static boolean mayIssueCode(Principal who, Mandate mandate) {
        return who.roles().contains(Role.CLERK) && worksAbove(who.post(), mandate.division());
    }

    public static boolean mayConfirm(Principal who, Mandate mandate) {
        return isAgentOf(who, mandate);
    }

    /** Whoever the principal turns to: the agent, a clerk, an operator. */
    public static boolean mayRevoke(Principal who, Mandate mandate) {
        return isAgentOf(who, mandate) || who.roles().contains(Role.OPERATOR) || mayIssueCode(who, mandate);
    }

    /** Which mandates a list shows; empty: everywhere. Only for those who see more than their own. */
    public static Optional<DivisionCode> listed(Principal who) {
        return who.roles().contains(Role.OPERATOR)
                ? Optional.empty()
                : who.post().map(Post::division);
    }

    /** @param mostDays for which it may hold */
    public static boolean isWellFormed(MandateRequest request, LocalDate today, int mostDays) {
        Applicant principal = request.principal();
        boolean known = principal.kind() == Applicant.Kind.PERSON
                ? CheckDigits.isIdentityNumber(principal.identifier())
                : CheckDigits.isCreditCode(principal.identifier());
        return known
                && SafeText.isLine(principal.name(), LONGEST_NAME)
                && principal.phone().filter(p -> !p.matches("[0-9+() -]{3,30}")).isEmpty()
                && !request.matters().isEmpty()
                && request.matters().size() <= MOST_MATTERS
                && !request.evidence().isBlank()
                && SafeText.isLine(request.evidence(), LONGEST_TEXT)
                && !request.until().isBefore(request.from())
                && !request.until().isBefore(today)
                && request.until().isBefore(request.from().plusDays(mostDays));
    }

    public static boolean isReason(String reason) {
        return !reason.isBlank() && SafeText.isLine(reason, LONGEST_TEXT);
    }

    private static boolean isAgentOf(Principal who, Mandate mandate) {
        return who.roles().contains(Role.AGENT) && who.userName().equals(mandate.agent());
    }

    private static boolean worksAbove(Optional<Post> post, DivisionCode division) {
        return post.filter(p -> division.within(p.division())).isPresent();
    }
}
