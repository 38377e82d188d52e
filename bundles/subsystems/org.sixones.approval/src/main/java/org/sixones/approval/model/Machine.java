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

/**
 * The plain way of a case: taken and judged on the spot, corrected, withdrawn, delivered. Pure functions: a step, or a
 * refusal that changes nothing. The window's further acts: {@link WindowActs}; the organs': {@link OrganActs}; what
 * their systems report: {@link Reports}; what time does: {@link Lapse}.
 */
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
        motion.begins(ApplicationEvent.SUBMISSION);
        if (missing.isEmpty()) {
            Dispatch.accept(motion, ApplicationEvent.COMPLETE, Optional.empty(), now.today(), Map.of());
        } else {
            notice(motion, missing);
        }
        return motion.step();
    }

    /**
     * It comes and is judged later: at a window that looks at it afterwards, or from afar.
     *
     * @param fresh in state RECEIVED or SUBMITTED with every item WAITING
     */
    public static Step lodge(Case fresh, Moment now) {
        Motion motion = new Motion(fresh, now);
        motion.begins(
                fresh.state() == ApplicationState.SUBMITTED ? ApplicationEvent.FILING : ApplicationEvent.SUBMISSION);
        return motion.step();
    }

    /** Everything to be mended in one list (Licensing Law 32(1)(4)). */
    static void notice(Motion motion, List<CorrectionPoint> points) {
        motion.noticed(new Notice(points, motion.now().today(), Optional.empty()));
        motion.application(ApplicationEvent.INCOMPLETE, Optional.of(Reports.subjects(points)), Endings.on(motion));
    }

    /**
     * The applicant answers a notice.
     *
     * @param item whose notice it is; empty for the window's
     * @param brought codes of the materials and names of the form fields that he brings
     */
    public static Outcome<Step> correct(Case current, Optional<ItemCode> item, Set<String> brought, Moment now) {
        if (item.isEmpty()) {
            if (current.state() == ApplicationState.CORRECTION) {
                return answers(current.notice().orElseThrow().points(), brought)
                        .map(all -> corrected(current, all, now));
            }
            if (Gapped.open(current)) {
                return answers(current.gaps().orElseThrow().points(), brought)
                        .map(all -> Gapped.closed(current, brought, now));
            }
            return notAsked(current.state().name());
        }
        Optional<Item> found = current.item(item.get());
        if (found.isEmpty()) {
            return Outcome.refused(ApprovalFailure.ITEM_UNKNOWN, "the case has no item " + item.get());
        }
        if (!Motion.allowed(found.get(), ItemEvent.CORRECTION)) {
            return notAsked(found.get().state().name());
        }
        Notice notice = found.get().notice().orElseThrow();
        return answers(notice.points(), brought).map(all -> {
            Motion motion = new Motion(current, now);
            motion.item(
                    item.get(),
                    ItemEvent.CORRECTION,
                    Optional.of(all),
                    Optional.empty(),
                    Endings.on(motion),
                    i -> i.noticed(notice.answered(now.today())));
            motion.task(item.get(), TaskAction.CORRECTED, brought);
            return motion.step();
        });
    }

    private static Step corrected(Case current, String brought, Moment now) {
        Motion motion = new Motion(current, now);
        motion.noticed(current.notice().orElseThrow().answered(now.today()));
        Dispatch.accept(motion, ApplicationEvent.CORRECTION, Optional.of(brought), now.today(), Map.of());
        return motion.step();
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
        withdrawn(motion, ApplicationEvent.WITHDRAWAL, Optional.of(reason), Endings.on(motion));
        return Outcome.done(motion.step());
    }

    /** Whatever is not decided stops. */
    static void withdrawn(Motion motion, ApplicationEvent event, Optional<String> reason, Map<String, String> facts) {
        Endings.endAll(motion, ItemEvent.WITHDRAWAL, reason);
        motion.application(event, reason, facts);
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
        withdrawn(
                motion, ApplicationEvent.ACCEPTANCE_REFUSED, Optional.of(reason), Remedies.of(motion, current.rules()));
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
        if (Gapped.open(current)) {
            return Outcome.refused(
                    ApprovalFailure.GAPS_OPEN,
                    Reports.subjects(current.gaps().orElseThrow().points()));
        }
        Motion motion = new Motion(current, now);
        motion.application(ApplicationEvent.DELIVERY, Optional.of(proof), Endings.on(motion));
        return Outcome.done(motion.step());
    }

    /** What was brought as one line, when it answers every point and nothing else. */
    private static Outcome<String> answers(List<CorrectionPoint> points, Set<String> brought) {
        Set<String> asked = new TreeSet<>();
        points.forEach(p -> asked.add(p.subject()));
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
        return Outcome.done(String.join(", ", new TreeSet<>(brought)));
    }

    private static <T> Outcome<T> notAsked(String state) {
        return Outcome.refused(ApprovalFailure.CORRECTION_NOT_ASKED, "the state is " + state);
    }

    static <T> Outcome<T> notAllowed(Case current, String what) {
        return Outcome.refused(
                ApprovalFailure.NOT_ALLOWED_IN_STATE,
                what + " while the application is " + current.state().name());
    }
}
