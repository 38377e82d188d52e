package org.sixones.approval.model;

import java.util.Optional;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;

/** 撤件: asked by the applicant, then confirmed or refused; of one item or of all. Pure functions. */
final class WithdrawalActs {
    private WithdrawalActs() {}

    static Outcome<Step> ask(Case current, CaseAct.AskWithdrawal act, Clocks clocks, Moment now) {
        if (act.reason().isBlank()) {
            return Outcome.refused(ApprovalFailure.REASON_REQUIRED, "a withdrawal has a reason");
        }
        AskedWithdrawal asked = new AskedWithdrawal(act.reason(), now.today());
        return pending(current, act.item()).flatMap(before -> {
            if (before.isPresent()) {
                return Outcome.refused(
                        ApprovalFailure.WITHDRAWAL_ALREADY_ASKED,
                        "asked on " + before.get().askedOn());
            }
            return mark(
                    current,
                    act.item(),
                    ApplicationEvent.WITHDRAWAL_ASKED,
                    ItemEvent.WITHDRAWAL_ASKED,
                    act.reason(),
                    Optional.of(asked),
                    now);
        });
    }

    static Outcome<Step> refuse(Case current, CaseAct.RefuseWithdrawal act, Clocks clocks, Moment now) {
        if (act.reason().isBlank()) {
            return Outcome.refused(ApprovalFailure.REASON_REQUIRED, "a refusal has a reason");
        }
        return asked(current, act.item())
                .flatMap(asked -> mark(
                        current,
                        act.item(),
                        ApplicationEvent.WITHDRAWAL_REFUSED,
                        ItemEvent.WITHDRAWAL_REFUSED,
                        act.reason(),
                        Optional.empty(),
                        now));
    }

    static Outcome<Step> confirm(Case current, CaseAct.ConfirmWithdrawal act, Clocks clocks, Moment now) {
        return asked(current, act.item())
                .flatMap(asked -> act.item().isEmpty()
                        ? Machine.withdraw(current, asked.reason(), now)
                        : withdrawn(current, act.item().get(), asked.reason(), now));
    }

    private static Outcome<Step> withdrawn(Case current, ItemCode code, String reason, Moment now) {
        Motion motion = new Motion(current, now);
        Item item = motion.item(code);
        if (!Motion.allowed(item, ItemEvent.WITHDRAWAL)) {
            return Machine.notAllowed(current, "withdrawal of " + code);
        }
        Endings.end(motion, item, ItemEvent.WITHDRAWAL, Optional.of(reason));
        Endings.endDependents(motion, item);
        Endings.close(motion);
        return Outcome.done(motion.step());
    }

    /** Puts the question upon what it is about, or takes it away; the state stays. */
    private static Outcome<Step> mark(
            Case current,
            Optional<ItemCode> code,
            ApplicationEvent event,
            ItemEvent itemEvent,
            String reason,
            Optional<AskedWithdrawal> asked,
            Moment now) {
        Motion motion = new Motion(current, now);
        if (code.isEmpty()) {
            if (!Motion.allowed(current.state(), event)) {
                return Machine.notAllowed(current, event.name());
            }
            motion.asked(asked);
            motion.application(event, Optional.of(reason), Endings.on(motion));
            return Outcome.done(motion.step());
        }
        boolean accepted = current.state() == ApplicationState.ACCEPTED || current.state() == ApplicationState.REVIEW;
        if (!accepted || !Motion.allowed(motion.item(code.get()), itemEvent)) {
            return Machine.notAllowed(current, itemEvent + " of " + code.get());
        }
        motion.item(
                code.get(),
                itemEvent,
                Optional.of(reason),
                Optional.empty(),
                Endings.on(motion),
                i -> i.with(i.course().asked(asked)));
        return Outcome.done(motion.step());
    }

    private static Outcome<AskedWithdrawal> asked(Case current, Optional<ItemCode> item) {
        return pending(current, item).flatMap(found -> found.map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(ApprovalFailure.WITHDRAWAL_NOT_ASKED, "no withdrawal waits for confirmation")));
    }

    private static Outcome<Optional<AskedWithdrawal>> pending(Case current, Optional<ItemCode> code) {
        if (code.isEmpty()) {
            return Outcome.done(current.withdrawal());
        }
        return current.item(code.get())
                .map(i -> Outcome.done(i.course().withdrawal()))
                .orElseGet(() -> Outcome.refused(ApprovalFailure.ITEM_UNKNOWN, "the case has no item " + code.get()));
    }
}
