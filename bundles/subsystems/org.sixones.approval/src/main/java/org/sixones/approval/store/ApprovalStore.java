package org.sixones.approval.store;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.model.DocumentTexts;
import org.sixones.approval.port.CaseStore;
import org.sixones.approval.port.DefinitionStore;
import org.sixones.approval.port.DocumentStore;
import org.sixones.approval.port.DueStore;
import org.sixones.approval.port.FactLedger;
import org.sixones.approval.port.IdempotencyKeys;
import org.sixones.approval.port.MandateStore;
import org.sixones.store.PersistenceUnit;
import org.sixones.store.PersistenceUnits;
import org.sixones.store.Transactions;

/** Opens approval's persistence unit and gives what works on it. Inside the bundle only. */
@Component(service = ApprovalStore.class)
public final class ApprovalStore {
    private final PersistenceUnit unit;
    private final CaseStore cases;
    private final DueStore dues;
    private final DefinitionStore definitions;
    private final IdempotencyKeys keys;
    private final FactLedger facts;
    private final MandateStore mandates;
    private final DocumentStore documents;

    @Activate
    public ApprovalStore(@Reference PersistenceUnits units, @Reference Transactions transactions) {
        unit = units.open(
                "approval",
                ApprovalStore.class,
                "db/approval.xml",
                List.of(
                        ApplicationRow.class,
                        ItemRow.class,
                        HistoryRow.class,
                        MaterialRow.class,
                        DefinitionRow.class,
                        SightRow.class));
        Tally tally = new Tally(transactions);
        DueRows dueRows = new DueRows(transactions, tally);
        dues = dueRows;
        cases = new JpaCaseStore(unit, transactions, dueRows, tally);
        definitions = new JpaDefinitionStore(unit);
        keys = new JdbcIdempotencyKeys(transactions);
        facts = new JdbcFactLedger(transactions);
        mandates = new JdbcMandateStore(transactions);
        documents = new JdbcDocumentStore(unit, transactions);
        transactions.inTransaction(() -> documents.keepTemplates(DocumentTexts.SHIPPED.texts()));
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    public CaseStore cases() {
        return cases;
    }

    public DueStore dues() {
        return dues;
    }

    public DefinitionStore definitions() {
        return definitions;
    }

    public FactLedger facts() {
        return facts;
    }

    public IdempotencyKeys keys() {
        return keys;
    }

    public MandateStore mandates() {
        return mandates;
    }

    public DocumentStore documents() {
        return documents;
    }
}
