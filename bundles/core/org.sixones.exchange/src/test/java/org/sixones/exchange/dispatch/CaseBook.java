package org.sixones.exchange.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sixones.exchange.ReportReceiver;
import org.sixones.model.Outcome;
import org.sixones.model.message.SystemReport;
import org.sixones.store.Transactions;

/** The receiver of reports in tests: what is in force is what was committed. */
public final class CaseBook implements ReportReceiver {
    private final List<SystemReport> applied = new ArrayList<>();
    private final Transactions transactions;
    private volatile Function<SystemReport, Outcome<Effect>> rule = report -> Outcome.done(Effect.APPLIED);

    public CaseBook(Transactions transactions) {
        this.transactions = transactions;
    }

    public void decides(Function<SystemReport, Outcome<Effect>> next) {
        rule = next;
    }

    @Override
    public Outcome<Effect> receive(SystemReport report) {
        transactions.afterCommit(() -> {
            synchronized (applied) {
                applied.add(report);
            }
        });
        return rule.apply(report);
    }

    /** Reports whose transaction was committed. */
    public List<SystemReport> applied() {
        synchronized (applied) {
            return List.copyOf(applied);
        }
    }
}
