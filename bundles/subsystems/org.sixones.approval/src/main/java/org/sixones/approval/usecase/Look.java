package org.sixones.approval.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationPage;
import org.sixones.approval.ApplicationSummary;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.ClockView;
import org.sixones.approval.Counts;
import org.sixones.approval.Intake;
import org.sixones.approval.Reach;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Change;
import org.sixones.approval.model.Clocks;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.Step;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.approval.port.CaseStore.HistoryLine;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.approval.port.CaseStore.Receipt;
import org.sixones.approval.port.CaseStore.Row;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.message.Document;
import org.sixones.store.Transactions;

/** Looking at cases; changes nothing. */
final class Look {
    private static final int LONGEST_PAGE = 200;

    private final Desk desk;
    private final Transactions transactions;

    Look(Desk desk, Transactions transactions) {
        this.desk = desk;
        this.transactions = transactions;
    }

    /** Four statements, however large the case is. */
    Outcome<ApplicationView> find(CaseNumber number) {
        return transactions.inTransaction(() -> {
            Optional<Loaded> found = desk.cases().find(number, desk.catalogue());
            if (found.isEmpty()) {
                return Outcome.refused(ApprovalFailure.CASE_UNKNOWN, "no case " + number);
            }
            Case c = found.get().current();
            return Outcome.done(Views.of(
                    c,
                    found.get().dossier(),
                    desk.cases().receipts(c.id()),
                    desk.cases().history(c.id()),
                    desk.clocks(),
                    desk.now()));
        });
    }

    Outcome<Intake> repeated(CaseNumber number) {
        return find(number).map(view -> new Intake.Taken(view, true));
    }

    /** A case that has just been made, without asking the database for what is at hand. */
    ApplicationView fresh(Case before, Dossier dossier, List<Document> documents, Step step, Actor by, Moment now) {
        List<HistoryLine> history = new ArrayList<>();
        for (Change change : step.changes()) {
            history.add(new HistoryLine(before.history() + history.size() + 1, now.at(), change, by));
        }
        List<Receipt> receipts = documents.stream()
                .map(d -> new Receipt(d, now.at()))
                .sorted((a, b) -> a.document().code().compareTo(b.document().code()))
                .toList();
        return Views.of(step.after(), dossier, receipts, history, desk.clocks(), now);
    }

    Outcome<ApplicationPage> list(ApplicationFilter filter, Optional<String> cursor, int max) {
        if (cursor.isPresent() && !cursor.get().matches("[0-9]{1,18}")) {
            return Outcome.refused(ApprovalFailure.CURSOR_INVALID, "a cursor is what an earlier page gave");
        }
        long before = cursor.map(Long::parseLong).orElse(Long.MAX_VALUE);
        int wanted = Math.max(1, Math.min(max, LONGEST_PAGE));
        return transactions.inTransaction(() -> {
            List<Row> rows = desk.cases().list(filter, before, wanted + 1);
            List<Row> shown = rows.subList(0, Math.min(wanted, rows.size()));
            Clocks clocks = desk.clocks();
            Moment now = desk.now();
            return Outcome.done(new ApplicationPage(
                    shown.stream().map(r -> summary(r, clocks, now)).toList(),
                    rows.size() > wanted
                            ? Optional.of(
                                    Long.toString(shown.get(shown.size() - 1).id()))
                            : Optional.empty()));
        });
    }

    private ApplicationSummary summary(Row row, Clocks clocks, Moment now) {
        MatterCode code = new MatterCode(row.matter());
        MatterDefinition matter = desk.catalogue().matter(code, row.matterVersion());
        Optional<ClockView> clock = Optional.ofNullable(row.acceptedOn())
                .map(start -> clocks.joint(
                        Optional.of(start),
                        matter.jointLimit(),
                        Optional.ofNullable(row.endedAt()).map(clocks::day),
                        now.today()));
        return new ApplicationSummary(
                new CaseNumber(row.number()),
                code,
                matter.name(),
                row.applicantName(),
                row.state(),
                Optional.ofNullable(row.granted()),
                row.submittedAt(),
                row.changedAt(),
                clock);
    }

    Counts counts(Reach reach) {
        return transactions.inTransaction(() ->
                new Counts(desk.cases().countApplications(reach), desk.cases().countItems(reach)));
    }
}
