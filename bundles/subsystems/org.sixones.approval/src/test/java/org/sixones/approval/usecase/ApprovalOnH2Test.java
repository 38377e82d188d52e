package org.sixones.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.CaseAct;
import org.sixones.approval.Fixture;
import org.sixones.approval.ProcedureKind;
import org.sixones.approval.Reach;
import org.sixones.approval.WorkFilter;
import org.sixones.model.CaseNumber;
import org.sixones.store.testing.StoreForTests;

class ApprovalOnH2Test extends ApprovalContract {
    @Override
    StoreForTests store() {
        return StoreForTests.h2();
    }

    /**
     * Statements of each step, with the store's outbox rows and audit chain; a batch counts as many as it has rows. A submit
     * writes 28 rows: application, who sees it in one, 5 items, 8 materials, 7 lines of history, 5 messages, audit. What is due takes one more to
     * read, one to take lines away and one to add some, the tally one; each document takes one to be
     * numbered (the first of its series two) and one to be kept.
     */
    @Test
    void eachStepTakesFewStatements() {
        office.execute("set query_statistics_max_entries 1000");
        office.execute("set query_statistics true");
        CaseNumber number = office.taken(Fixture.request()).number();

        Map<String, Long> taken = new LinkedHashMap<>();
        taken.put("submit", statements(() -> office.taken(Fixture.request())));
        taken.put("view", statements(() -> office.find(number)));
        taken.put("first report", statements(() -> office.report(Fixture.accepted(number, Fixture.TAX))));
        taken.put("decision", statements(() -> office.report(Fixture.granted(number, Fixture.TAX))));
        taken.put("joining decision", statements(() -> office.report(Fixture.granted(number, Fixture.FILING))));
        taken.put("late report", statements(() -> office.report(Fixture.accepted(number, Fixture.TAX))));

        assertThat(taken)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "submit", 39L,
                        "view", 4L,
                        "first report", 12L,
                        "decision", 15L,
                        "joining decision", 18L,
                        "late report", 4L));
    }

    /**
     * However much has happened to the case, an act costs the same: 11, the 4 of the view that it answers with, and 2 when it
     * calls for a document, 3 for the first of its series.
     */
    @Test
    void anActTakesTheSameFewStatementsHoweverLongTheHistoryIs() {
        office.execute("set query_statistics_max_entries 1000");
        office.execute("set query_statistics true");
        CaseNumber number = office.taken(Fixture.request()).number();
        for (int round = 0; round < 5; round++) {
            assertThat(statements(
                            () -> act(number, new CaseAct.StartProcedure(Fixture.TAX, ProcedureKind.HEARING, 5, "听证"))))
                    .as("round %s", round)
                    .isEqualTo(round == 0 ? 18L : 17L);
            assertThat(statements(
                            () -> act(number, new CaseAct.EndProcedure(Fixture.TAX, ProcedureKind.HEARING, "完成"))))
                    .as("round %s", round)
                    .isEqualTo(15L);
        }
    }

    private void act(CaseNumber number, CaseAct act) {
        Office.done(office.applications.act(number, act, Fixture.CLERK, Optional.empty()));
    }

    /** What people look at all day: as many statements for one case as for many. */
    @Test
    void eachLookTakesTheSameFewStatementsHoweverManyCasesThereAre() {
        office.execute("set query_statistics_max_entries 1000");
        office.execute("set query_statistics true");
        WorkListComponent work = office.workList();
        for (int cases : new int[] {1, 12}) {
            CaseNumber number = office.taken(Fixture.request()).number();
            for (int i = 1; i < cases; i++) {
                office.taken(Fixture.request());
            }
            Map<String, Long> taken = new LinkedHashMap<>();
            taken.put("work list", statements(() -> work.page(WorkFilter.ALL, Optional.empty(), 50)));
            taken.put("loads", statements(() -> work.loads(new Reach.Everything())));
            taken.put("counts", statements(() -> office.applications.counts(new Reach.Everything())));
            taken.put("progress", statements(() -> work.progress(number)));
            taken.put(
                    "of an applicant",
                    statements(() -> office.applications.list(
                            ApplicationFilter.of(Fixture.applicant().identifier(), new Reach.Everything()),
                            Optional.empty(),
                            50)));
            taken.put("sweep, nothing due", statements(() -> office.sweep.once(50)));
            assertThat(taken)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "work list", 1L,
                            "loads", 1L,
                            "counts", 2L,
                            "progress", 3L,
                            "of an applicant", 1L,
                            "sweep, nothing due", 1L));
        }
    }

    private long statements(Runnable step) {
        long before = executed();
        step.run();
        return executed() - before;
    }

    /** Without what the driver says to the database on its own account. */
    private long executed() {
        return office.count("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                + " where lower(sql_statement) not like '%query_statistics%'"
                + " and upper(sql_statement) not like 'SET %' and upper(sql_statement) not like 'CALL %'"
                + " and upper(sql_statement) not in ('COMMIT', 'ROLLBACK')");
    }
}
