package org.sixones.approval.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.ApprovalFailure;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;

/** What follows when a limit passes: a function of the case and the moment, whoever noticed it and however late. */
public final class Lapse {
    private Lapse() {}

    /**
     * The case after a limit of it has passed.
     *
     * @param deadline as {@link Deadlines#of} gave it, then or now
     * @return the step; no effect when only lateness follows; LIMIT_NOT_PASSED when the limit runs still, stands, or no
     *     longer counts
     */
    public static Outcome<Ruling> apply(Case current, Deadline deadline, Clocks clocks, Moment now) {
        Optional<Deadline> still = Deadlines.of(current, clocks).stream()
                .filter(d -> d.kind() == deadline.kind() && d.item().equals(deadline.item()))
                .findFirst();
        if (still.isEmpty() || !still.get().passed(now.today())) {
            return Outcome.refused(
                    ApprovalFailure.LIMIT_NOT_PASSED,
                    deadline.kind() + still.map(d -> " runs until " + d.day()).orElse(" does not run"));
        }
        return Outcome.done(ruling(current, still.get(), now));
    }

    /** The case, or why a correction or a missing material comes too late for it. */
    public static Outcome<Case> correctable(Case current, Optional<ItemCode> item, Clocks clocks, Moment now) {
        return passed(current, Deadline.Kind.CORRECTION_ANSWER, item, clocks, now)
                .or(() -> item.isPresent() ? Optional.empty() : passed(current, Deadline.Kind.GAPS, item, clocks, now))
                .<Outcome<Case>>map(
                        d -> Outcome.refused(ApprovalFailure.CORRECTION_OVERDUE, "the last day was " + d.day()))
                .orElseGet(() -> Outcome.done(current));
    }

    /** Whether that limit of the case has passed, though nobody has told the case yet. */
    static Optional<Deadline> passed(
            Case current, Deadline.Kind kind, Optional<ItemCode> item, Clocks clocks, Moment now) {
        return Deadlines.of(current, clocks).stream()
                .filter(d -> d.kind() == kind && d.item().equals(item) && d.passed(now.today()))
                .findFirst();
    }

    private static Ruling ruling(Case current, Deadline passed, Moment now) {
        return switch (passed.kind()) {
            case CORRECTION_NOTICE -> new Ruling.Moved(deemedAccepted(current, passed, now));
            case CORRECTION_ANSWER -> new Ruling.Moved(
                    passed.item().isPresent()
                            ? itemOverdue(current, passed.item().get(), passed, now)
                            : overdue(current, passed, now));
            case GAPS -> new Ruling.Moved(Gapped.missed(current, passed, now));
            case PROMISE, DECISION, JOINT, LOWER_REVIEW, DELIVERY, COMMITMENT_CHECK, RECTIFICATION -> new Ruling
                    .NoEffect();
        };
    }

    /** Licensing Law 32(1)(4): back-dated to the day on which the material came. */
    private static Step deemedAccepted(Case current, Deadline passed, Moment now) {
        Motion motion = new Motion(current, now);
        Dispatch.accept(
                motion,
                ApplicationEvent.DEEMED_ACCEPTANCE,
                Endings.both(because("reason.noticeOverdue", passed)),
                current.receivedOn(),
                facts(motion, current, passed));
        return motion.step();
    }

    private static Step overdue(Case current, Deadline passed, Moment now) {
        Motion motion = new Motion(current, now);
        Machine.withdrawn(
                motion,
                ApplicationEvent.CORRECTION_OVERDUE,
                Endings.both(because("reason.correctionOverdue", passed)),
                facts(motion, current, passed));
        return motion.step();
    }

    private static Step itemOverdue(Case current, ItemCode code, Deadline passed, Moment now) {
        Motion motion = new Motion(current, now);
        Item item = motion.item(code);
        Endings.end(
                motion, item, ItemEvent.CORRECTION_OVERDUE, Endings.both(because("reason.correctionOverdue", passed)));
        Endings.afterNegative(motion, current, item);
        Endings.close(motion);
        return motion.step();
    }

    static Map<String, String> facts(Motion motion, Case current, Deadline passed) {
        Map<String, String> facts = new LinkedHashMap<>(Remedies.of(motion, current.rules()));
        facts.put(Fact.LAST_DAY, passed.day().toString());
        return facts;
    }

    private static org.sixones.model.LocalizedText because(String key, Deadline passed) {
        return ModelTexts.of(key, passed.day().toString(), passed.day().toString());
    }
}
