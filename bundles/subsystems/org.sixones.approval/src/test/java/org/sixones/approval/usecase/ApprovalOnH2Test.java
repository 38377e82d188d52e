package org.sixones.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sixones.approval.Fixture;
import org.sixones.model.CaseNumber;
import org.sixones.store.testing.StoreForTests;

class ApprovalOnH2Test extends ApprovalContract {
    @Override
    StoreForTests store() {
        return StoreForTests.h2();
    }

    /** The figures include the outbox rows and the audit chain of the store; a batch counts as many as it has rows. */
    @Test
    void eachStepTakesFewStatements() {
        office.execute("set query_statistics true");
        office.execute("set query_statistics_max_entries 1000");
        CaseNumber number = office.taken(Fixture.request()).number();
        office.execute("set query_statistics false");
        office.execute("set query_statistics true");

        assertThat(statements(() -> office.taken(Fixture.request())))
                .as("submit")
                .isLessThanOrEqualTo(34);
        assertThat(statements(() -> office.find(number))).as("view").isEqualTo(4);
        assertThat(statements(() -> office.report(Fixture.accepted(number, Fixture.TAX))))
                .as("the first report")
                .isLessThanOrEqualTo(11);
        assertThat(statements(() -> office.report(Fixture.granted(number, Fixture.TAX))))
                .as("a decision")
                .isLessThanOrEqualTo(10);
        assertThat(statements(() -> office.report(Fixture.granted(number, Fixture.FILING))))
                .as("a decision that another item waited for")
                .isLessThanOrEqualTo(13);
    }

    private long statements(Runnable step) {
        long before = executed();
        step.run();
        return executed() - before;
    }

    private long executed() {
        return office.count("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                + " where sql_statement not like '%query_statistics%'");
    }
}
