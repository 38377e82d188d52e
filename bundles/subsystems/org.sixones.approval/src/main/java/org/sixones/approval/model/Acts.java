package org.sixones.approval.model;

import java.util.HashMap;
import java.util.Map;
import org.sixones.approval.CaseAct;
import org.sixones.model.Outcome;

/** Which rule an act obeys: one line for each act, so that none can be forgotten. Immutable. */
public final class Acts {
    private static final Acts ALL = new Acts()
            .on(CaseAct.PreCheck.class, WindowActs::preCheck)
            .on(CaseAct.Receive.class, WindowActs::receive)
            .on(CaseAct.Accept.class, WindowActs::accept)
            .on(CaseAct.AskCorrection.class, WindowActs::askCorrection)
            .on(CaseAct.AcceptWithGaps.class, WindowActs::acceptWithGaps)
            .on(CaseAct.NotAccept.class, WindowActs::notAccept)
            .on(CaseAct.RefuseAcceptance.class, WindowActs::refuse)
            .on(CaseAct.AskWithdrawal.class, WithdrawalActs::ask)
            .on(CaseAct.ConfirmWithdrawal.class, WithdrawalActs::confirm)
            .on(CaseAct.RefuseWithdrawal.class, WithdrawalActs::refuse)
            .on(CaseAct.StartProcedure.class, OrganActs::startProcedure)
            .on(CaseAct.EndProcedure.class, OrganActs::endProcedure)
            .on(CaseAct.Extend.class, OrganActs::extend)
            .on(CaseAct.Forward.class, OrganActs::forward)
            .on(CaseAct.ConfirmCommitment.class, OrganActs::confirmCommitment)
            .on(CaseAct.OrderRectification.class, OrganActs::orderRectification)
            .on(CaseAct.Revoke.class, OrganActs::revoke)
            .on(CaseAct.Cancel.class, OrganActs::cancel)
            .on(CaseAct.Deliver.class, WindowActs::deliver)
            .on(CaseAct.Archive.class, WindowActs::archive);

    private final Map<Class<? extends CaseAct>, Rule<CaseAct>> rules = new HashMap<>();

    private Acts() {}

    /** What an act does to a case: a step, or a refusal that changes nothing. */
    private interface Rule<A extends CaseAct> {
        Outcome<Step> apply(Case current, A act, Clocks clocks, Moment now);
    }

    private <A extends CaseAct> Acts on(Class<A> type, Rule<A> rule) {
        rules.put(type, (current, act, clocks, now) -> rule.apply(current, type.cast(act), clocks, now));
        return this;
    }

    public static Outcome<Step> apply(Case current, CaseAct act, Clocks clocks, Moment now) {
        Rule<CaseAct> rule = ALL.rules.get(act.getClass());
        if (rule == null) {
            throw new IllegalStateException("no rule for " + act.getClass().getSimpleName());
        }
        return rule.apply(current, act, clocks, now);
    }
}
