package org.sixones.approval.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.ItemState;
import org.sixones.model.Outcome;

/** What the window does to an application that it judges later than it comes, and to one that is decided. Pure functions. */
final class WindowActs {
    private WindowActs() {}

    static Outcome<Step> preCheck(Case current, CaseAct.PreCheck act, Clocks clocks, Moment now) {
        return plain(current, ApplicationEvent.PRE_CHECK, now);
    }

    static Outcome<Step> receive(Case current, CaseAct.Receive act, Clocks clocks, Moment now) {
        return plain(current, ApplicationEvent.RECEIPT, now);
    }

    private static Outcome<Step> plain(Case current, ApplicationEvent event, Moment now) {
        if (!Motion.allowed(current.state(), event)) {
            return Machine.notAllowed(current, event.name());
        }
        Motion motion = new Motion(current, now);
        motion.application(event, Optional.empty(), Endings.on(motion));
        return Outcome.done(motion.step());
    }

    static Outcome<Step> accept(Case current, CaseAct.Accept act, Clocks clocks, Moment now) {
        return inTime(current, clocks, now).flatMap(c -> {
            if (!Motion.allowed(c.state(), ApplicationEvent.COMPLETE)) {
                return Machine.notAllowed(c, "acceptance");
            }
            Motion motion = new Motion(c, now);
            Dispatch.accept(motion, ApplicationEvent.COMPLETE, Optional.empty(), now.today(), Map.of());
            return Outcome.done(motion.step());
        });
    }

    static Outcome<Step> askCorrection(Case current, CaseAct.AskCorrection act, Clocks clocks, Moment now) {
        if (current.notice().isPresent()) {
            return Outcome.refused(
                    ApprovalFailure.CORRECTION_ALREADY_ASKED,
                    Reports.subjects(current.notice().get().points()));
        }
        return inTime(current, clocks, now).flatMap(c -> {
            if (!Motion.allowed(c.state(), ApplicationEvent.INCOMPLETE)) {
                return Machine.notAllowed(c, "correction notice");
            }
            TreeSet<String> beyond = new TreeSet<>();
            act.points().stream()
                    .map(CorrectionPoint::subject)
                    .filter(s -> c.items().stream().noneMatch(i -> i.names(s)))
                    .forEach(beyond::add);
            if (act.points().isEmpty() || !beyond.isEmpty()) {
                return Outcome.refused(ApprovalFailure.SUBJECT_NOT_IN_GUIDE, String.join(", ", beyond));
            }
            Motion motion = new Motion(c, now);
            Machine.notice(motion, act.points());
            return Outcome.done(motion.step());
        });
    }

    static Outcome<Step> acceptWithGaps(Case current, CaseAct.AcceptWithGaps act, Clocks clocks, Moment now) {
        return inTime(current, clocks, now)
                .flatMap(c -> Gapped.accept(c, act.missing(), act.days(), act.reason(), now));
    }

    static Outcome<Step> notAccept(Case current, CaseAct.NotAccept act, Clocks clocks, Moment now) {
        return negative(current, ApplicationEvent.NON_ACCEPTANCE, act.reason(), Map.of(), clocks, now);
    }

    static Outcome<Step> refuse(Case current, CaseAct.RefuseAcceptance act, Clocks clocks, Moment now) {
        if (act.competentOrgan().isBlank()) {
            return Outcome.refused(ApprovalFailure.COMPETENT_ORGAN_REQUIRED, "no competent organ is named");
        }
        return negative(
                current,
                ApplicationEvent.ACCEPTANCE_REFUSED,
                act.reason(),
                Map.of(Fact.COMPETENT_ORGAN, act.competentOrgan()),
                clocks,
                now);
    }

    private static Outcome<Step> negative(
            Case current, ApplicationEvent event, String reason, Map<String, String> named, Clocks clocks, Moment now) {
        if (reason.isBlank()) {
            return Outcome.refused(ApprovalFailure.REASON_REQUIRED, "a negative answer has a reason");
        }
        return inTime(current, clocks, now).flatMap(c -> {
            if (!Motion.allowed(c.state(), event)) {
                return Machine.notAllowed(c, event.name());
            }
            Motion motion = new Motion(c, now);
            Map<String, String> facts = Remedies.of(motion, c.rules());
            facts.putAll(named);
            Machine.withdrawn(motion, event, Optional.of(reason), facts);
            return Outcome.done(motion.step());
        });
    }

    static Outcome<Step> deliver(Case current, CaseAct.Deliver act, Clocks clocks, Moment now) {
        return Machine.deliver(current, act.proof(), now);
    }

    static Outcome<Step> archive(Case current, CaseAct.Archive act, Clocks clocks, Moment now) {
        if (act.volume().isBlank()) {
            return Outcome.refused(ApprovalFailure.VOLUME_REQUIRED, "no archive volume is named");
        }
        if (!Motion.allowed(current.state(), ApplicationEvent.ARCHIVING)) {
            return Machine.notAllowed(current, "archiving");
        }
        List<String> unchecked = current.items().stream()
                .filter(i -> i.state() == ItemState.GRANTED)
                .filter(i -> i.course()
                        .commitment()
                        .filter(c -> c.checkedOn().isEmpty())
                        .isPresent())
                .map(i -> i.code().value())
                .toList();
        if (!unchecked.isEmpty()) {
            return Outcome.refused(ApprovalFailure.COMMITMENT_UNCHECKED, String.join(", ", unchecked));
        }
        Motion motion = new Motion(current, now);
        Map<String, String> facts = new java.util.LinkedHashMap<>(Endings.on(motion));
        facts.put(Fact.VOLUME, act.volume());
        motion.application(ApplicationEvent.ARCHIVING, Optional.empty(), facts);
        return Outcome.done(motion.step());
    }

    /** Silence has made the application accepted, or its correction overdue, whether anybody has noticed it yet or not. */
    private static Outcome<Case> inTime(Case current, Clocks clocks, Moment now) {
        if (Lapse.passed(current, Deadline.Kind.CORRECTION_NOTICE, Optional.empty(), clocks, now)
                .isPresent()) {
            return Outcome.refused(ApprovalFailure.DEEMED_ACCEPTED, "received on " + current.receivedOn());
        }
        if (current.state() == ApplicationState.CORRECTION
                && Lapse.passed(current, Deadline.Kind.CORRECTION_ANSWER, Optional.empty(), clocks, now)
                        .isPresent()) {
            return Outcome.refused(
                    ApprovalFailure.CORRECTION_OVERDUE,
                    "asked on " + current.notice().orElseThrow().askedOn());
        }
        return Outcome.done(current);
    }
}
