package org.sixones.approval.usecase;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationPage;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.Applications;
import org.sixones.approval.CaseAct;
import org.sixones.approval.Correction;
import org.sixones.approval.Counts;
import org.sixones.approval.Intake;
import org.sixones.approval.Reach;
import org.sixones.approval.SubmitRequest;
import org.sixones.approval.port.CaseStore;
import org.sixones.approval.port.Catalogue;
import org.sixones.approval.port.DocumentStore;
import org.sixones.approval.port.IdempotencyKeys;
import org.sixones.approval.port.MandateStore;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.exchange.Outbox;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.time.WorkingCalendar;

/** The applications for other bundles: each method is a use case of its own class. */
@Component(configurationPid = ApprovalConfig.PID)
@Designate(ocd = ApprovalConfig.class)
public final class ApplicationsComponent implements Applications {
    private final Submit submit;
    private final Correct correct;
    private final Act act;
    private final Look look;

    @Activate
    public ApplicationsComponent(
            @Reference ApprovalStore store,
            @Reference Catalogue catalogue,
            @Reference Transactions transactions,
            @Reference Outbox outbox,
            @Reference AuditChain audit,
            @Reference WorkingCalendar calendar,
            ApprovalConfig config) {
        this(
                store.cases(),
                store.documents(),
                store.keys(),
                store.mandates(),
                catalogue,
                transactions,
                outbox,
                audit,
                calendar,
                Clock.systemUTC(),
                Rules.of(config));
    }

    ApplicationsComponent(
            CaseStore cases,
            DocumentStore documents,
            IdempotencyKeys keys,
            MandateStore mandates,
            Catalogue catalogue,
            Transactions transactions,
            Outbox outbox,
            AuditChain audit,
            WorkingCalendar calendar,
            Clock clock,
            Rules rules) {
        Desk desk = new Desk(cases, catalogue, outbox, audit, new Issuing(documents), calendar, clock, rules);
        Once once = new Once(keys, transactions, clock);
        look = new Look(desk, transactions);
        submit = new Submit(desk, once, look, mandates);
        correct = new Correct(desk, once, look);
        act = new Act(desk, once, look);
    }

    @Override
    public Outcome<Intake> submit(SubmitRequest request, Actor by, Optional<String> idempotencyKey) {
        return submit.submit(request, by, idempotencyKey);
    }

    @Override
    public Outcome<Intake> correct(
            CaseNumber number, Correction correction, Actor by, Optional<String> idempotencyKey) {
        return correct.correct(number, correction, by, idempotencyKey);
    }

    @Override
    public Outcome<ApplicationView> withdraw(
            CaseNumber number, String reason, Actor by, Optional<String> idempotencyKey) {
        return act.withdraw(number, reason, by, idempotencyKey);
    }

    @Override
    public Outcome<ApplicationView> refuse(CaseNumber number, String reason, Actor by) {
        return act.refuse(number, reason, by);
    }

    @Override
    public Outcome<ApplicationView> deliver(CaseNumber number, String proof, Actor by) {
        return act.deliver(number, proof, by);
    }

    @Override
    public Outcome<ApplicationView> act(CaseNumber number, CaseAct what, Actor by, Optional<String> idempotencyKey) {
        return act.act(number, what, by, idempotencyKey);
    }

    @Override
    public Outcome<ApplicationView> find(CaseNumber number) {
        return look.find(number);
    }

    @Override
    public Outcome<ApplicationPage> list(ApplicationFilter filter, Optional<String> cursor, int max) {
        return look.list(filter, cursor, max);
    }

    @Override
    public Counts counts(Reach reach) {
        return look.counts(reach);
    }
}
