package org.sixones.approval.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.port.Coordinations;
import org.sixones.exchange.FactOutbox;
import org.sixones.exchange.FactReceiver;
import org.sixones.exchange.ReportReceiver.Effect;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
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
    private final FactOutbox outbox;
    private final AuditChain audit;
    private final Clock clock;

    @Activate
    public CoordinationComponent(
            @Reference Coordinations coordinations, @Reference FactOutbox outbox, @Reference AuditChain audit) {
        this(coordinations, outbox, audit, Clock.systemUTC());
    }

    CoordinationComponent(Coordinations coordinations, FactOutbox outbox, AuditChain audit, Clock clock) {
        this.coordinations = coordinations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<Effect> receive(BusinessFact announced) {
        Instant now = clock.instant();
        return coordinations
                .find(announced.subject().coordination())
                .map(coordination -> PushRule.pushes(coordination, announced, now))
                .orElseGet(() -> Outcome.refused(
                        ApprovalFailure.COORDINATION_UNKNOWN,
                        "no coordination " + announced.subject().coordination()))
                .map(pushes -> keep(announced, pushes));
    }

    private Effect keep(BusinessFact announced, List<BusinessFact> pushes) {
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
        pushes.forEach(outbox::push);
        return Effect.APPLIED;
    }
}
