package org.sixones.exchange.links;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.LinkStatus;
import org.sixones.exchange.Links;
import org.sixones.exchange.dispatch.Dispatcher;
import org.sixones.exchange.dispatch.DispatcherComponent;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.spi.LinkTest;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;

/** The links for operators: a pause is on record and in the audit chain before it is in force. */
@Component(service = Links.class)
public final class LinksService implements Links {
    /** Where pauses are kept; works in the calling thread's transaction. */
    interface Pauses {
        boolean add(SystemCode system, Actor by, java.time.Instant now);

        boolean remove(SystemCode system);
    }

    private final Dispatcher dispatcher;
    private final Transactions transactions;
    private final Pauses pauses;
    private final AuditChain audit;
    private final Clock clock;

    @Activate
    public LinksService(
            @Reference DispatcherComponent dispatcher,
            @Reference Transactions transactions,
            @Reference PausedTable pauses,
            @Reference AuditChain audit) {
        this(dispatcher.dispatcher(), transactions, pauses, audit, Clock.systemUTC());
    }

    LinksService(Dispatcher dispatcher, Transactions transactions, Pauses pauses, AuditChain audit, Clock clock) {
        this.dispatcher = dispatcher;
        this.transactions = transactions;
        this.pauses = pauses;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<LinkStatus> list() {
        return dispatcher.links();
    }

    @Override
    public Optional<LinkStatus> find(SystemCode system) {
        return list().stream().filter(link -> link.system().equals(system)).findFirst();
    }

    @Override
    public Outcome<LinkTest> test(SystemCode system) {
        if (find(system).isEmpty()) {
            return unknown(system);
        }
        return dispatcher
                .test(system)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        ExchangeFailure.DEPARTMENT_ABSENT, "the department of " + system + " is not deployed"));
    }

    @Override
    public Outcome<LinkStatus> pause(SystemCode system, Actor by) {
        return change(system, by, true);
    }

    @Override
    public Outcome<LinkStatus> resume(SystemCode system, Actor by) {
        return change(system, by, false);
    }

    private Outcome<LinkStatus> change(SystemCode system, Actor by, boolean pause) {
        if (find(system).isEmpty()) {
            return unknown(system);
        }
        transactions.inTransaction(() -> {
            boolean changed = pause ? pauses.add(system, by, clock.instant()) : pauses.remove(system);
            if (changed) {
                audit.append(new AuditEntry(
                        "system/" + system.value(), by, pause ? "SYSTEM_PAUSED" : "SYSTEM_RESUMED", Map.of()));
                transactions.afterCommit(() -> dispatcher.setPaused(system, pause));
            }
            return changed;
        });
        return find(system).map(Outcome::done).orElseGet(() -> unknown(system));
    }

    private static <T> Outcome<T> unknown(SystemCode system) {
        return Outcome.refused(ExchangeFailure.SYSTEM_UNKNOWN, "no system " + system);
    }
}
