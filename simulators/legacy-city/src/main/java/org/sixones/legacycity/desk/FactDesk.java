package org.sixones.legacycity.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.ledger.Unit;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.QueuedAnswer;

/**
 * What a department announces of its own accord, and what it hears of others. Announcements are kept until the platform has
 * them, in order for each subject; a push that is repeated is recognised by its message id. Thread-safe.
 */
public final class FactDesk {
    /** Before the fact's name, as the kind of effect that hearing of it is. */
    public static final String HEARD = "heard:";

    /** Before the fact's name, as the kind of effect that announcing it is. */
    public static final String ANNOUNCED = "announced:";

    private static final String COUNTER = ".fact";

    private final String system;
    private final String coordination;
    private final Follows follows;
    private final String idPrefix;
    private final Ledger ledger;
    private final Clock clock;
    private final Outbox outbox = new Outbox();

    /** What a department announces when it has given an answer. */
    public interface Follows {
        /** Nobody hears anything of this department's answers. */
        Follows NOTHING = (file, given) -> List.of();

        List<Answer.Announced> of(CaseFile file, GivenAnswer given);
    }

    /** Takes up again what was not announced when the ledger was last closed. */
    public FactDesk(String system, String coordination, String idPrefix, Follows follows, Ledger ledger, Clock clock) {
        this.system = system;
        this.coordination = coordination;
        this.idPrefix = idPrefix;
        this.follows = follows;
        this.ledger = ledger;
        this.clock = clock;
        ledger.queued(system).stream().filter(FactDesk::isFact).forEach(outbox::add);
    }

    public static boolean isFact(QueuedAnswer queued) {
        return queued.answer().answer() instanceof Answer.Announced;
    }

    /** Announces a fact; its message id. */
    public synchronized String announce(String key, Answer.Announced fact) {
        Unit unit = new Unit();
        String id = queue(key, fact, unit);
        ledger.record(unit);
        send(unit);
        return id;
    }

    /** Notes in the unit what follows from an answer; {@link #send} it when the unit is recorded. */
    synchronized void follow(CaseFile file, GivenAnswer given, Unit unit) {
        if (!file.subject.isEmpty()) {
            follows.of(file, given).forEach(fact -> queue(file.subject, fact, unit));
        }
    }

    void send(Unit unit) {
        unit.queued.stream().filter(FactDesk::isFact).forEach(outbox::add);
    }

    private String queue(String key, Answer.Announced fact, Unit unit) {
        Instant now = clock.instant();
        String subject = coordination + "/" + key;
        String id = idPrefix + "-F-%010d".formatted(ledger.next(system + COUNTER, unit));
        unit.effects.add(new EffectEntry(0, now, system, subject, ANNOUNCED + fact.fact(), "", id));
        unit.queued.add(new QueuedAnswer(
                ledger.nextTicket(), system, now, new GivenAnswer(id, "", subject, "", "", now, fact)));
        return id;
    }

    /** Hears of a fact; true when it has heard this message before. */
    public boolean hear(Receipt receipt, String fact) {
        return hear(receipt, fact, "");
    }

    /**
     * As {@link #hear(Receipt, String)}, for a fact about money.
     *
     * @param amount stands in the ledger where other effects have their number
     */
    public synchronized boolean hear(Receipt receipt, String fact, String amount) {
        boolean repeated = ledger.answersTo(system, receipt.messageId()).isPresent();
        Unit unit = new Unit();
        unit.requests.add(receipt.entry(clock, repeated ? "repeated" : "done"));
        if (!repeated) {
            unit.effects.add(new EffectEntry(
                    0, clock.instant(), system, receipt.caseNumber(), HEARD + fact, amount, receipt.messageId()));
            unit.handled.add(new Unit.Handled(system, receipt.messageId(), List.of()));
        }
        ledger.record(unit);
        return repeated;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** Notes that announcements have arrived. */
    public void settle(List<QueuedAnswer> arrived) {
        Unit unit = new Unit();
        arrived.forEach(answer -> unit.settled.add(answer.ticket()));
        ledger.record(unit);
        arrived.forEach(outbox::settle);
    }

    /** A fact with the fields that the platform's coordination names. */
    public static Answer.Announced fact(String name, Map<String, String> fields) {
        return new Answer.Announced(name, fields);
    }
}
