package org.sixones.approval.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.approval.model.Acts;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Machine;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.SafeText;
import org.sixones.approval.model.Step;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;

/** What people do to a case with one word of their own. */
final class Act {
    private static final int LONGEST_WORD = 4000;

    private final Desk desk;
    private final Once once;
    private final Look look;

    Act(Desk desk, Once once, Look look) {
        this.desk = desk;
        this.once = once;
        this.look = look;
    }

    /** A rule of {@link Machine}. */
    private interface Rule {
        Outcome<Step> apply(Case current, String word, Moment now);
    }

    Outcome<ApplicationView> withdraw(CaseNumber number, String reason, Actor by, Optional<String> key) {
        return once.run(
                key,
                by,
                () -> Digest.of("withdraw", List.of(number.value(), reason), List.of()),
                keep -> act(number, reason, by, keep, "APPLICATION_WITHDRAWN", Machine::withdraw),
                look::find);
    }

    Outcome<ApplicationView> refuse(CaseNumber number, String reason, Actor by) {
        return once.run(
                Optional.empty(),
                by,
                () -> "",
                keep -> act(number, reason, by, keep, "ACCEPTANCE_REFUSED", Machine::refuse),
                look::find);
    }

    Outcome<ApplicationView> deliver(CaseNumber number, String proof, Actor by) {
        return once.run(
                Optional.empty(),
                by,
                () -> "",
                keep -> act(number, proof, by, keep, "DECISION_DELIVERED", Machine::deliver),
                look::find);
    }

    /** Texts of an act together have at most {@value #LONGEST_WORD} characters. */
    Outcome<ApplicationView> act(CaseNumber number, CaseAct act, Actor by, Optional<String> key) {
        return once.run(
                key,
                by,
                () -> Digest.of(act.name(), List.of(number.value(), act.toString()), List.of()),
                keep -> act(
                        number,
                        act.toString(),
                        by,
                        keep,
                        act.name().replace('-', '_').toUpperCase(Locale.ROOT),
                        (current, text, now) -> Acts.apply(current, act, desk.clocks(), now)),
                look::find);
    }

    private Outcome<ApplicationView> act(
            CaseNumber number, String word, Actor by, Once.Keep keep, String action, Rule rule) {
        if (word.length() > LONGEST_WORD || !SafeText.isSafe(word)) {
            return Outcome.refused(
                    ApprovalFailure.TEXT_NOT_ALLOWED, "at most " + LONGEST_WORD + " characters, no control characters");
        }
        return desk.lock(number).flatMap(loaded -> {
            Moment now = desk.now();
            return rule.apply(loaded.current(), word, now).flatMap(step -> {
                keep.forCase(number);
                desk.keep(loaded, step, by, now, action, Map.of());
                return look.find(number);
            });
        });
    }
}
