package org.sixones.legacycity.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.ledger.Unit;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.Verdict;

/**
 * A desk that answers while the caller waits, and does not recognise repeats: asked twice, it acts twice. Thread-safe.
 */
public final class CounterDesk {
    private final Desk desk;
    private final Ledger ledger;
    private final Clock clock;
    private final long patienceMillis;

    /** @param patienceMillis how long a caller is kept waiting for a held case */
    public CounterDesk(Desk desk, Ledger ledger, Clock clock, long patienceMillis) {
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
        this.patienceMillis = patienceMillis;
    }

    /** Carries the application out. Empty: held, and nobody decided in time. */
    public Optional<GivenAnswer> take(Receipt receipt, Application application) {
        synchronized (desk) {
            Unit unit = new Unit();
            unit.requests.add(receipt.entry(clock, "done"));
            List<Answer> answers = desk.carryOut(application, unit);
            Optional<GivenAnswer> given;
            if (answers.isEmpty()) {
                given = Optional.empty();
            } else if (answers.get(0) instanceof Answer.NoSuchCase none) {
                given = Optional.of(new GivenAnswer(
                        "", application.messageId(), application.caseNumber(), "", "", desk.now(), none));
            } else {
                given = Optional.of(desk.give(
                        unit.cases.get(0), application.action(), "", application.messageId(), answers.get(0)));
            }
            ledger.record(unit);
            return given.isPresent() ? given : awaitDecision(application);
        }
    }

    /** The answer that was given to the action, if it was; an asked case that is held is {@code held}. */
    public Asked ask(Receipt receipt, String caseNumber, Action action) {
        synchronized (desk) {
            receipt.record(ledger, clock, "asked");
            Optional<CaseFile> file = desk.file(caseNumber);
            boolean held = file.isPresent() && file.get().held.stream().anyMatch(task -> task.action() == action);
            return new Asked(held, file.map(f -> f.lastAnswers.get(action)));
        }
    }

    /** What is known of a case. */
    public record Asked(boolean held, Optional<GivenAnswer> answer) {}

    /** Decides a held case by request. False: nothing is held. */
    public boolean decideHeld(String caseNumber, Verdict verdict) {
        synchronized (desk) {
            Unit unit = new Unit();
            List<Desk.Decided> all = desk.decideHeld(caseNumber, verdict, unit);
            for (Desk.Decided decided : all) {
                if (!decided.answers().isEmpty()) {
                    desk.give(
                            unit.cases.get(0),
                            decided.task().action(),
                            "",
                            decided.task().messageId(),
                            decided.answers().get(0));
                }
            }
            ledger.record(unit);
            desk.notifyAll();
            return !all.isEmpty();
        }
    }

    private Optional<GivenAnswer> awaitDecision(Application application) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        try {
            while (desk.file(application.caseNumber())
                    .filter(file ->
                            file.held.stream().anyMatch(task -> task.messageId().equals(application.messageId())))
                    .isPresent()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return Optional.empty();
                }
                desk.wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return desk.file(application.caseNumber()).map(file -> file.lastAnswers.get(application.action()));
    }
}
