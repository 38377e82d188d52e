package org.sixones.legacycity.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.ledger.Unit;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.QueuedAnswer;
import org.sixones.legacycity.model.Verdict;

/**
 * A desk that answers later and honours message ids: a repeated message is answered with the same answers and has no second
 * effect. Thread-safe.
 */
public final class LaterDesk {
    private final Desk desk;
    private final Ledger ledger;
    private final Outbox outbox;
    private final String idPrefix;
    private final Clock clock;
    private final FactDesk facts;

    /** A department that announces nothing. */
    public LaterDesk(Desk desk, Ledger ledger, Outbox outbox, String idPrefix, Clock clock) {
        this(desk, ledger, outbox, idPrefix, clock, null);
    }

    /** Takes up again what was queued when the ledger was last closed. */
    public LaterDesk(Desk desk, Ledger ledger, Outbox outbox, String idPrefix, Clock clock, FactDesk facts) {
        this.desk = desk;
        this.ledger = ledger;
        this.outbox = outbox;
        this.idPrefix = idPrefix;
        this.clock = clock;
        this.facts = facts;
        ledger.queued(desk.system()).stream()
                .filter(queued -> !FactDesk.isFact(queued))
                .forEach(outbox::add);
    }

    /**
     * What became of a message.
     *
     * @param reference the system's own number of the case; empty when it has none
     * @param sendNow answers to be sent by the caller, within the transaction in which the message was taken
     */
    public record Taken(boolean repeated, boolean noSuchCase, String reference, List<GivenAnswer> sendNow) {}

    /**
     * Takes a message: carries it out unless it is known.
     *
     * @param transactional the caller sends answers that are due at once by itself; otherwise all go through the outbox
     */
    public Taken take(Receipt receipt, Application application, Behaviour behaviour, boolean transactional) {
        synchronized (desk) {
            Unit unit = new Unit();
            Optional<List<GivenAnswer>> known = ledger.answersTo(desk.system(), application.messageId());
            unit.requests.add(receipt.entry(clock, known.isPresent() ? "repeated" : "done"));
            List<GivenAnswer> answers = known.orElseGet(() -> carryOut(application, unit));
            List<GivenAnswer> sendNow = dispatch(answers, behaviour, transactional, unit);
            ledger.record(unit);
            send(unit);
            Optional<CaseFile> file = desk.file(application.caseNumber());
            return new Taken(
                    known.isPresent(),
                    file.isEmpty(),
                    file.map(f -> f.reference).orElse(""),
                    sendNow);
        }
    }

    /** Decides a held case by request; the answer goes through the outbox. False: nothing is held. */
    public boolean decideHeld(String caseNumber, Verdict verdict) {
        synchronized (desk) {
            Unit unit = new Unit();
            List<Desk.Decided> all = desk.decideHeld(caseNumber, verdict, unit);
            for (Desk.Decided decided : all) {
                String messageId = decided.task().messageId();
                List<GivenAnswer> answers = new ArrayList<>(
                        ledger.answersTo(desk.system(), messageId).orElse(List.of()));
                List<GivenAnswer> added =
                        give(caseNumber, decided.task().action(), messageId, decided.answers(), answers.size() + 1);
                answers.addAll(added);
                follow(desk.file(caseNumber).orElseThrow(), added, unit);
                unit.handled.add(new Unit.Handled(desk.system(), messageId, answers));
                added.forEach(answer -> queue(answer, clock.instant(), unit));
            }
            ledger.record(unit);
            send(unit);
            return !all.isEmpty();
        }
    }

    /** Sends every answer that was ever given for the case again, in the order in which they were given. */
    public int answerAgain(String caseNumber) {
        synchronized (desk) {
            Unit unit = new Unit();
            desk.file(caseNumber).ifPresent(file -> file.lastAnswers.values().stream()
                    .map(GivenAnswer::inReplyTo)
                    .distinct()
                    .flatMap(messageId -> ledger.answersTo(desk.system(), messageId).orElse(List.of()).stream())
                    .filter(answer -> !outbox.holds(answer.id(), caseNumber))
                    .forEach(answer -> queue(answer, clock.instant(), unit)));
            ledger.record(unit);
            send(unit);
            return unit.queued.size();
        }
    }

    /** Notes that a queued answer has arrived. */
    public void settle(List<QueuedAnswer> answers) {
        Unit unit = new Unit();
        answers.forEach(answer -> unit.settled.add(answer.ticket()));
        ledger.record(unit);
        answers.forEach(outbox::settle);
    }

    private void send(Unit unit) {
        unit.queued.stream().filter(queued -> !FactDesk.isFact(queued)).forEach(outbox::add);
        if (facts != null) {
            facts.send(unit);
        }
    }

    private List<GivenAnswer> carryOut(Application application, Unit unit) {
        List<Answer> answers = desk.carryOut(application, unit);
        List<GivenAnswer> given = List.of();
        if (application.action() == Action.WITHDRAW) {
            outbox.drop(application.caseNumber()).forEach(dropped -> unit.settled.add(dropped.ticket()));
        } else {
            CaseFile file = unit.cases.get(0);
            given = give(file, application.action(), application.messageId(), answers, 1);
            follow(file, given, unit);
        }
        unit.handled.add(new Unit.Handled(desk.system(), application.messageId(), given));
        return given;
    }

    private void follow(CaseFile file, List<GivenAnswer> given, Unit unit) {
        if (facts != null) {
            given.forEach(answer -> facts.follow(file, answer, unit));
        }
    }

    private List<GivenAnswer> give(
            String caseNumber, Action action, String messageId, List<Answer> answers, int first) {
        return give(desk.file(caseNumber).orElseThrow(), action, messageId, answers, first);
    }

    private List<GivenAnswer> give(CaseFile file, Action action, String messageId, List<Answer> answers, int first) {
        String stem =
                idPrefix + "-" + Digest.of(desk.system() + ":" + messageId).substring(0, 16) + "-";
        List<GivenAnswer> given = new ArrayList<>();
        for (Answer answer : answers) {
            given.add(desk.give(file, action, stem + (first + given.size()), messageId, answer));
        }
        return given;
    }

    private List<GivenAnswer> dispatch(
            List<GivenAnswer> answers, Behaviour behaviour, boolean transactional, Unit unit) {
        Mode mode = behaviour.mode();
        if (mode == Mode.NEVER || (mode == Mode.LOST_ANSWER && transactional)) {
            return List.of();
        }
        List<GivenAnswer> ordered = new ArrayList<>();
        for (GivenAnswer answer : answers) {
            if (outbox.holds(answer.id(), answer.caseNumber())) {
                continue;
            }
            ordered.add(answer);
            if (mode == Mode.ANSWER_TWICE) {
                ordered.add(answer);
            }
        }
        if (mode == Mode.OUT_OF_ORDER) {
            Collections.reverse(ordered);
        }
        long delay = behaviour.answerDelay();
        boolean now = transactional
                && delay == 0
                && (ordered.isEmpty() || !outbox.waitsFor(ordered.get(0).caseNumber()));
        if (now) {
            return ordered;
        }
        Instant due = clock.instant().plusMillis(delay);
        ordered.forEach(answer -> queue(answer, due, unit));
        return List.of();
    }

    private void queue(GivenAnswer answer, Instant due, Unit unit) {
        unit.queued.add(new QueuedAnswer(ledger.nextTicket(), desk.system(), due, answer));
    }
}
