package org.sixones.exchange.inbound;

import java.time.Clock;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sixones.exchange.FactReceiver;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.Receipt;
import org.sixones.exchange.ReportReceiver;
import org.sixones.exchange.metrics.ExchangeMetrics;
import org.sixones.exchange.metrics.MetricsRegistry;
import org.sixones.model.Failure;
import org.sixones.model.FailureCode;
import org.sixones.model.SystemCode;
import org.sixones.model.message.SystemMessage;
import org.sixones.store.Transactions;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The way in. */
@Component(
        service = {Inbound.class, InboundService.class},
        immediate = true)
public final class InboundService implements Inbound {
    private static final Logger LOG = LoggerFactory.getLogger(InboundService.class);

    private final Transactions transactions;
    private final MessageStore store;
    private final ExchangeMetrics metrics;
    private final Clock clock;
    private final LateService<ReportReceiver> heldReports;
    private final LateService<FactReceiver> heldFacts;
    private final ReportBook book;

    /** The references only, see {@link LateService}. */
    @Reference(
            service = ReportReceiver.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ServiceReference<ReportReceiver> receiver;

    @Reference(
            service = FactReceiver.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ServiceReference<FactReceiver> factReceiver;

    @Activate
    public InboundService(
            BundleContext context,
            @Reference Transactions transactions,
            @Reference MessageStore store,
            @Reference MetricsRegistry metrics) {
        this.transactions = transactions;
        this.store = store;
        this.metrics = metrics.exchange();
        this.clock = Clock.systemUTC();
        this.heldReports = new LateService<>(context, () -> receiver);
        this.heldFacts = new LateService<>(context, () -> factReceiver);
        this.book = new ReportBook(store, receivers(), clock);
    }

    @Deactivate
    void stop() {
        heldReports.release();
        heldFacts.release();
    }

    private ReportBook.Receivers receivers() {
        return new ReportBook.Receivers() {
            @Override
            public Optional<ReportReceiver> current() {
                return heldReports.current();
            }

            @Override
            public Optional<FactReceiver> facts() {
                return heldFacts.current();
            }
        };
    }

    /** Without a container. */
    public InboundService(
            Transactions transactions,
            MessageStore store,
            ReportBook.Receivers receivers,
            ExchangeMetrics metrics,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.metrics = metrics;
        this.clock = clock;
        this.heldReports = null;
        this.heldFacts = null;
        this.book = new ReportBook(store, receivers, clock);
    }

    /** For what works in a running transaction. */
    public ReportBook book() {
        return book;
    }

    @Override
    public Receipt receive(SystemCode from, String door, byte[] original, SystemMessage message) {
        MDC.put("case", message.strand().value());
        MDC.put("message", message.messageId().value());
        try {
            Receipt receipt = Conflicts.retrying(() -> receiveOnce(from, door, original, message));
            metrics.inbound(door, name(receipt));
            if (receipt instanceof Receipt.Rejected rejected) {
                LOG.info(
                        "message of {} refused: {}",
                        from,
                        rejected.failure().code().code());
            }
            return receipt;
        } catch (RuntimeException e) {
            metrics.inbound(door, "failed");
            throw e;
        } finally {
            MDC.remove("case");
            MDC.remove("message");
        }
    }

    private Receipt receiveOnce(SystemCode from, String door, byte[] original, SystemMessage message) {
        try {
            return transactions.inTransaction(() -> {
                Application application = book.apply(from, door, original, message);
                if (application instanceof Application.Refused refused) {
                    throw new RolledBack(refused.failure());
                }
                return receipt(application);
            });
        } catch (RolledBack e) {
            return transactions.inTransaction(() -> {
                book.recordRefused(from, door, original, message, e.failure);
                return new Receipt.Rejected(e.failure);
            });
        }
    }

    /** Takes back what the receiver had begun before it refused. */
    private static final class RolledBack extends RuntimeException {
        private final transient Failure failure;

        RolledBack(Failure failure) {
            super(failure.code().code(), null, false, false);
            this.failure = failure;
        }
    }

    @Override
    public long deadLetter(SystemCode from, String door, byte[] original, Failure.Malformed reason) {
        long seq = transactions.inTransaction(() -> store.deadInbound(from, door, original, reason, clock.instant()));
        metrics.inbound(door, "dead");
        // its own id could not be read: the number by which operators find it
        MDC.put("message", String.valueOf(seq));
        try {
            LOG.warn(
                    "letter of {} not understood, dead letter {}: {}",
                    from,
                    seq,
                    reason.code().code());
        } finally {
            MDC.remove("message");
        }
        return seq;
    }

    @Override
    public Receipt answered(SystemMessage message, byte[] original) {
        SystemCode from = message.system();
        Application application = book.apply(from, "answer", original, message);
        if (application instanceof Application.Refused refused) {
            book.recordRefused(from, "answer", original, message, refused.failure());
        }
        return receipt(application);
    }

    private static Receipt receipt(Application application) {
        if (application instanceof Application.Refused refused) {
            return new Receipt.Rejected(refused.failure());
        }
        if (application instanceof Application.Known known) {
            return asBefore(known.earlier());
        }
        return ((Application.Applied) application).effect() == ReportReceiver.Effect.APPLIED
                ? new Receipt.Recorded()
                : new Receipt.WithoutEffect();
    }

    /** Who was refused is refused again: "known already" would sound like "in force". */
    private static Receipt asBefore(StoredMessage earlier) {
        if (earlier.state() != MessageState.REFUSED) {
            return new Receipt.Repeated();
        }
        String code = earlier.failureCode().orElse("REFUSED");
        return new Receipt.Rejected(new Failure.Refused(
                new RecordedCode(code), earlier.failureDetail().orElse("refused before")));
    }

    private record RecordedCode(String code) implements FailureCode {}

    private static String name(Receipt receipt) {
        if (receipt instanceof Receipt.Recorded) {
            return "recorded";
        }
        if (receipt instanceof Receipt.Repeated) {
            return "repeated";
        }
        return receipt instanceof Receipt.WithoutEffect ? "without-effect" : "rejected";
    }
}
