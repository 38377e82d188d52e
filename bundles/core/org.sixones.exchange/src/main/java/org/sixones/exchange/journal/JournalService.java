package org.sixones.exchange.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.MessageJournal;
import org.sixones.exchange.ReportReceiver;
import org.sixones.exchange.dispatch.DispatcherComponent;
import org.sixones.exchange.inbound.Application;
import org.sixones.exchange.inbound.Conflicts;
import org.sixones.exchange.inbound.InboundService;
import org.sixones.exchange.inbound.ReportBook;
import org.sixones.model.Actor;
import org.sixones.model.Failure;
import org.sixones.model.MessageId;
import org.sixones.model.Outcome;
import org.sixones.model.Strand;
import org.sixones.model.SystemCode;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.Decision;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.SystemMessage;
import org.sixones.store.StoreException;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal. What an operator does is audited in the same transaction, in the chain of the case. */
@Component(service = MessageJournal.class)
public final class JournalService implements MessageJournal {
    private static final Logger LOG = LoggerFactory.getLogger(JournalService.class);

    private final Transactions transactions;
    private final MessageStore store;
    private final ReportBook reports;
    private final CanonicalXml canonical;
    private final Translators translators;
    private final AuditChain audit;
    private final Consumer<SystemCode> wake;
    private final Clock clock;

    @Activate
    public JournalService(
            @Reference Transactions transactions,
            @Reference MessageStore store,
            @Reference InboundService inbound,
            @Reference CanonicalXml canonical,
            @Reference Translators translators,
            @Reference AuditChain audit,
            @Reference DispatcherComponent dispatcher) {
        this(
                transactions,
                store,
                inbound.book(),
                canonical,
                translators,
                audit,
                dispatcher.dispatcher()::wake,
                Clock.systemUTC());
    }

    JournalService(
            Transactions transactions,
            MessageStore store,
            ReportBook reports,
            CanonicalXml canonical,
            Translators translators,
            AuditChain audit,
            Consumer<SystemCode> wake,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.reports = reports;
        this.canonical = canonical;
        this.translators = translators;
        this.audit = audit;
        this.wake = wake;
        this.clock = clock;
    }

    @Override
    public List<StoredMessage> of(Strand strand) {
        return transactions.inTransaction(() -> store.of(strand));
    }

    @Override
    public Optional<StoredMessage> find(long seq) {
        return transactions.inTransaction(() -> store.find(seq));
    }

    @Override
    public Optional<byte[]> original(long seq) {
        return transactions.inTransaction(() -> store.body(seq));
    }

    @Override
    public List<StoredMessage> deadLetters(Optional<SystemCode> system, long afterSeq, int max) {
        return transactions.inTransaction(() -> store.inState(MessageState.DEAD, system, afterSeq, max));
    }

    @Override
    public List<StoredMessage> uncertain(Optional<SystemCode> system, long afterSeq, int max) {
        return transactions.inTransaction(() -> store.inState(MessageState.UNCERTAIN, system, afterSeq, max));
    }

    @Override
    public Outcome<StoredMessage> replay(long seq, Actor by) {
        return decide(() -> atRest(seq).flatMap(row -> row.outbound() ? sendAgain(row, by) : readAgain(row, by)));
    }

    private Outcome<StoredMessage> sendAgain(StoredMessage row, Actor by) {
        if (!store.replay(row.seq(), clock.instant())) {
            return notAtRest();
        }
        return changed(row, by, "MESSAGE_REPLAYED", Map.of());
    }

    /** All of the letter's reports are applied, or none. */
    private Outcome<StoredMessage> readAgain(StoredMessage row, Actor by) {
        byte[] original = store.body(row.seq()).orElseThrow();
        Outcome<List<SystemMessage>> read = translators.read(row.system(), row.door(), original, canonical);
        if (read instanceof Outcome.Failed<List<SystemMessage>> failed) {
            return Outcome.failed(failed.failure());
        }
        for (SystemMessage report : ((Outcome.Done<List<SystemMessage>>) read).value()) {
            Optional<Failure> refusal = apply(row, original, report);
            if (refusal.isPresent()) {
                return Outcome.failed(refusal.get());
            }
        }
        return close(row, MessageState.DONE, by, "MESSAGE_REPLAYED", Map.of());
    }

    /** A letter that was understood and that the receiver failed at has its own row; what is read from others gets one. */
    private Optional<Failure> apply(StoredMessage row, byte[] original, SystemMessage report) {
        if (row.id().equals(report.messageId())) {
            return reports.applyAgain(report) instanceof Outcome.Failed<ReportReceiver.Effect> failed
                    ? Optional.of(failed.failure())
                    : Optional.empty();
        }
        return reports.apply(row.system(), row.door(), original, report) instanceof Application.Refused refused
                ? Optional.of(refused.failure())
                : Optional.empty();
    }

    @Override
    public Outcome<StoredMessage> discard(long seq, String reason, Actor by) {
        if (reason.isBlank()) {
            return Outcome.refused(ExchangeFailure.REASON_MISSING, "a message is laid to rest with a reason");
        }
        return decide(() -> atRest(seq)
                .flatMap(row -> close(row, MessageState.DISCARDED, by, "MESSAGE_DISCARDED", Map.of("reason", reason))));
    }

    @Override
    public Outcome<StoredMessage> carriedOut(
            long seq, boolean granted, Map<String, String> results, Optional<String> reason, Actor by) {
        if (!granted && reason.filter(text -> !text.isBlank()).isEmpty()) {
            return Outcome.refused(
                    ExchangeFailure.REASON_MISSING, "a refusal is reasoned in writing (Licensing Law 38)");
        }
        return decide(() -> atRest(seq).flatMap(row -> {
            if (row.state() != MessageState.UNCERTAIN) {
                return Outcome.refused(
                        ExchangeFailure.NOT_UNCERTAIN, "only an uncertain call can have been carried out");
            }
            return canonical
                    .read(store.body(seq).orElseThrow())
                    .flatMap(task -> decided(row, task, granted, results, reason, by));
        }));
    }

    private Outcome<StoredMessage> decided(
            StoredMessage row,
            CanonicalMessage task,
            boolean granted,
            Map<String, String> results,
            Optional<String> reason,
            Actor by) {
        Instant now = clock.instant();
        if (!(task instanceof ApplicationTask application)) {
            return Outcome.refused(ExchangeFailure.NOT_UNCERTAIN, "only a task is decided");
        }
        MessageHeader asked = application.header();
        Decision decision = new Decision(
                new MessageHeader(
                        new MessageId("sixones:operator:" + row.seq()),
                        Optional.of(asked.messageId()),
                        asked.caseNumber(),
                        asked.item(),
                        asked.system(),
                        now),
                granted ? Decision.Result.GRANTED : Decision.Result.REFUSED,
                results,
                reason,
                Optional.of(by.id()),
                now,
                List.of());
        Outcome<StoredMessage> closed =
                close(row, MessageState.DONE, by, "MESSAGE_CARRIED_OUT", Map.of("granted", String.valueOf(granted)));
        if (closed instanceof Outcome.Failed<StoredMessage>) {
            return closed;
        }
        Application decided = reports.apply(asked.system(), "operator", canonical.write(decision), decision);
        return decided instanceof Application.Refused refused ? Outcome.failed(refused.failure()) : closed;
    }

    /** Two operators at the same message, or a report at the same case: the later one is judged anew. */
    private Outcome<StoredMessage> decide(Supplier<Outcome<StoredMessage>> work) {
        try {
            return Conflicts.retrying(() -> transactions.inTransaction(() -> {
                Outcome<StoredMessage> outcome = work.get();
                if (outcome instanceof Outcome.Failed<StoredMessage> failed) {
                    throw new NotDone(failed.failure());
                }
                return outcome;
            }));
        } catch (NotDone e) {
            return Outcome.failed(e.failure);
        } catch (StoreException e) {
            return Outcome.failed(e.failure());
        } catch (ReportBook.ReceiverFailed e) {
            LOG.error("a report could not be applied", e);
            return Outcome.failed(
                    new Failure.Fault(ExchangeFailure.RECEIVER_FAILED, "the case could not take the report"));
        }
    }

    private Outcome<StoredMessage> atRest(long seq) {
        Optional<StoredMessage> found = store.find(seq);
        if (found.isEmpty()) {
            return Outcome.refused(ExchangeFailure.MESSAGE_UNKNOWN, "no message " + seq);
        }
        MessageState state = found.get().state();
        return state == MessageState.DEAD || state == MessageState.UNCERTAIN ? Outcome.done(found.get()) : notAtRest();
    }

    private static Outcome<StoredMessage> notAtRest() {
        return Outcome.refused(ExchangeFailure.NOT_DEAD, "neither a dead letter nor uncertain");
    }

    private Outcome<StoredMessage> close(
            StoredMessage row, MessageState end, Actor by, String action, Map<String, String> details) {
        return store.close(row.seq(), end, clock.instant()) ? changed(row, by, action, details) : notAtRest();
    }

    private Outcome<StoredMessage> changed(StoredMessage row, Actor by, String action, Map<String, String> details) {
        Map<String, String> facts = new java.util.HashMap<>(details);
        facts.put("message", row.id().value());
        facts.put("seq", String.valueOf(row.seq()));
        facts.put("system", row.system().value());
        String stream = row.caseNumber().orElse("system/" + row.system().value());
        audit.append(new AuditEntry(stream, by, action, facts));
        transactions.afterCommit(() -> wake.accept(row.system()));
        return Outcome.done(store.find(row.seq()).orElseThrow());
    }

    /** Takes back what was begun before the refusal. */
    private static final class NotDone extends RuntimeException {
        private final transient Failure failure;

        NotDone(Failure failure) {
            super(failure.code().code(), null, false, false);
            this.failure = failure;
        }
    }
}
