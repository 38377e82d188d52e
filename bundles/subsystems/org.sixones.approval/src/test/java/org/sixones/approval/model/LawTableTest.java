package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.CUSTOMS;
import static org.sixones.approval.Fixture.EXCHANGE;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.INSPECTION;
import static org.sixones.approval.Fixture.TAX;
import static org.sixones.approval.Fixture.correction;
import static org.sixones.approval.Fixture.granted;
import static org.sixones.approval.Fixture.refused;
import static org.sixones.approval.model.Cases.NUMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Fixture;
import org.sixones.approval.ItemState;
import org.sixones.approval.Light;
import org.sixones.approval.ProcedureKind;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.CaseKind;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.Limits;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.item.RefusalPolicy;

/** The law as a table: each rule of time that concerns a case, by its name, on the days of 2018. */
class LawTableTest {
    private static final CorrectionPoint PREMISES = new CorrectionPoint("premises-proof", "缺");
    private static final CorrectionPoint PERMIT = new CorrectionPoint("bank-permit", "缺");

    // ---- 行政许可法 ----

    @Test
    void article26_42_jointHandlingHas45WorkingDaysAnd15MoreOnceWithTheHeadsApproval() {
        Cases c = Cases.accepted();
        assertThat(c.until(Deadline.Kind.JOINT)).isEqualTo("2018-05-07");

        c.refused(extend(Optional.empty(), 15, " ", "副市长"), ApprovalFailure.REASON_REQUIRED);
        c.refused(extend(Optional.empty(), 15, "案情复杂", ""), ApprovalFailure.APPROVAL_REQUIRED);
        c.refused(extend(Optional.empty(), 16, "案情复杂", "副市长"), ApprovalFailure.DAYS_NOT_ALLOWED);
        c.done(extend(Optional.empty(), 15, "案情复杂", "副市长"));

        assertThat(c.until(Deadline.Kind.JOINT)).isEqualTo("2018-05-28");
        c.refused(extend(Optional.empty(), 1, "案情复杂", "副市长"), ApprovalFailure.ALREADY_EXTENDED);
        assertThat(Cases.CLOCKS.joint(c.current, c.today).days()).isEqualTo(60);
    }

    @Test
    void article32_1_1_whatNeedsNoLicenceIsNotAcceptedAtOnce() {
        Cases c = Cases.lodged(ApplicationState.RECEIVED);
        c.refused(new CaseAct.NotAccept(" "), ApprovalFailure.REASON_REQUIRED);
        c.done(new CaseAct.NotAccept("依法不需要取得行政许可"));
        assertThat(c.current.state()).isEqualTo(ApplicationState.NOT_ACCEPTED);
        assertThat(c.sent).isEmpty();
    }

    @Test
    void article32_1_2_whoIsNotCompetentRefusesAtOnceAndNamesTheCompetentOrganAndTheRemedies() {
        Cases c = Cases.lodged(ApplicationState.SUBMITTED);
        c.refused(new CaseAct.RefuseAcceptance("不属本机关职权", ""), ApprovalFailure.COMPETENT_ORGAN_REQUIRED);
        c.done(new CaseAct.RefuseAcceptance("不属本机关职权", "瑞安市市场监督管理局"));
        assertThat(c.current.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(c.last().facts())
                .containsEntry(Fact.COMPETENT_ORGAN, "瑞安市市场监督管理局")
                .containsEntry(Fact.RECONSIDERATION, "60")
                .containsEntry(Fact.LITIGATION, "6");
    }

    @Test
    void article32_1_4_theCorrectionNoticeIsGivenWithinFiveWorkingDaysOnceAndInFull() {
        Cases c = Cases.lodged(ApplicationState.RECEIVED);
        assertThat(c.until(Deadline.Kind.CORRECTION_NOTICE)).isEqualTo("2018-03-08");
        c.on("2018-03-08");
        c.refused(
                new CaseAct.AskCorrection(List.of(new CorrectionPoint("tea-leaves", "?"))),
                ApprovalFailure.SUBJECT_NOT_IN_GUIDE);
        c.done(new CaseAct.AskCorrection(List.of(PREMISES)));
        c.refused(new CaseAct.AskCorrection(List.of(PERMIT)), ApprovalFailure.CORRECTION_ALREADY_ASKED);
    }

    @Test
    void article32_1_4_silenceIsAcceptanceFromTheDayTheMaterialCame() {
        for (ApplicationState state :
                List.of(ApplicationState.SUBMITTED, ApplicationState.PRE_CHECKED, ApplicationState.RECEIVED)) {
            Cases c = lodgedIn(state);

            c.lapse(Deadline.Kind.CORRECTION_NOTICE);

            assertThat(c.today).isEqualTo("2018-03-09");
            assertThat(c.current.state()).isEqualTo(ApplicationState.ACCEPTED);
            assertThat(c.current.acceptedOn()).contains(LocalDate.parse("2018-03-01"));
            assertThat(c.item(FILING).clockStart()).contains(LocalDate.parse("2018-03-01"));
            assertThat(c.sent).hasSize(5);
        }
    }

    @Test
    void article32_1_4_afterTheSilenceNobodyAsksOrRefusesEvenIfTheLapseWasNotNoticedYet() {
        Cases c = Cases.lodged(ApplicationState.RECEIVED);
        c.on("2018-03-09");
        c.refused(new CaseAct.AskCorrection(List.of(PREMISES)), ApprovalFailure.DEEMED_ACCEPTED);
        c.refused(new CaseAct.NotAccept("理由"), ApprovalFailure.DEEMED_ACCEPTED);
        c.refused(new CaseAct.RefuseAcceptance("理由", "市局"), ApprovalFailure.DEEMED_ACCEPTED);
        c.refused(new CaseAct.Accept(), ApprovalFailure.DEEMED_ACCEPTED);
    }

    @Test
    void article42_decidedWithinTwentyWorkingDaysAndTenMoreOnceWithTheHeadsApproval() {
        Cases c = Cases.accepted(item(CaseKind.PROMISED, new Limits(20, 18, 0)));
        assertThat(c.until(Deadline.Kind.DECISION)).isEqualTo("2018-03-29");
        c.refused(extend(Optional.of(TAX), 11, "案情复杂", "局长"), ApprovalFailure.DAYS_NOT_ALLOWED);
        c.on("2018-03-29");
        c.done(extend(Optional.of(TAX), 10, "案情复杂", "局长"));
        assertThat(c.until(Deadline.Kind.DECISION)).isEqualTo("2018-04-13");
        assertThat(c.last().facts()).containsEntry(Fact.DAYS, "10").containsEntry(Fact.APPROVED_BY, "局长");
        c.refused(extend(Optional.of(TAX), 1, "案情复杂", "局长"), ApprovalFailure.ALREADY_EXTENDED);
    }

    @Test
    void article42_anItemWithoutALimitOfItsOwnHasTheLawsTwentyDays() {
        Cases c = Cases.accepted(item(CaseKind.AT_ONCE, new Limits(0, 0, 0)));
        assertThat(c.until(Deadline.Kind.PROMISE)).as("即办件").isEqualTo("2018-03-01");
        assertThat(c.until(Deadline.Kind.DECISION)).isEqualTo("2018-03-29");
    }

    @Test
    void article42_whatHasPassedIsNotExtended() {
        Cases c = Cases.accepted(item(CaseKind.PROMISED, new Limits(20, 18, 0)));
        c.on("2018-03-30");
        c.refused(extend(Optional.of(TAX), 10, "案情复杂", "局长"), ApprovalFailure.LIMIT_PASSED);
    }

    @Test
    void article43_theLowerOrganReviewsWithinTwentyWorkingDaysThenTheUpperOnesClockBegins() {
        Cases c = Cases.accepted(item(CaseKind.FORWARDED_UP, new Limits(20, 20, 0)));
        assertThat(c.until(Deadline.Kind.LOWER_REVIEW)).isEqualTo("2018-03-29");
        c.on("2018-03-12");
        c.done(new CaseAct.Forward(TAX, "符合条件，报请审批"));
        assertThat(c.deadline(Deadline.Kind.LOWER_REVIEW)).isEmpty();
        assertThat(c.until(Deadline.Kind.DECISION)).isEqualTo("2018-04-10");
        c.refused(new CaseAct.Forward(TAX, "再报"), ApprovalFailure.NOT_FORWARDED_UP);
        Cases plain = Cases.accepted();
        plain.refused(new CaseAct.Forward(FILING, "报"), ApprovalFailure.NOT_FORWARDED_UP);
    }

    @Test
    void article44_deliveredWithinTenWorkingDaysOfTheDecisionWithProof() {
        Cases c = Cases.accepted(item(CaseKind.PROMISED, new Limits(20, 5, 0)));
        c.applied(granted(NUMBER, TAX));
        assertThat(c.until(Deadline.Kind.DELIVERY)).isEqualTo("2018-03-15");
        assertThat(c.lapse(Deadline.Kind.DELIVERY))
                .as("late, and still to be delivered")
                .isEqualTo(Outcome.done(new Ruling.NoEffect()));
        c.refused(new CaseAct.Deliver(" "), ApprovalFailure.PROOF_REQUIRED);
        c.done(new CaseAct.Deliver("EMS 1068377382"));
        assertThat(c.deadline(Deadline.Kind.DELIVERY)).isEmpty();
        c.done(new CaseAct.Archive("2018-商务-0001"));
        assertThat(c.current.state()).isEqualTo(ApplicationState.ARCHIVED);
    }

    @Test
    void article45_theTimeOfSpecialProceduresIsNotCountedAndOverlappingOnesCountOnce() {
        Cases c = Cases.accepted(item(CaseKind.PROMISED, new Limits(20, 20, 0)));
        c.on("2018-03-08");
        c.done(start(ProcedureKind.HEARING));
        c.refused(start(ProcedureKind.HEARING), ApprovalFailure.PROCEDURE_ALREADY_OPEN);
        c.on("2018-03-14");
        c.done(start(ProcedureKind.TEST));
        assertThat(c.deadline(Deadline.Kind.DECISION)).isEmpty();
        assertThat(promised(c).light()).isEqualTo(Light.STOPPED);
        c.on("2018-03-16");
        c.done(end(ProcedureKind.HEARING));
        assertThat(promised(c).light()).as("the test still lasts").isEqualTo(Light.STOPPED);
        c.on("2018-03-22");
        c.done(end(ProcedureKind.TEST));
        c.refused(end(ProcedureKind.TEST), ApprovalFailure.PROCEDURE_NOT_OPEN);
        assertThat(c.until(Deadline.Kind.DECISION)).isEqualTo("2018-04-13");
        assertThat(c.until(Deadline.Kind.JOINT))
                .as("45 days and the 10 not counted")
                .isEqualTo("2018-05-21");
    }

    @Test
    void article69_and_8_aDecisionIsTakenBackOnlyAfterItWasMade() {
        Cases c = Cases.accepted();
        c.applied(granted(NUMBER, TAX));
        c.refused(new CaseAct.Revoke(TAX, "欺骗取得"), ApprovalFailure.NOT_ALLOWED_IN_STATE);
        Cases decided = Cases.accepted(item(CaseKind.PROMISED, new Limits(20, 5, 0)));
        decided.applied(granted(NUMBER, TAX));
        decided.refused(new CaseAct.Revoke(TAX, ""), ApprovalFailure.REASON_REQUIRED);
        decided.done(new CaseAct.Revoke(TAX, "欺骗取得"));
        assertThat(decided.state(TAX)).isEqualTo(ItemState.REVOKED);
        assertThat(decided.last().facts()).containsKey(Fact.RECONSIDERATION);
        decided.refused(new CaseAct.Cancel(TAX, "情况变化"), ApprovalFailure.NOT_ALLOWED_IN_STATE);
        decided.noEffect(granted(NUMBER, TAX));
    }

    @Test
    void article82_limitsAreWorkingDaysWithHolidaysOutAndMakeUpDaysIn() {
        Map<String, Map.Entry<Integer, String>> vectors = Map.of(
                "2018-02-09", Map.entry(5, "2018-02-22"),
                "2018-02-14", Map.entry(1, "2018-02-22"),
                "2018-03-01", Map.entry(20, "2018-03-29"),
                "2018-09-28", Map.entry(1, "2018-09-29"),
                "2018-12-28", Map.entry(1, "2018-12-29"));
        vectors.forEach((from, v) -> {
            Cases c = Cases.acceptedOn(LocalDate.parse(from), item(CaseKind.PROMISED, new Limits(20, v.getKey(), 0)));
            assertThat(c.until(Deadline.Kind.PROMISE)).as(from).isEqualTo(v.getValue());
        });
    }

    // ---- 浙江规则 ----

    @Test
    void zhejiang5_parallelItemsAreReceivedAtTheSameMomentAndASerialOneWithTheEarlierResult() {
        Cases c = Cases.accepted();
        for (ItemCode code : List.of(FILING, INSPECTION, EXCHANGE, TAX)) {
            assertThat(c.item(code).clockStart()).contains(LocalDate.parse("2018-03-01"));
        }
        assertThat(deadlineOf(c, Deadline.Kind.DECISION, CUSTOMS)).isEmpty();
        c.on("2018-03-05");
        c.applied(granted(NUMBER, FILING));
        assertThat(deadlineOf(c, Deadline.Kind.DECISION, CUSTOMS).orElseThrow().day())
                .isEqualTo("2018-04-02");
    }

    @Test
    void zhejiang11_aCorrectionThatIsOverdueCountsAsWithdrawal() {
        Cases c = Cases.lodged(ApplicationState.RECEIVED);
        c.done(new CaseAct.AskCorrection(List.of(PREMISES)));
        assertThat(c.until(Deadline.Kind.CORRECTION_ANSWER)).isEqualTo("2018-03-22");
        c.lapse(Deadline.Kind.CORRECTION_ANSWER);
        assertThat(c.current.state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(c.current.reason().orElseThrow()).contains("2018-03-22");
    }

    @Test
    void zhejiang11_anOrgansOwnCorrectionThatIsOverdueEndsItsItemAndWhatNeedsIt() {
        Cases c = Cases.accepted();
        c.applied(correction(NUMBER, FILING, "application-form"));
        c.lapse(Deadline.Kind.CORRECTION_ANSWER);
        assertThat(c.state(FILING)).isEqualTo(ItemState.WITHDRAWN);
        assertThat(c.state(CUSTOMS)).isEqualTo(ItemState.REFUSED);
        assertThat(c.state(TAX)).isEqualTo(ItemState.SENT);
        assertThat(c.sentTo(FILING)).containsExactly("handle", "withdraw");
    }

    @Test
    void zhejiang11_acceptedWithGapsWhenTheGuideLetsTheMaterialFollowWithASecondClock() {
        Cases c = Cases.lodged(ApplicationState.RECEIVED);
        c.refused(gaps(List.of(PERMIT), 10), ApprovalFailure.GAP_NOT_ALLOWED);
        c.refused(gaps(List.of(PREMISES), 21), ApprovalFailure.DAYS_NOT_ALLOWED);
        c.done(gaps(List.of(PREMISES), 10));
        assertThat(c.current.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(c.until(Deadline.Kind.GAPS)).isEqualTo("2018-03-15");
        assertThat(c.until(Deadline.Kind.JOINT)).isEqualTo("2018-05-07");

        c.on("2018-03-15");
        c.take(Machine.correct(c.current, Optional.empty(), Set.of("premises-proof"), c.now()));

        assertThat(c.deadline(Deadline.Kind.GAPS)).isEmpty();
        assertThat(c.sentTo(TAX)).containsExactly("handle", "corrected");
        assertThat(c.sentTo(FILING)).as("does not work with it").containsExactly("handle");
    }

    @Test
    void zhejiang11_gapsThatStayOpenEndTheAcceptanceWithItsReasonAndWhatWasGrantedFalls() {
        Cases c = Cases.lodged(ApplicationState.RECEIVED);
        c.done(gaps(List.of(PREMISES), 10));
        c.applied(granted(NUMBER, EXCHANGE));
        c.lapse(Deadline.Kind.GAPS);
        assertThat(c.current.state()).isEqualTo(ApplicationState.ACCEPTANCE_WITHDRAWN);
        assertThat(c.current.reason().orElseThrow()).contains("2018-03-15");
        assertThat(c.state(TAX)).isEqualTo(ItemState.WITHDRAWN);
        assertThat(c.state(EXCHANGE)).isEqualTo(ItemState.REVOKED);
    }

    @Test
    void zhejiang11_whatWasGrantedWithGapsIsDeliveredWhenTheyAreClosed() {
        Cases c = Cases.fresh(item(CaseKind.PROMISED, new Limits(20, 5, 0)));
        c.done(gaps(List.of(PREMISES), 10));
        c.applied(granted(NUMBER, TAX));
        assertThat(c.current.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(c.current.conclusion(Cases.CLOCKS)).contains(org.sixones.approval.Conclusion.GRANTED_WITH_GAPS);
        c.refused(new CaseAct.Deliver("EMS 1"), ApprovalFailure.GAPS_OPEN);
        c.on("2018-03-09");
        c.take(Machine.correct(c.current, Optional.empty(), Set.of("premises-proof"), c.now()));
        c.done(new CaseAct.Deliver("EMS 1"));
    }

    @Test
    void zhejiang12_aPromiseShorterThanTheLawBinds() {
        Cases c = Cases.accepted(item(CaseKind.PROMISED, new Limits(20, 2, 0)));
        assertThat(c.until(Deadline.Kind.PROMISE)).isEqualTo("2018-03-05");
        c.on("2018-03-06");
        assertThat(promised(c).light()).isEqualTo(Light.RED);
    }

    @Test
    void zhejiang14_aCommitmentIsDecidedAtOnceAndCheckedWithinSixtyWorkingDays() {
        Cases c = Cases.committed(item(CaseKind.PROMISED, new Limits(20, 5, 0)));
        assertThat(c.until(Deadline.Kind.PROMISE)).as("at once").isEqualTo("2018-03-01");
        c.applied(granted(NUMBER, TAX));
        assertThat(c.until(Deadline.Kind.COMMITMENT_CHECK)).isEqualTo("2018-05-28");
        c.done(new CaseAct.Deliver("EMS 1"));
        c.refused(new CaseAct.Archive("1"), ApprovalFailure.COMMITMENT_UNCHECKED);
        assertThat(c.lapse(Deadline.Kind.COMMITMENT_CHECK)).isEqualTo(Outcome.done(new Ruling.NoEffect()));
        assertThat(c.deadline(Deadline.Kind.COMMITMENT_CHECK))
                .as("a check that is late is not lost")
                .isPresent();
        c.done(new CaseAct.ConfirmCommitment(TAX, "属实"));
        assertThat(c.deadline(Deadline.Kind.COMMITMENT_CHECK)).isEmpty();
        c.refused(new CaseAct.ConfirmCommitment(TAX, "属实"), ApprovalFailure.COMMITMENT_NONE);
        c.done(new CaseAct.Archive("1"));
        assertThat(c.current.commitmentBroken()).isFalse();
    }

    @Test
    void zhejiang14_aBrokenCommitmentIsMendedInTimeOrTheDecisionIsRevoked() {
        Cases c = Cases.committed(item(CaseKind.PROMISED, new Limits(20, 5, 0)));
        c.applied(granted(NUMBER, TAX));
        c.on("2018-04-02");
        c.refused(new CaseAct.OrderRectification(TAX, "场所不符", 31), ApprovalFailure.DAYS_NOT_ALLOWED);
        c.done(new CaseAct.OrderRectification(TAX, "场所不符", 10));
        assertThat(c.until(Deadline.Kind.RECTIFICATION)).isEqualTo("2018-04-17");
        c.lapse(Deadline.Kind.RECTIFICATION);
        c.done(new CaseAct.Revoke(TAX, "逾期未整改"));
        assertThat(c.state(TAX)).isEqualTo(ItemState.REVOKED);
        assertThat(c.current.commitmentBroken()).as("no more commitments").isTrue();
    }

    // ---- 撤件 ----

    @Test
    void aWithdrawalThatIsRefusedLeavesTheExactStateSuspendedOrNot() {
        Cases c = Cases.accepted();
        c.on("2018-03-02");
        c.done(new CaseAct.StartProcedure(TAX, ProcedureKind.EXPERT_REVIEW, 5, "专家评审"));
        for (Optional<ItemCode> what : List.of(Optional.<ItemCode>empty(), Optional.of(TAX))) {
            Case before = c.current;
            c.refused(new CaseAct.RefuseWithdrawal(what, "理由"), ApprovalFailure.WITHDRAWAL_NOT_ASKED);
            c.done(new CaseAct.AskWithdrawal(what, "不再办理"));
            c.refused(new CaseAct.AskWithdrawal(what, "不再办理"), ApprovalFailure.WITHDRAWAL_ALREADY_ASKED);
            c.done(new CaseAct.RefuseWithdrawal(what, "已近办结"));
            assertThat(c.current)
                    .usingRecursiveComparison()
                    .ignoringFields("history")
                    .isEqualTo(before);
        }
    }

    @Test
    void aWithdrawalThatIsConfirmedEndsTheItemOrAllOfThem() {
        Cases c = Cases.accepted();
        c.done(new CaseAct.AskWithdrawal(Optional.of(FILING), "不再办理"));
        c.done(new CaseAct.ConfirmWithdrawal(Optional.of(FILING)));
        assertThat(c.state(FILING)).isEqualTo(ItemState.WITHDRAWN);
        assertThat(c.state(CUSTOMS)).isEqualTo(ItemState.REFUSED);
        assertThat(c.state(TAX)).isEqualTo(ItemState.SENT);
        c.done(new CaseAct.AskWithdrawal(Optional.empty(), "不再办理"));
        c.done(new CaseAct.ConfirmWithdrawal(Optional.empty()));
        assertThat(c.current.state()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void aDecisionThatComesWhileAWithdrawalWaitsStands() {
        Cases c = Cases.accepted(item(CaseKind.PROMISED, new Limits(20, 5, 0)));
        c.done(new CaseAct.AskWithdrawal(Optional.empty(), "不再办理"));
        c.applied(granted(NUMBER, TAX));
        c.refused(new CaseAct.ConfirmWithdrawal(Optional.empty()), ApprovalFailure.WITHDRAWAL_NOT_ASKED);
        assertThat(c.current.granted()).contains(true);
    }

    // ---- 一件事 ----

    @Test
    void aMatterSaysWhetherOneRefusalEndsIt() {
        Cases goesOn = Cases.accepted();
        goesOn.applied(refused(NUMBER, TAX, "不符合条件"));
        assertThat(goesOn.state(EXCHANGE)).isEqualTo(ItemState.SENT);

        MatterDefinition m = Fixture.matter();
        Cases ends = Cases.accepted(
                new MatterDefinition(
                        m.code(),
                        m.basicCode(),
                        m.name(),
                        m.department(),
                        m.window(),
                        m.jointLimit(),
                        m.steps(),
                        m.formSchema(),
                        m.sample(),
                        RefusalPolicy.MATTER_ENDS),
                Fixture.items());
        ends.applied(granted(NUMBER, INSPECTION));
        ends.applied(refused(NUMBER, TAX, "不符合条件"));
        assertThat(ends.state(INSPECTION)).as("what is decided stays").isEqualTo(ItemState.GRANTED);
        assertThat(ends.state(EXCHANGE)).isEqualTo(ItemState.REFUSED);
        assertThat(ends.current.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(ends.current.granted()).contains(false);
    }

    // ---- 规则的日期 ----

    @Test
    void aCaseKeepsTheRulesOfTheDayOnWhichItWasFiled() {
        LawBook book = LawBook.shipped();
        LawRules of2018 = book.on(LocalDate.parse("2018-03-01"));
        LawRules later = book.on(LocalDate.parse("2024-03-01"));
        assertThat(of2018.version()).isEqualTo("2018-01-01");
        assertThat(later.version()).isEqualTo("2019-01-01");
        assertThat(book.on(of2018.version())).as("found again by its version").isEqualTo(of2018);
        assertThat(later.value(LawRule.GAPS).reason().zh()).contains("第十一条");
        assertThat(Cases.accepted().current.rules()).isEqualTo(of2018);
    }

    @Test
    void rulesThatAreLoadedLaterLeaveOlderCasesAlone() {
        String head = "rule;from;value;unit;zh;en";
        LawBook book = LawBook.shipped().with(List.of(head, "DECISION;2030-01-01;10;working-day;新法第一条;a new law"));
        assertThat(book.on(LocalDate.parse("2018-03-01")).days(LawRule.DECISION))
                .isEqualTo(20);
        assertThat(book.on(LocalDate.parse("2030-01-01")).days(LawRule.DECISION))
                .isEqualTo(10);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> book.with(List.of(head, "DECISION;2018-02-01;5;working-day;倒填;back-dated")))
                .as("what older cases keep cannot change")
                .hasMessageContaining("2018-02-01");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new LawBook(List.of("head", "DECISION;2030-13-01;1")))
                .hasMessageContaining("line 2");
    }

    // ---- helpers ----

    private static Cases lodgedIn(ApplicationState state) {
        if (state != ApplicationState.PRE_CHECKED) {
            return Cases.lodged(state);
        }
        Cases c = Cases.lodged(ApplicationState.SUBMITTED);
        c.done(new CaseAct.PreCheck());
        return c;
    }

    private static ItemDefinition item(CaseKind kind, Limits limits) {
        ItemDefinition tax = Fixture.items().get(TAX);
        return new ItemDefinition(
                TAX,
                tax.basicCode(),
                tax.name(),
                tax.department(),
                tax.system(),
                tax.organ(),
                kind,
                limits,
                tax.materials(),
                tax.formFields(),
                tax.results(),
                true);
    }

    private static org.sixones.approval.ClockView promised(Cases c) {
        return Cases.CLOCKS.promised(c.item(TAX), c.today);
    }

    private static Optional<Deadline> deadlineOf(Cases c, Deadline.Kind kind, ItemCode item) {
        return Deadlines.of(c.current, Cases.CLOCKS).stream()
                .filter(d -> d.kind() == kind && d.item().equals(Optional.of(item)))
                .findFirst();
    }

    private static CaseAct extend(Optional<ItemCode> item, int days, String reason, String by) {
        return new CaseAct.Extend(item, days, reason, by);
    }

    private static CaseAct start(ProcedureKind kind) {
        return new CaseAct.StartProcedure(TAX, kind, 10, "需要" + kind.text().zh());
    }

    private static CaseAct end(ProcedureKind kind) {
        return new CaseAct.EndProcedure(TAX, kind, "完成");
    }

    private static CaseAct gaps(List<CorrectionPoint> missing, int days) {
        return new CaseAct.AcceptWithGaps(missing, days, "");
    }
}
