package org.sixones.approval.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.ItemState;
import org.sixones.model.Outcome;
import org.sixones.model.message.TaskAction;

/** 容缺受理 (Zhejiang rule 11): accepted while something is missing that may come later, with a second clock. Pure functions. */
final class Gapped {
    private Gapped() {}

    /** Something is still missing, and it still matters. */
    static boolean open(Case c) {
        return c.gaps().filter(Gaps::open).isPresent()
                && Motion.allowed(c.state(), ApplicationEvent.GAPS_CLOSED)
                && c.items().stream().anyMatch(i -> !i.state().ended() || i.state() == ItemState.GRANTED);
    }

    /** @param days working days in which the missing has to come; not more than the rules allow */
    static Outcome<Step> accept(Case current, List<CorrectionPoint> missing, int days, String reason, Moment now) {
        if (current.gaps().isPresent()) {
            return Outcome.refused(ApprovalFailure.GAPS_ALREADY_ALLOWED, "accepted with gaps before");
        }
        if (!Motion.allowed(current.state(), ApplicationEvent.ACCEPTANCE_WITH_GAPS)) {
            return Machine.notAllowed(current, "acceptance with gaps");
        }
        int most = current.rules().days(LawRule.GAPS);
        if (days < 1 || days > most) {
            return Outcome.refused(ApprovalFailure.DAYS_NOT_ALLOWED, "1 to " + most + " working days");
        }
        Set<String> mayFollow = mayFollow(current);
        Set<String> mayNot = new TreeSet<>();
        missing.stream()
                .map(CorrectionPoint::subject)
                .filter(s -> !mayFollow.contains(s))
                .forEach(mayNot::add);
        current.notice().filter(Notice::open).ifPresent(n -> n.points().stream()
                .map(CorrectionPoint::subject)
                .filter(s -> missing.stream().noneMatch(m -> m.subject().equals(s)))
                .forEach(mayNot::add));
        if (missing.isEmpty() || !mayNot.isEmpty()) {
            return Outcome.refused(ApprovalFailure.GAP_NOT_ALLOWED, String.join(", ", mayNot));
        }
        Motion motion = new Motion(current, now);
        motion.gaps(new Gaps(missing, now.today(), days, Optional.empty()));
        String note = reason.isBlank() ? Reports.subjects(missing) : Reports.subjects(missing) + ": " + reason;
        Dispatch.accept(
                motion,
                ApplicationEvent.ACCEPTANCE_WITH_GAPS,
                Optional.of(note),
                now.today(),
                Map.of(Fact.DAYS, Integer.toString(days)));
        return Outcome.done(motion.step());
    }

    /** Materials that every item that asks for them lets come later. */
    private static Set<String> mayFollow(Case current) {
        Set<String> must = current.items().stream()
                .flatMap(i -> i.definition().materials().stream())
                .filter(m -> !m.mayFollow())
                .map(m -> m.code().value())
                .collect(Collectors.toSet());
        return current.items().stream()
                .flatMap(i -> i.definition().materials().stream())
                .map(m -> m.code().value())
                .filter(code -> !must.contains(code))
                .collect(Collectors.toSet());
    }

    /** Everything that was missing has come; the systems that work with it get it. */
    static Step closed(Case current, Set<String> brought, Moment now) {
        Motion motion = new Motion(current, now);
        motion.gaps(current.gaps().orElseThrow().closed(now.today()));
        motion.application(
                ApplicationEvent.GAPS_CLOSED,
                Optional.of(String.join(", ", new TreeSet<>(brought))),
                Endings.on(motion));
        for (Item item : motion.items()) {
            boolean waitsForIt = item.definition().materials().stream()
                    .anyMatch(m -> brought.contains(m.code().value()));
            if (waitsForIt && item.sentAt().isPresent() && !item.state().ended()) {
                motion.task(item.code(), TaskAction.CORRECTED, brought);
            }
        }
        return motion.step();
    }

    /** It did not come: the acceptance is withdrawn with its reason, and what was granted on it falls. */
    static Step missed(Case current, Deadline deadline, Moment now) {
        Motion motion = new Motion(current, now);
        Optional<String> reason = Endings.both(ModelTexts.of(
                "reason.gapsMissed", deadline.day().toString(), deadline.day().toString()));
        Endings.endAll(motion, ItemEvent.ACCEPTANCE_WITHDRAWN, reason);
        for (Item item : motion.items()) {
            if (Motion.allowed(item, ItemEvent.REVOCATION)) {
                motion.item(
                        item.code(),
                        ItemEvent.REVOCATION,
                        reason,
                        Optional.empty(),
                        Remedies.of(motion, current.rules()),
                        i -> i.revokedFor(reason.orElseThrow()));
            }
        }
        motion.application(ApplicationEvent.GAPS_MISSED, reason, Lapse.facts(motion, current, deadline));
        return motion.step();
    }
}
