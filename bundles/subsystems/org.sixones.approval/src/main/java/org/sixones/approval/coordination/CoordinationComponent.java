package org.sixones.approval.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.port.Coordinations;
import org.sixones.approval.port.FactLedger;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.exchange.FactOutbox;
import org.sixones.exchange.FactReceiver;
import org.sixones.exchange.ReportReceiver.Effect;
import org.sixones.model.Actor;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.message.BusinessFact;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;

/**
 * Pushes announced facts on, in the transaction in which the exchange records the announcement: audit row and pushes are there
 * when the announcer has its acknowledgement, or none of them is. The subject's audit chain is its lock, so that facts of one
 * subject reach every system in the order in which they were taken.
 */
@Component
public final class CoordinationComponent implements FactReceiver {
    private final Coordinations coordinations;
    private final FactLedger ledger;
    private final FactOutbox outbox;
    private final AuditChain audit;
    private final Clock clock;

    @Activate
    public CoordinationComponent(
            @Reference Coordinations coordinations,
            @Reference ApprovalStore store,
            @Reference FactOutbox outbox,
            @Reference AuditChain audit) {
        this(coordinations, store.facts(), outbox, audit, Clock.systemUTC());
    }

    CoordinationComponent(
            Coordinations coordinations, FactLedger ledger, FactOutbox outbox, AuditChain audit, Clock clock) {
        this.coordinations = coordinations;
        this.ledger = ledger;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<Effect> receive(BusinessFact announced) {
        Instant now = clock.instant();
        return coordinations
                .find(announced.subject().coordination())
                .map(coordination -> PushRule.pushes(coordination, announced, now)
                        .flatMap(pushes -> keep(coordination, announced, pushes, now)))
                .orElseGet(() -> Outcome.refused(
                        ApprovalFailure.COORDINATION_UNKNOWN,
                        "no coordination " + announced.subject().coordination()));
    }

    /** The audit row comes first: it locks the subject. A refusal after it takes it back with everything else. */
    private Outcome<Effect> keep(
            CoordinationDefinition coordination, BusinessFact announced, List<BusinessFact> pushes, Instant now) {
        audit.append(new AuditEntry(
                announced.subject().value(),
                Actor.system(announced.source()),
                "FACT_ANNOUNCED",
                Map.of(
                        "fact", announced.fact().value(),
                        "message", announced.messageId().value(),
                        "pushedTo",
                                pushes.stream()
                                        .map(push -> push.system().value()
                                                + push.fields().keySet())
                                        .collect(Collectors.joining(" ")))));
        Optional<Failure> broken = Agreement.broken(
                coordination.fact(announced.fact()).orElseThrow(),
                announced,
                (fact, field) -> ledger.field(announced.subject(), fact, field));
        if (broken.isPresent()) {
            return Outcome.failed(broken.get());
        }
        Map<String, String> kept = new TreeMap<>(announced.fields());
        kept.keySet().retainAll(coordination.kept(announced.fact()));
        ledger.keep(announced.subject(), announced.fact(), kept, now);
        pushes.forEach(outbox::push);
        return Outcome.done(Effect.APPLIED);
    }
}
