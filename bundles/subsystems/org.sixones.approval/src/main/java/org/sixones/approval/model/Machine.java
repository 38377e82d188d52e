package org.sixones.approval.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CorrectionPoint;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.message.TaskAction;

/** What people do to a case. Pure functions: a step, or a refusal that changes nothing. What organs report: {@link Reports}. */
public final class Machine {
    private Machine() {}

    /**
     * The window takes an application; when nothing is missing it is accepted at once.
     *
     * @param fresh in state RECEIVED with every item WAITING
     * @param missing everything that is missing
     */
    public static Step submit(Case fresh, List<CorrectionPoint> missing, Moment now) {
        Motion motion = new Motion(fresh, now);
        motion.submitted();
        if (missing.isEmpty()) {
            motion.application(ApplicationEvent.COMPLETE, Optional.empty());
            sendFirstTasks(motion, now);
        } else {
            motion.noticed(new Notice(missing, now.today(), Optional.empty()));
            motion.application(ApplicationEvent.INCOMPLETE, Optional.of(Reports.subjects(missing)));
        }
        return motion.step();
    }

    /**
     * The applicant answers a notice.
     *
     * @param item whose notice it is; empty for the window's
     * @param brought codes of the materials and names of the form fields that he brings
     */
    public static Outcome<Step> correct(Case current, Optional<ItemCode> item, Set<String> brought, Moment now) {
        if (item.isEmpty()) {
            if (current.state() != ApplicationState.CORRECTION) {
                return notAsked(current.state().name());
            }
            return answers(current.notice().orElseThrow(), brought).map(notice -> {
                Motion motion = new Motion(current, now);
                motion.noticed(notice.answered(now.today()));
                motion.application(ApplicationEvent.CORRECTION, Optional.of(String.join(", ", new TreeSet<>(brought))));
                sendFirstTasks(motion, now);
                return motion.step();
            });
        }
        Optional<Item> found = current.item(item.get());
        if (found.isEmpty()) {
            return Outcome.refused(ApprovalFailure.ITEM_UNKNOWN, "the case has no item " + item.get());
        }
        if (!Motion.allowed(found.get(), ItemEvent.CORRECTION)) {
            return notAsked(found.get().state().name());
        }
        return answers(found.get().notice().orElseThrow(), brought).map(notice -> {
            Motion motion = new Motion(current, now);
            motion.item(
                    item.get(),
                    ItemEvent.CORRECTION,
                    Optional.of(String.join(", ", new TreeSet<>(brought))),
                    Optional.empty(),
                    i -> i.noticed(notice.answered(now.today())));
            motion.task(item.get(), TaskAction.CORRECTED);
            return motion.step();
        });
    }

    /** The applicant withdraws; what is not decided stops. */
    public static Outcome<Step> withdraw(Case current, String reason, Moment now) {
        if (reason.isBlank()) {
            return Outcome.refused(ApprovalFailure.REASON_REQUIRED, "a withdrawal has a reason");
        }
        if (current.state() == ApplicationState.DECIDED || current.state() == ApplicationState.DELIVERED) {
            return Outcome.refused(
                    ApprovalFailure.CASE_ALREADY_DECIDED,
                    "the application is " + current.state().name());
        }
        if (!Motion.allowed(current.state(), ApplicationEvent.WITHDRAWAL)) {
            return notAllowed(current, "withdrawal");
        }
        Motion motion = new Motion(current, now);
        for (Item item : motion.items()) {
            if (Motion.allowed(item, ItemEvent.WITHDRAWAL)) {
                motion.item(
                        item.code(),
                        ItemEvent.WITHDRAWAL,
                        Optional.empty(),
                        Optional.empty(),
                        i -> i.endedWith(Map.of(), Optional.of(reason), now.at(), false));
                stopTask(motion, item);
            }
        }
        motion.application(ApplicationEvent.WITHDRAWAL, Optional.of(reason));
        return Outcome.done(motion.step());
    }

    /** The window refuses to accept (Licensing Law 32(2): in writing, with the reason). */
    public static Outcome<Step> refuse(Case current, String reason, Moment now) {
        if (reason.isBlank()) {
            return Outcome.refused(ApprovalFailure.REASON_REQUIRED, "a refusal has a reason");
        }
        if (!Motion.allowed(current.state(), ApplicationEvent.ACCEPTANCE_REFUSED)) {
            return notAllowed(current, "refusal of acceptance");
        }
        Motion motion = new Motion(current, now);
        for (Item item : motion.items()) {
            motion.item(
                    item.code(),
                    ItemEvent.WITHDRAWAL,
                    Optional.empty(),
                    Optional.empty(),
                    i -> i.endedWith(Map.of(), Optional.of(reason), now.at(), false));
        }
        motion.application(ApplicationEvent.ACCEPTANCE_REFUSED, Optional.of(reason));
        return Outcome.done(motion.step());
    }

    /** The decision is handed over. */
    public static Outcome<Step> deliver(Case current, String proof, Moment now) {
        if (proof.isBlank()) {
            return Outcome.refused(ApprovalFailure.PROOF_REQUIRED, "a delivery has a proof");
        }
        if (!Motion.allowed(current.state(), ApplicationEvent.DELIVERY)) {
            return notAllowed(current, "delivery");
        }
        Motion motion = new Motion(current, now);
        motion.application(ApplicationEvent.DELIVERY, Optional.of(proof));
        return Outcome.done(motion.step());
    }

    /** Parallel items: all organs receive at the same moment (Zhejiang rule 5). */
    private static void sendFirstTasks(Motion motion, Moment now) {
        for (Item item : motion.items()) {
            if (item.needs().isEmpty()) {
                motion.item(
                        item.code(),
                        ItemEvent.SENT_TO_HANDLE,
                        Optional.empty(),
                        Optional.empty(),
                        i -> i.counting(now.today(), true));
                motion.task(item.code(), TaskAction.HANDLE);
            } else if (item.preReview()) {
                motion.item(
                        item.code(),
                        ItemEvent.SENT_TO_PRE_REVIEW,
                        Optional.empty(),
                        Optional.empty(),
                        i -> i.counting(now.today(), false));
                motion.task(item.code(), TaskAction.PRE_REVIEW);
            }
        }
    }

    /** A system that was given a task is told to stop; one that was not knows of nothing. */
    static void stopTask(Motion motion, Item item) {
        if (item.sentAt().isPresent()) {
            motion.task(item.code(), TaskAction.WITHDRAW);
        }
    }

    private static Outcome<Notice> answers(Notice notice, Set<String> brought) {
        Set<String> asked = new TreeSet<>();
        notice.points().forEach(p -> asked.add(p.subject()));
        Set<String> lacking = new TreeSet<>(asked);
        lacking.removeAll(brought);
        if (!lacking.isEmpty()) {
            return Outcome.refused(ApprovalFailure.CORRECTION_INCOMPLETE, String.join(", ", lacking));
        }
        Set<String> beyond = new TreeSet<>(brought);
        beyond.removeAll(asked);
        if (!beyond.isEmpty()) {
            return Outcome.refused(ApprovalFailure.CORRECTION_BEYOND_LIST, String.join(", ", beyond));
        }
        return Outcome.done(notice);
    }

    private static <T> Outcome<T> notAsked(String state) {
        return Outcome.refused(ApprovalFailure.CORRECTION_NOT_ASKED, "the state is " + state);
    }

    private static <T> Outcome<T> notAllowed(Case current, String what) {
        return Outcome.refused(
                ApprovalFailure.NOT_ALLOWED_IN_STATE,
                what + " while the application is " + current.state().name());
    }
}
