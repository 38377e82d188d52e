package org.sixones.approval.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.approval.ItemState;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.CaseKind;

/** What the deciding organ does to its item by hand. Pure functions. */
final class OrganActs {
    private OrganActs() {}

    static Outcome<Step> startProcedure(Case current, CaseAct.StartProcedure act, Clocks clocks, Moment now) {
        return reasoned(act.reason())
                .flatMap(reason -> item(current, act.item(), ItemEvent.PROCEDURE_START))
                .flatMap(item -> {
                    if (act.days() < 1) {
                        return Outcome.refused(ApprovalFailure.DAYS_NOT_ALLOWED, "the time needed is told in days");
                    }
                    if (item.course().open(act.kind()).isPresent()) {
                        return Outcome.refused(
                                ApprovalFailure.PROCEDURE_ALREADY_OPEN,
                                act.kind().name());
                    }
                    Procedure procedure = new Procedure(act.kind(), now.today(), act.days(), Optional.empty());
                    return Outcome.done(step(
                            current,
                            item,
                            ItemEvent.PROCEDURE_START,
                            act.reason(),
                            Map.of(Fact.PROCEDURE, act.kind().name(), Fact.DAYS, Integer.toString(act.days())),
                            now,
                            c -> c.started(procedure)));
                });
    }

    static Outcome<Step> endProcedure(Case current, CaseAct.EndProcedure act, Clocks clocks, Moment now) {
        return item(current, act.item(), ItemEvent.PROCEDURE_END).flatMap(item -> {
            if (item.course().open(act.kind()).isEmpty()) {
                return Outcome.refused(
                        ApprovalFailure.PROCEDURE_NOT_OPEN, act.kind().name());
            }
            return Outcome.done(step(
                    current,
                    item,
                    ItemEvent.PROCEDURE_END,
                    act.outcome(),
                    Map.of(Fact.PROCEDURE, act.kind().name()),
                    now,
                    c -> c.ended(act.kind(), now.today())));
        });
    }

    /** Once, before the limit has passed, by no more than the rules allow, approved by the head (Licensing Law 42). */
    static Outcome<Step> extend(Case current, CaseAct.Extend act, Clocks clocks, Moment now) {
        return reasoned(act.reason()).flatMap(reason -> {
            if (act.approvedBy().isBlank()) {
                return Outcome.refused(ApprovalFailure.APPROVAL_REQUIRED, "nobody has approved it");
            }
            return act.item().isEmpty()
                    ? extendJoint(current, act, clocks, now)
                    : item(current, act.item().get(), ItemEvent.EXTENSION)
                            .flatMap(item -> extendItem(current, item, act, clocks, now));
        });
    }

    private static Outcome<Step> extendJoint(Case current, CaseAct.Extend act, Clocks clocks, Moment now) {
        if (!Motion.allowed(current.state(), ApplicationEvent.EXTENSION)) {
            return Machine.notAllowed(current, "extension");
        }
        boolean passed = Lapse.passed(current, Deadline.Kind.JOINT, Optional.empty(), clocks, now)
                .isPresent();
        return extendable(
                        current,
                        act,
                        LawRule.JOINT_EXTENSION,
                        current.extension().isPresent(),
                        passed)
                .flatMap(days -> {
                    Motion motion = new Motion(current, now);
                    motion.extended(new Extension(act.days(), act.reason(), act.approvedBy(), now.today()));
                    motion.application(ApplicationEvent.EXTENSION, Optional.of(act.reason()), extension(motion, act));
                    return Outcome.done(motion.step());
                });
    }

    private static Outcome<Step> extendItem(Case current, Item item, CaseAct.Extend act, Clocks clocks, Moment now) {
        LawRule rule =
                item.definition().kind() == CaseKind.JOINT ? LawRule.JOINT_EXTENSION : LawRule.DECISION_EXTENSION;
        boolean passed = Lapse.passed(current, Deadline.Kind.DECISION, act.item(), clocks, now)
                .isPresent();
        return extendable(current, act, rule, item.course().extension().isPresent(), passed)
                .map(days -> {
                    Motion motion = new Motion(current, now);
                    motion.item(
                            item.code(),
                            ItemEvent.EXTENSION,
                            Optional.of(act.reason()),
                            Optional.of(act.approvedBy()),
                            extension(motion, act),
                            i -> i.with(i.course()
                                    .extended(new Extension(act.days(), act.reason(), act.approvedBy(), now.today()))));
                    return motion.step();
                });
    }

    private static Outcome<Integer> extendable(
            Case current, CaseAct.Extend act, LawRule rule, boolean before, boolean passed) {
        int most = current.rules().days(rule);
        if (before) {
            return Outcome.refused(ApprovalFailure.ALREADY_EXTENDED, "extended before");
        }
        if (passed) {
            return Outcome.refused(ApprovalFailure.LIMIT_PASSED, "the limit has passed");
        }
        if (act.days() < 1 || act.days() > most) {
            return Outcome.refused(ApprovalFailure.DAYS_NOT_ALLOWED, "1 to " + most + " working days");
        }
        return Outcome.done(act.days());
    }

    private static Map<String, String> extension(Motion motion, CaseAct.Extend act) {
        Map<String, String> facts = new LinkedHashMap<>(Endings.on(motion));
        facts.put(Fact.DAYS, Integer.toString(act.days()));
        facts.put(Fact.APPROVED_BY, act.approvedBy());
        return facts;
    }

    static Outcome<Step> forward(Case current, CaseAct.Forward act, Clocks clocks, Moment now) {
        return item(current, act.item(), ItemEvent.FORWARDING).flatMap(item -> {
            if (item.definition().kind() != CaseKind.FORWARDED_UP
                    || item.course().forwardedOn().isPresent()) {
                return Outcome.refused(
                        ApprovalFailure.NOT_FORWARDED_UP, act.item().value());
            }
            return Outcome.done(step(
                    current,
                    item,
                    ItemEvent.FORWARDING,
                    act.opinion(),
                    Map.of(Fact.FROM, now.today().toString()),
                    now,
                    c -> c.forwarded(now.today())));
        });
    }

    static Outcome<Step> confirmCommitment(Case current, CaseAct.ConfirmCommitment act, Clocks clocks, Moment now) {
        return committed(current, act.item(), ItemEvent.COMMITMENT_KEPT)
                .map(item -> step(
                        current,
                        item,
                        ItemEvent.COMMITMENT_KEPT,
                        act.finding(),
                        Map.of(),
                        now,
                        c -> c.committed(c.commitment().orElseThrow().checked(now.today()))));
    }

    static Outcome<Step> orderRectification(Case current, CaseAct.OrderRectification act, Clocks clocks, Moment now) {
        return reasoned(act.finding())
                .flatMap(finding -> committed(current, act.item(), ItemEvent.RECTIFICATION))
                .flatMap(item -> {
                    int most = current.rules().days(LawRule.RECTIFICATION);
                    boolean before = item.course()
                            .commitment()
                            .flatMap(Commitment::rectification)
                            .isPresent();
                    if (before || act.days() < 1 || act.days() > most) {
                        return Outcome.refused(
                                ApprovalFailure.DAYS_NOT_ALLOWED, "once, 1 to " + most + " working days");
                    }
                    Commitment.Rectification ordered =
                            new Commitment.Rectification(act.finding(), now.today(), act.days());
                    return Outcome.done(step(
                            current,
                            item,
                            ItemEvent.RECTIFICATION,
                            act.finding(),
                            Map.of(Fact.DAYS, Integer.toString(act.days())),
                            now,
                            c -> c.committed(c.commitment().orElseThrow().toRectify(ordered))));
                });
    }

    static Outcome<Step> revoke(Case current, CaseAct.Revoke act, Clocks clocks, Moment now) {
        return takeBack(current, act.item(), ItemEvent.REVOCATION, act.reason(), now);
    }

    static Outcome<Step> cancel(Case current, CaseAct.Cancel act, Clocks clocks, Moment now) {
        return takeBack(current, act.item(), ItemEvent.CANCELLATION, act.reason(), now);
    }

    /** Only after the application has ended: until then other items may rest on this one. */
    private static Outcome<Step> takeBack(Case current, ItemCode code, ItemEvent event, String why, Moment now) {
        return reasoned(why).flatMap(reason -> item(current, code, event)).flatMap(item -> {
            boolean decided = current.state() == ApplicationState.DECIDED
                    || current.state() == ApplicationState.DELIVERED
                    || current.state() == ApplicationState.ARCHIVED;
            if (!decided) {
                return Machine.notAllowed(current, event.name());
            }
            Motion motion = new Motion(current, now);
            motion.item(
                    code,
                    event,
                    Optional.of(why),
                    Optional.empty(),
                    Remedies.of(motion, current.rules()),
                    i -> i.revokedFor(why));
            return Outcome.done(motion.step());
        });
    }

    private static Outcome<Item> committed(Case current, ItemCode code, ItemEvent event) {
        return item(current, code, event).flatMap(item -> {
            boolean open = item.state() == ItemState.GRANTED
                    && item.course()
                            .commitment()
                            .filter(c -> c.checkedOn().isEmpty())
                            .isPresent();
            return open ? Outcome.done(item) : Outcome.refused(ApprovalFailure.COMMITMENT_NONE, code.value());
        });
    }

    private static Outcome<Item> item(Case current, ItemCode code, ItemEvent event) {
        Optional<Item> found = current.item(code);
        if (found.isEmpty()) {
            return Outcome.refused(ApprovalFailure.ITEM_UNKNOWN, "the case has no item " + code);
        }
        if (!Motion.allowed(found.get(), event)) {
            return Outcome.refused(
                    ApprovalFailure.NOT_ALLOWED_IN_STATE,
                    event + " while " + code + " is " + found.get().state());
        }
        return Outcome.done(found.get());
    }

    private static Outcome<String> reasoned(String reason) {
        return reason.isBlank()
                ? Outcome.refused(ApprovalFailure.REASON_REQUIRED, "it needs a reason")
                : Outcome.done(reason);
    }

    private static Step step(
            Case current,
            Item item,
            ItemEvent event,
            String note,
            Map<String, String> facts,
            Moment now,
            Function<Course, Course> change) {
        Motion motion = new Motion(current, now);
        Map<String, String> all = new LinkedHashMap<>(Endings.on(motion));
        all.putAll(facts);
        motion.item(
                item.code(),
                event,
                Optional.of(note).filter(n -> !n.isBlank()),
                Optional.empty(),
                all,
                i -> i.with(change.apply(i.course())));
        return motion.step();
    }
}
