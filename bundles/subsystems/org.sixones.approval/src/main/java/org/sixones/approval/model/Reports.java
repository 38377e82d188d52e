package org.sixones.approval.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CorrectionPoint;
import org.sixones.model.Outcome;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Progress;
import org.sixones.model.message.SystemReport;

/** What an organ's report does to a case, in whatever order reports arrive. Pure functions. */
public final class Reports {
    private static final Outcome<Ruling> NO_EFFECT = Outcome.done(new Ruling.NoEffect());

    private Reports() {}

    public static Outcome<Ruling> apply(Case current, SystemReport report, Moment now) {
        Optional<Item> found = current.item(report.header().item());
        if (found.isEmpty()) {
            return refused(
                    ApprovalFailure.ITEM_UNKNOWN,
                    "the case has no item " + report.header().item());
        }
        Item item = found.get();
        if (!item.definition().system().equals(report.header().system())) {
            return refused(
                    ApprovalFailure.NOT_YOUR_ITEM,
                    item.code() + " is not handled by " + report.header().system());
        }
        if (item.sentAt().isEmpty()) {
            return refused(ApprovalFailure.TASK_NOT_SENT, item.code() + " is " + item.state());
        }
        if (item.state().ended()) {
            return afterTheEnd(item, report);
        }
        Report r = new Report(current, item, report.officer(), now);
        if (report instanceof Acceptance a) {
            return r.acceptance(a);
        } else if (report instanceof Progress p) {
            return r.progress(p);
        } else if (report instanceof CorrectionRequest c) {
            return r.correctionRequest(c);
        }
        return r.decision((Decision) report);
    }

    /** The item has ended: late news has no effect, contradiction is refused. */
    private static Outcome<Ruling> afterTheEnd(Item item, SystemReport report) {
        if (!item.byOrgan()) {
            return NO_EFFECT; // the platform ended it; the system had not heard of that when it wrote
        }
        if (report instanceof CorrectionRequest) {
            return refused(ApprovalFailure.CASE_ALREADY_DECIDED, item.code() + " is " + item.state());
        }
        boolean negative = !item.state().decidedPositively();
        if (report instanceof Acceptance a) {
            return a.result() == Acceptance.Result.ACCEPTED || negative ? NO_EFFECT : differs(item);
        }
        if (report instanceof Decision d) {
            boolean same = d.result() == Decision.Result.REFUSED
                    ? negative
                    : !negative && d.results().equals(item.results());
            return same ? NO_EFFECT : differs(item);
        }
        return NO_EFFECT;
    }

    static String subjects(List<CorrectionPoint> points) {
        return points.stream().map(CorrectionPoint::subject).collect(Collectors.joining(", "));
    }

    private static Outcome<Ruling> differs(Item item) {
        return refused(ApprovalFailure.DECISION_DIFFERS, item.code() + " is " + item.state());
    }

    private static Outcome<Ruling> refused(ApprovalFailure code, String detail) {
        return Outcome.refused(code, detail);
    }

    /** One report about one running item. */
    private record Report(Case current, Item item, Optional<String> officer, Moment now) {
        Outcome<Ruling> acceptance(Acceptance a) {
            if (a.result() == Acceptance.Result.ACCEPTED) {
                // Not from every state: an acceptance that arrives after later news changes nothing.
                return moveIfAllowed(ItemEvent.ACCEPTANCE, Optional.empty(), a.reference());
            }
            if (a.reason().filter(r -> !r.isBlank()).isEmpty()) {
                return refused(ApprovalFailure.REASON_REQUIRED, "an acceptance is refused with its reason");
            }
            if (!Motion.allowed(item, ItemEvent.NON_ACCEPTANCE)) {
                return notAllowed(ItemEvent.NON_ACCEPTANCE);
            }
            return end(ItemEvent.NON_ACCEPTANCE, Map.of(), a.reason(), a.reference());
        }

        Outcome<Ruling> progress(Progress p) {
            ItemEvent event =
                    switch (p.step()) {
                        case PRE_REVIEWED -> ItemEvent.PRE_REVIEW;
                        case HANDLED -> ItemEvent.HANDLING;
                        case CHECKED -> ItemEvent.CHECK;
                        case APPROVED -> ItemEvent.APPROVAL;
                    };
            if (event == ItemEvent.PRE_REVIEW && !item.preReview()) {
                return refused(ApprovalFailure.NOT_ALLOWED_IN_STATE, item.code() + " is not pre-reviewed");
            }
            return moveIfAllowed(event, p.opinion(), Optional.empty());
        }

        Outcome<Ruling> correctionRequest(CorrectionRequest c) {
            List<CorrectionPoint> points = c.points().stream()
                    .map(p -> new CorrectionPoint(p.subject(), p.requirement()))
                    .toList();
            if (item.notice().isPresent()) {
                Notice first = item.notice().get();
                return first.open() && first.points().equals(points)
                        ? NO_EFFECT
                        : refused(ApprovalFailure.CORRECTION_ALREADY_ASKED, subjects(first.points()));
            }
            TreeSet<String> beyond = new TreeSet<>();
            points.stream()
                    .map(CorrectionPoint::subject)
                    .filter(s -> !item.names(s))
                    .forEach(beyond::add);
            if (points.isEmpty() || !beyond.isEmpty()) {
                return refused(ApprovalFailure.SUBJECT_NOT_IN_GUIDE, String.join(", ", beyond));
            }
            if (!Motion.allowed(item, ItemEvent.CORRECTION_REQUEST)) {
                return notAllowed(ItemEvent.CORRECTION_REQUEST);
            }
            Motion motion = begin();
            motion.item(
                    item.code(),
                    ItemEvent.CORRECTION_REQUEST,
                    Optional.of(subjects(points)),
                    officer,
                    Endings.on(motion),
                    i -> i.noticed(new Notice(points, now.today(), Optional.empty())));
            return moved(motion);
        }

        Outcome<Ruling> decision(Decision d) {
            if (d.result() == Decision.Result.REFUSED) {
                if (d.reason().filter(r -> !r.isBlank()).isEmpty()) {
                    return refused(ApprovalFailure.REASON_REQUIRED, "a negative decision has its reason");
                }
                return end(ItemEvent.REFUSAL, Map.of(), d.reason(), Optional.empty());
            }
            if (!item.released()) {
                return refused(
                        ApprovalFailure.EARLIER_RESULT_MISSING, item.code() + " waits for " + current.waitingFor(item));
            }
            List<String> lacking = item.definition().results().stream()
                    .filter(name -> d.results().getOrDefault(name, "").isBlank())
                    .toList();
            if (!lacking.isEmpty()) {
                return refused(ApprovalFailure.RESULT_MISSING, String.join(", ", lacking));
            }
            return end(ItemEvent.GRANT, d.results(), d.reason(), Optional.empty());
        }

        private Outcome<Ruling> moveIfAllowed(ItemEvent event, Optional<String> note, Optional<String> reference) {
            if (!Motion.allowed(item, event)) {
                return NO_EFFECT;
            }
            Motion motion = begin();
            motion.item(item.code(), event, note, officer, i -> i.referred(reference));
            return moved(motion);
        }

        private Outcome<Ruling> end(
                ItemEvent event, Map<String, String> results, Optional<String> reason, Optional<String> reference) {
            Motion motion = begin();
            motion.item(item.code(), event, reason, officer, Endings.on(motion), i -> i.referred(reference)
                    .endedWith(results, reason, now.at(), true));
            if (event == ItemEvent.GRANT) {
                Dispatch.release(motion);
            } else {
                Endings.afterNegative(motion, current, item);
            }
            Endings.close(motion);
            return moved(motion);
        }

        private Motion begin() {
            Motion motion = new Motion(current, now);
            if (motion.state() == ApplicationState.ACCEPTED) {
                motion.application(ApplicationEvent.REVIEW_BEGAN, Optional.empty());
            }
            return motion;
        }

        private Outcome<Ruling> moved(Motion motion) {
            return Outcome.done(new Ruling.Moved(motion.step()));
        }

        private Outcome<Ruling> notAllowed(ItemEvent event) {
            return refused(
                    ApprovalFailure.NOT_ALLOWED_IN_STATE, event + " while " + item.code() + " is " + item.state());
        }
    }
}
