package org.sixones.exchange.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.FactReceiver;
import org.sixones.exchange.LinkStatus;
import org.sixones.exchange.ReportReceiver;
import org.sixones.exchange.canonical.CanonicalXmlComponent;
import org.sixones.exchange.inbound.InboundService;
import org.sixones.exchange.inbound.ReportBook;
import org.sixones.exchange.metrics.ExchangeMetrics;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.TaskAction;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.StoredMessage;
import org.sixones.store.testing.StoreForTests;
import org.sixones.store.testing.TestDatabase;

/** The exchange without a container: the real store on H2, a clock and a pool in the test's hand. */
public final class Rig implements AutoCloseable {
    private static final CanonicalXml CANONICAL = new CanonicalXmlComponent();

    public final HandClock clock = new HandClock();
    public final StoreForTests store;
    public final FragileTransactions transactions;
    public final CaseBook cases;
    public final MeterRegistry meters = new SimpleMeterRegistry();
    public final Steps pool = new Steps();
    public final Set<SystemCode> paused = new HashSet<>();
    public final InboundService inbound;
    public volatile Optional<ReportReceiver> receiver;
    public volatile Optional<FactReceiver> factReceiver = Optional.empty();
    public Dispatcher dispatcher;

    public Rig() {
        this(TestDatabase.H2);
    }

    public Rig(TestDatabase database) {
        store = database.open(clock);
        transactions = new FragileTransactions(store.transactions());
        cases = new CaseBook(transactions);
        receiver = Optional.of(cases);
        inbound = new InboundService(
                transactions,
                store.messages(),
                new ReportBook.Receivers() {
                    @Override
                    public Optional<ReportReceiver> current() {
                        return receiver;
                    }

                    @Override
                    public Optional<FactReceiver> facts() {
                        return factReceiver;
                    }
                },
                new ExchangeMetrics(meters),
                clock);
        dispatcher = newDispatcher(pool);
    }

    private Dispatcher newDispatcher(java.util.concurrent.Executor executor) {
        return new Dispatcher(
                transactions,
                store.messages(),
                inbound.book(),
                CANONICAL,
                new ExchangeMetrics(meters),
                () -> Set.copyOf(paused),
                executor,
                clock,
                RandomGenerator.of("L64X128MixRandom"),
                true,
                Duration.ofMillis(200));
    }

    /** From here on with threads of its own. */
    public Rig with(java.util.concurrent.Executor executor) {
        dispatcher = newDispatcher(executor);
        return this;
    }

    public CanonicalXml canonical() {
        return CANONICAL;
    }

    public MessageStore messages() {
        return store.messages();
    }

    public OutboxService outbox() {
        return new OutboxService(transactions, messages(), CANONICAL, dispatcher);
    }

    /** The process dies at this moment and another one starts. */
    public void restart(LegacySystem... links) {
        pool.forget();
        dispatcher = newDispatcher(pool);
        List.of(links).forEach(dispatcher::linkAdded);
        tick();
    }

    /** One tick, and all the work that comes of it. */
    public void tick() {
        dispatcher.tick();
        pool.all();
    }

    /** Lets time pass with ticks, so that everything that is due comes to its turn. */
    public void pass(Duration time) {
        Duration step = Duration.ofMillis(500);
        for (Duration left = time; !left.isNegative() && !left.isZero(); left = left.minus(step)) {
            clock.pass(step);
            tick();
        }
    }

    /** Sends a message of a case and lets it be worked on; returns its position. */
    public long send(LegacySystem system, int caseNumber) {
        long seq = queue(system, caseNumber);
        pool.all();
        return seq;
    }

    /** As {@link #send}, but the pool does not work yet. */
    public long queue(LegacySystem system, int caseNumber) {
        return transactions.inTransaction(() -> {
            ApplicationTask task = task(
                    system.profile().code(),
                    caseNumber,
                    java.util.UUID.randomUUID().toString());
            outbox().send(task);
            return messages().of(task.header().caseNumber()).stream()
                    .filter(row ->
                            row.outbound() && row.id().equals(task.header().messageId()))
                    .findFirst()
                    .orElseThrow()
                    .seq();
        });
    }

    public static CaseNumber caseNumber(int number) {
        return new CaseNumber("11330300MB1234567X3000125001001" + "20180118" + String.format("%06d", number));
    }

    public ApplicationTask task(SystemCode system, int caseNumber, String id) {
        return new ApplicationTask(
                new MessageHeader(
                        new MessageId(id),
                        Optional.empty(),
                        caseNumber(caseNumber),
                        new ItemCode("foreign-trade-filing"),
                        system,
                        clock.instant()),
                TaskAction.HANDLE,
                new MatterCode("foreign-trade-start"),
                "对外贸易经营者备案",
                new Applicant(Applicant.Kind.ENTERPRISE, "温州贸易有限公司", "91350100M000100Y43", Optional.empty()),
                Map.of("enterpriseNameZh", "温州贸易有限公司"),
                List.of(),
                Map.of(),
                LocalDate.of(2018, 1, 18),
                Optional.empty());
    }

    public StoredMessage row(long seq) {
        return transactions.inTransaction(() -> messages().find(seq)).orElseThrow();
    }

    public MessageState state(long seq) {
        return row(seq).state();
    }

    public List<StoredMessage> inbox(int caseNumber) {
        return transactions.inTransaction(() -> messages().of(caseNumber(caseNumber))).stream()
                .filter(row -> !row.outbound())
                .toList();
    }

    public List<MessageState> states(List<Long> seqs) {
        List<MessageState> found = new ArrayList<>();
        seqs.forEach(seq -> found.add(state(seq)));
        return found;
    }

    public LinkStatus link(LegacySystem system) {
        return dispatcher.links().stream()
                .filter(link -> link.system().equals(system.profile().code()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
