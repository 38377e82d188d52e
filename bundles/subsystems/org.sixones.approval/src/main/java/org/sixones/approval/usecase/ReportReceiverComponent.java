package org.sixones.approval.usecase;

import java.time.Clock;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.Reports;
import org.sixones.approval.model.Ruling;
import org.sixones.approval.port.CaseStore;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.approval.port.Catalogue;
import org.sixones.approval.port.DocumentStore;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.exchange.Outbox;
import org.sixones.exchange.ReportReceiver;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.model.message.SystemReport;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.time.WorkingCalendar;

/** What legacy systems report changes cases, in the transaction in which the exchange records the report. */
@Component(configurationPid = ApprovalConfig.PID)
public final class ReportReceiverComponent implements ReportReceiver {
    private final Desk desk;
    private final Transactions transactions;

    @Activate
    public ReportReceiverComponent(
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
                catalogue,
                transactions,
                outbox,
                audit,
                calendar,
                Clock.systemUTC(),
                Rules.of(config));
    }

    ReportReceiverComponent(
            CaseStore cases,
            DocumentStore documents,
            Catalogue catalogue,
            Transactions transactions,
            Outbox outbox,
            AuditChain audit,
            WorkingCalendar calendar,
            Clock clock,
            Rules rules) {
        this.desk = new Desk(cases, catalogue, outbox, audit, new Issuing(documents), calendar, clock, rules);
        this.transactions = transactions;
    }

    @Override
    public Outcome<Effect> receive(SystemReport report) {
        return transactions.inTransaction(
                () -> desk.lock(report.header().caseNumber()).flatMap(loaded -> {
                    Moment now = desk.now();
                    return Reports.apply(loaded.current(), report, now)
                            .map(ruling -> effect(ruling, loaded, report, now));
                }));
    }

    private Effect effect(Ruling ruling, Loaded loaded, SystemReport report, Moment now) {
        if (ruling instanceof Ruling.Moved moved) {
            desk.keep(
                    loaded,
                    moved.step(),
                    Actor.system(report.header().system()),
                    now,
                    "REPORT_APPLIED",
                    Map.of("message", report.header().messageId().value()));
            return Effect.APPLIED;
        }
        return Effect.NONE;
    }
}
