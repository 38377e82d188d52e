package org.sixones.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.CLERK;
import static org.sixones.approval.Fixture.CUSTOMS;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.ITEMS;
import static org.sixones.approval.Fixture.TAX;
import static org.sixones.approval.usecase.ApprovalContract.atTheSameMoment;
import static org.sixones.approval.usecase.ApprovalContract.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.approval.Conclusion;
import org.sixones.approval.Correction;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Entrance;
import org.sixones.approval.Fixture;
import org.sixones.approval.ItemState;
import org.sixones.approval.ItemView;
import org.sixones.approval.ProcedureKind;
import org.sixones.approval.SubmitRequest;
import org.sixones.approval.TimelineEntry;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.store.testing.StoreForTests;

/** The law's further ways on a real database. */
abstract class ActsContract {
    private static final int ROUNDS = 8;

    private Office office;

    abstract StoreForTests store();

    @BeforeEach
    void open() {
        office = new Office(store());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everythingSpecialIsKeptAsItWasDone() {
        CaseNumber number = lodged(Entrance.ONLINE, Set.of(TAX));
        assertThat(office.find(number).state()).isEqualTo(ApplicationState.SUBMITTED);
        done(number, new CaseAct.PreCheck());
        done(number, new CaseAct.Receive());
        done(number, new CaseAct.AcceptWithGaps(List.of(new CorrectionPoint("premises-proof", "缺")), 10, "主件齐全"));
        done(number, new CaseAct.StartProcedure(FILING, ProcedureKind.HEARING, 10, "听证"));
        done(number, new CaseAct.StartProcedure(FILING, ProcedureKind.TEST, 5, "检测"));
        done(number, new CaseAct.EndProcedure(FILING, ProcedureKind.TEST, "合格"));
        done(number, new CaseAct.Extend(Optional.of(FILING), 10, "案情复杂", "局长"));
        done(number, new CaseAct.Extend(Optional.empty(), 15, "案情复杂", "副市长"));
        done(number, new CaseAct.AskWithdrawal(Optional.of(CUSTOMS), "不再办理"));
        ApplicationView view = done(number, new CaseAct.AskWithdrawal(Optional.empty(), "不再办理"));

        assertThat(office.find(number)).isEqualTo(view);
        assertThat(view.clock().days()).isEqualTo(60);
        assertThat(view.law().gaps()).extracting(CorrectionPoint::subject).containsExactly("premises-proof");
        assertThat(view.law().gapsUntil().orElseThrow()).isEqualTo("2018-03-15");
        assertThat(view.law().rules()).isEqualTo("2018-01-01");
        assertThat(view.law().withdrawalAsked()).contains("不再办理");
        assertThat(item(view, FILING).law().procedures()).hasSize(2);
        assertThat(item(view, FILING).law().moreDays()).isEqualTo(10);
        assertThat(item(view, CUSTOMS).law().withdrawalAsked()).contains("不再办理");
        assertThat(item(view, TAX).law().commitment()).isPresent();
        assertThat(view.timeline())
                .filteredOn(t -> t.event().equals("PROCEDURE_START"))
                .allSatisfy(t -> assertThat(t.facts()).containsEntry("on", "2018-03-01"));
        office.applications.correct(
                number,
                new Correction(Optional.empty(), "{}", List.of(Fixture.material("premises-proof"))),
                CLERK,
                Optional.empty());
        assertThat(office.find(number).law().gaps()).isEmpty();
        assertThat(office.sentTo(TAX)).containsExactly("handle", "corrected");
    }

    @Test
    void aRepeatedActHasOneEffect() {
        CaseNumber number = lodged(Entrance.WINDOW, Set.of());
        CaseAct accept = new CaseAct.Accept();
        ApplicationView view = Office.done(office.applications.act(number, accept, CLERK, Optional.of("key-12345")));
        assertThat(Office.done(office.applications.act(number, accept, CLERK, Optional.of("key-12345"))))
                .isEqualTo(view);
        assertThat(code(office.applications.act(number, new CaseAct.Receive(), CLERK, Optional.of("key-12345"))))
                .isEqualTo(ApprovalFailure.IDEMPOTENCY_KEY_REUSED);
        assertThat(code(office.applications.act(number, accept, CLERK, Optional.empty())))
                .isEqualTo(ApprovalFailure.NOT_ALLOWED_IN_STATE);
        assertThat(code(office.applications.act(number, new CaseAct.NotAccept("a\u0000b"), CLERK, Optional.empty())))
                .isEqualTo(ApprovalFailure.TEXT_NOT_ALLOWED);
        assertThat(office.tasks).hasSize(ITEMS.size());
    }

    @Test
    void zhejiang14_whoBrokeACommitmentGetsNoOtherButMayApplyLikeEverybody() {
        CaseNumber number = lodged(Entrance.ON_THE_SPOT, Set.of(TAX));
        ITEMS.forEach(i -> office.report(Fixture.granted(number, i)));
        done(number, new CaseAct.Deliver("EMS 1"));
        assertThat(code(office.applications.act(number, new CaseAct.Archive("1"), CLERK, Optional.empty())))
                .isEqualTo(ApprovalFailure.COMMITMENT_UNCHECKED);
        ApplicationView view = done(number, new CaseAct.Revoke(TAX, "承诺不实"));
        assertThat(item(view, TAX).state()).isEqualTo(ItemState.REVOKED);
        assertThat(view.law().conclusion()).contains(Conclusion.GRANTED);

        assertThat(code(office.applications.submit(
                        request(Entrance.ON_THE_SPOT, Set.of(FILING)), CLERK, Optional.empty())))
                .isEqualTo(ApprovalFailure.COMMITMENT_BARRED);
        office.taken(Fixture.request());
    }

    @Test
    void aWithdrawalAndTheLastDecisionAtTheSameMomentEndInExactlyOneOfTheTwo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNumber number = office.taken(Fixture.request()).number();
            ITEMS.stream().filter(i -> !i.equals(TAX)).forEach(i -> office.report(Fixture.granted(number, i)));
            done(number, new CaseAct.AskWithdrawal(Optional.empty(), "不再办理"));
            List<Callable<Object>> both = List.of(
                    () -> office.report(Fixture.granted(number, TAX)),
                    () -> office.applications.act(
                            number, new CaseAct.ConfirmWithdrawal(Optional.empty()), CLERK, Optional.empty()));
            atTheSameMoment(both);

            ApplicationView view = office.find(number);
            boolean decided = view.state() == ApplicationState.DECIDED;
            assertThat(view.state()).isIn(ApplicationState.DECIDED, ApplicationState.WITHDRAWN);
            assertThat(item(view, TAX).state()).isEqualTo(decided ? ItemState.GRANTED : ItemState.WITHDRAWN);
            assertThat(view.timeline().stream()
                            .filter(t -> t.item().isEmpty())
                            .filter(t -> t.to().equals("DECIDED") || t.to().equals("WITHDRAWN")))
                    .hasSize(1);
        }
    }

    @Test
    void manyActsAndReportsAtTheSameMomentNeverLeaveTheTables() throws Exception {
        Random random = new Random(20180301);
        for (int round = 0; round < ROUNDS; round++) {
            CaseNumber number = lodged(Entrance.WINDOW, Set.of());
            List<Callable<Object>> all = new ArrayList<>();
            all.add(act(number, new CaseAct.Accept()));
            all.add(act(number, new CaseAct.Accept()));
            all.add(act(number, new CaseAct.NotAccept("不需要许可")));
            all.add(act(number, new CaseAct.AskCorrection(List.of(new CorrectionPoint("bank-permit", "缺")))));
            for (int i = 0; i < 4; i++) {
                ItemCode item = ITEMS.get(random.nextInt(ITEMS.size()));
                all.add(() -> office.report(Fixture.granted(number, item)));
                all.add(act(number, new CaseAct.StartProcedure(item, ProcedureKind.HEARING, 5, "听证")));
            }
            atTheSameMoment(all);

            ApplicationView view = office.find(number);
            List<TimelineEntry> own =
                    view.timeline().stream().filter(t -> t.item().isEmpty()).toList();
            for (int i = 1; i < own.size(); i++) {
                assertThat(own.get(i).from()).contains(own.get(i - 1).to());
            }
            assertThat(own.stream().filter(t -> Set.of("COMPLETE", "INCOMPLETE", "NON_ACCEPTANCE")
                            .contains(t.event())))
                    .as("the window answers once")
                    .hasSize(1);
            for (ItemCode item : ITEMS) {
                String key = number + "-" + (ITEMS.indexOf(item) + 1) + "-";
                assertThat(office.tasks.stream()
                                .filter(t -> t.header().messageId().value().startsWith(key))
                                .filter(t -> Set.of("handle", "proceed")
                                        .contains(t.action().code())))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private Callable<Object> act(CaseNumber number, CaseAct act) {
        return () -> office.applications.act(number, act, CLERK, Optional.empty());
    }

    private ApplicationView done(CaseNumber number, CaseAct act) {
        Outcome<ApplicationView> outcome = office.applications.act(number, act, CLERK, Optional.empty());
        return Office.done(outcome);
    }

    private CaseNumber lodged(Entrance entrance, Set<ItemCode> commitments) {
        return office.taken(request(entrance, commitments)).number();
    }

    private static SubmitRequest request(Entrance entrance, Set<ItemCode> commitments) {
        SubmitRequest plain = Fixture.request();
        return new SubmitRequest(
                plain.matter(),
                plain.applicant(),
                plain.form(),
                plain.materials(),
                entrance,
                commitments,
                Fixture.AT_THE_CITY);
    }

    private static ItemView item(ApplicationView view, ItemCode code) {
        return view.items().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
