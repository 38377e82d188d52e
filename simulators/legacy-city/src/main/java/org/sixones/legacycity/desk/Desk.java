package org.sixones.legacycity.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.ledger.Unit;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.Verdict;

/**
 * The people of a department: they keep files, decide and give numbers. A desk does what it is told as often as it is told;
 * recognising a repeat is not its business. Its owner holds the desk's lock over {@code carryOut} and the recording of
 * the unit.
 */
public final class Desk {
    public static final String ACCEPTANCE = "acceptance";
    public static final String NOT_ACCEPTED = "not-accepted";
    public static final String PRE_REVIEW = "pre-review";
    public static final String CORRECTION = "correction";
    public static final String REFUSAL = "refusal";
    public static final String CANCEL = "cancel";

    private final DeskProfile profile;
    private final Ledger ledger;
    private final DecisionRules rules;
    private final Clock clock;

    public Desk(DeskProfile profile, Ledger ledger, DecisionRules rules, Clock clock) {
        this.profile = profile;
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
    }

    public String system() {
        return profile.system();
    }

    public String grantKind() {
        return profile.grantKind();
    }

    public DecisionRules rules() {
        return rules;
    }

    /** To the second, as the old wires know it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public Optional<CaseFile> file(String caseNumber) {
        return ledger.caseFile(profile.system(), caseNumber);
    }

    /** Carries the application out; the effects and the changed file go into the unit. No answer at all: the case is held. */
    public List<Answer> carryOut(Application application, Unit unit) {
        Optional<CaseFile> known = file(application.caseNumber());
        if (application.action() == Action.WITHDRAW) {
            return known.map(file -> withdraw(file, application, unit)).orElse(List.of(new Answer.NoSuchCase()));
        }
        CaseFile file = known.orElseGet(() -> newFile(application, unit));
        unit.cases.add(file);
        List<Answer> answers = new ArrayList<>();
        switch (application.action()) {
            case HANDLE -> {
                if (accept(file, application, answers, unit)) {
                    decide(file, file.verdict, application.action(), application.messageId(), answers, unit);
                }
            }
            case PRE_REVIEW -> {
                if (accept(file, application, answers, unit)) {
                    preReview(file, application, answers, unit);
                }
            }
            case PROCEED -> proceed(file, application, answers, unit);
            case CORRECTED -> corrected(file, application, answers, unit);
            default -> throw new IllegalStateException(application.action().name());
        }
        return answers;
    }

    /** Decides a held case by request: one decision for each task that waits. Empty: nothing is held. */
    public List<Decided> decideHeld(String caseNumber, Verdict verdict, Unit unit) {
        CaseFile file = file(caseNumber).orElse(null);
        if (file == null || file.held.isEmpty()) {
            return List.of();
        }
        unit.cases.add(file);
        List<CaseFile.Held> waiting = List.copyOf(file.held);
        file.held.clear();
        file.verdict = verdict;
        List<Decided> decided = new ArrayList<>();
        for (CaseFile.Held task : waiting) {
            List<Answer> answers = new ArrayList<>();
            decide(file, verdict, task.action(), task.messageId(), answers, unit);
            decided.add(new Decided(task, answers));
        }
        return decided;
    }

    /** What a held task was answered with. */
    public record Decided(CaseFile.Held task, List<Answer> answers) {}

    /** Keeps the answer as the last one to its action and returns it as given. */
    public GivenAnswer give(CaseFile file, Action action, String id, String messageId, Answer answer) {
        GivenAnswer given =
                new GivenAnswer(id, messageId, file.caseNumber, file.itemCode, file.reference, now(), answer);
        file.lastAnswers.put(action, given);
        return given;
    }

    private CaseFile newFile(Application application, Unit unit) {
        CaseFile file = new CaseFile();
        file.system = profile.system();
        file.caseNumber = application.caseNumber();
        file.itemCode = application.itemCode();
        file.amount = application.fields().getOrDefault(profile.amountField(), "");
        file.subject = application.fields().getOrDefault(profile.subjectField(), "");
        file.reference = profile.referenceFormat().formatted(ledger.next(profile.system() + ".reference", unit));
        file.verdict = rules.judge(application.fields());
        return file;
    }

    private List<Answer> withdraw(CaseFile file, Application application, Unit unit) {
        file.withdrawn = true;
        file.held.clear();
        unit.cases.add(file);
        effect(file, CANCEL, "", application.messageId(), unit);
        return List.of(new Answer.Withdrawn());
    }

    /** @return whether the work goes on */
    private boolean accept(CaseFile file, Application application, List<Answer> answers, Unit unit) {
        file.withdrawn = false;
        if (!profile.acceptsFirst() || file.accepted) {
            return true;
        }
        if (file.verdict instanceof Verdict.NotAccept no) {
            file.decided = true;
            effect(file, NOT_ACCEPTED, "", application.messageId(), unit);
            answers.add(new Answer.NotAccepted(no.reason()));
            return false;
        }
        file.accepted = true;
        effect(file, ACCEPTANCE, file.reference, application.messageId(), unit);
        answers.add(new Answer.Accepted());
        return true;
    }

    private void preReview(CaseFile file, Application application, List<Answer> answers, Unit unit) {
        if (file.verdict instanceof Verdict.Correct correct) {
            askCorrection(file, correct, application.messageId(), answers, unit);
            return;
        }
        file.preReviewed = true;
        effect(file, PRE_REVIEW, "", application.messageId(), unit);
        answers.add(new Answer.PreReviewed());
        if (file.proceedArrived) {
            decide(file, file.verdict, application.action(), application.messageId(), answers, unit);
        }
    }

    private void proceed(CaseFile file, Application application, List<Answer> answers, Unit unit) {
        file.proceedArrived = true;
        if (file.awaitingCorrection) {
            return;
        }
        if (!file.preReviewed) {
            if (accept(file, application, answers, unit)) {
                preReview(file, application, answers, unit);
            }
            return;
        }
        decide(file, file.verdict, application.action(), application.messageId(), answers, unit);
    }

    private void corrected(CaseFile file, Application application, List<Answer> answers, Unit unit) {
        boolean inPreReview = file.awaitingCorrection && !file.preReviewed && startedByPreReview(file);
        file.awaitingCorrection = false;
        file.verdict = new Verdict.Approve();
        if (!accept(file, application, answers, unit)) {
            return;
        }
        if (inPreReview) {
            preReview(file, application, answers, unit);
        } else {
            decide(file, file.verdict, application.action(), application.messageId(), answers, unit);
        }
    }

    private static boolean startedByPreReview(CaseFile file) {
        return file.lastAnswers.containsKey(Action.PRE_REVIEW) || file.lastAnswers.containsKey(Action.PROCEED);
    }

    private void decide(
            CaseFile file, Verdict verdict, Action action, String messageId, List<Answer> answers, Unit unit) {
        if (verdict instanceof Verdict.Approve) {
            file.decided = true;
            String number = profile.numberFormat().formatted(ledger.next(profile.system() + ".number", unit));
            effect(file, profile.grantKind(), number, messageId, unit);
            answers.add(new Answer.Granted(number));
        } else if (verdict instanceof Verdict.Correct correct) {
            askCorrection(file, correct, messageId, answers, unit);
        } else if (verdict instanceof Verdict.Hold) {
            file.held.add(new CaseFile.Held(messageId, action));
        } else {
            file.decided = true;
            effect(file, REFUSAL, "", messageId, unit);
            answers.add(new Answer.Refused(
                    verdict instanceof Verdict.Refuse refuse
                            ? refuse.reason()
                            : ((Verdict.NotAccept) verdict).reason()));
        }
    }

    private void askCorrection(
            CaseFile file, Verdict.Correct correct, String messageId, List<Answer> answers, Unit unit) {
        file.awaitingCorrection = true;
        effect(file, CORRECTION, "", messageId, unit);
        answers.add(new Answer.CorrectionAsked(correct.points()));
    }

    private void effect(CaseFile file, String kind, String number, String messageId, Unit unit) {
        unit.effects.add(
                new EffectEntry(0, clock.instant(), profile.system(), file.caseNumber, kind, number, messageId));
    }
}
