package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.CUSTOMS;
import static org.sixones.approval.Fixture.EXCHANGE;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.INSPECTION;
import static org.sixones.approval.Fixture.ITEMS;
import static org.sixones.approval.Fixture.TAX;
import static org.sixones.approval.Fixture.accepted;
import static org.sixones.approval.Fixture.correction;
import static org.sixones.approval.Fixture.granted;
import static org.sixones.approval.Fixture.notAccepted;
import static org.sixones.approval.Fixture.progress;
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
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Fixture;
import org.sixones.approval.ItemState;
import org.sixones.model.ItemCode;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Progress;

/** The rules as the law reads. */
class MachineTest {
    // ---- Licensing Law 32: acceptance and correction at the window ----

    @Test
    void article32_1_5_aCompleteApplicationIsAccepted() {
        Cases c = Cases.accepted();

        assertThat(c.current.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(c.current.acceptedOn()).contains(LocalDate.parse("2018-03-01"));
    }

    @Test
    void article32_1_4_anIncompleteOneIsAnsweredWithOneFullList() {
        Cases c = Cases.fresh();
        List<CorrectionPoint> missing =
                List.of(new CorrectionPoint("bank-permit", "缺"), new CorrectionPoint("premises-proof", "缺"));

        c.take(Machine.submit(c.current, missing, c.now()));

        assertThat(c.current.state()).isEqualTo(ApplicationState.CORRECTION);
        assertThat(c.current.notice().orElseThrow().points()).isEqualTo(missing);
        assertThat(c.sent).as("no organ hears of it yet").isEmpty();
        assertThat(Cases.code(Machine.correct(c.current, Optional.empty(), Set.of("bank-permit"), c.now())))
                .isEqualTo(ApprovalFailure.CORRECTION_INCOMPLETE);
        assertThat(Cases.code(Machine.correct(
                        c.current, Optional.empty(), Set.of("bank-permit", "premises-proof", "creditCode"), c.now())))
                .isEqualTo(ApprovalFailure.CORRECTION_BEYOND_LIST);
    }

    @Test
    void article32_1_5_oneThatIsCorrectedInFullIsAcceptedOnThatDay() {
        Cases c = Cases.fresh();
        c.take(Machine.submit(c.current, List.of(new CorrectionPoint("bank-permit", "缺")), c.now()));

        c.today = LocalDate.parse("2018-03-05");
        c.take(Machine.correct(c.current, Optional.empty(), Set.of("bank-permit"), c.now()));

        assertThat(c.current.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(c.current.acceptedOn()).contains(LocalDate.parse("2018-03-05"));
        assertThat(c.sent).hasSize(5);
    }

    @Test
    void article32_2_theWindowRefusesAcceptanceOnlyWithAReasonAndOnlyBeforeAcceptance() {
        Cases c = Cases.fresh();
        c.take(Machine.submit(c.current, List.of(new CorrectionPoint("bank-permit", "缺")), c.now()));

        assertThat(Cases.code(Machine.refuse(c.current, " ", c.now()))).isEqualTo(ApprovalFailure.REASON_REQUIRED);
        assertThat(Cases.code(Machine.refuse(Cases.accepted().current, "不属本机关职权", c.now())))
                .isEqualTo(ApprovalFailure.NOT_ALLOWED_IN_STATE);
        c.take(Machine.refuse(c.current, "不属本机关职权", c.now()));

        assertThat(c.current.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(c.sent).isEmpty();
        assertThat(c.current.items()).allMatch(i -> i.state().ended());
    }

    // ---- Zhejiang rule 5: parallel and serial ----

    @Test
    void zhejiang5_allOrgansReceiveAtTheSameMoment() {
        Cases c = Cases.accepted();

        assertThat(c.sentTo(FILING)).containsExactly("handle");
        assertThat(c.sentTo(INSPECTION)).containsExactly("handle");
        assertThat(c.sentTo(EXCHANGE)).containsExactly("handle");
        assertThat(c.sentTo(TAX)).containsExactly("handle");
        assertThat(c.sentTo(CUSTOMS)).containsExactly("pre-review");
    }

    @Test
    void zhejiang5_theSerialOneGoesOnWithTheEarlierResultAndItsClockBeginsThen() {
        Cases c = Cases.accepted();
        c.applied(progress(NUMBER, CUSTOMS, Progress.Step.PRE_REVIEWED));

        c.today = LocalDate.parse("2018-03-05");
        c.applied(granted(NUMBER, FILING));

        assertThat(c.sentTo(CUSTOMS)).containsExactly("pre-review", "proceed");
        assertThat(c.current.item(CUSTOMS).orElseThrow().clockStart()).contains(LocalDate.parse("2018-03-05"));
    }

    @Test
    void anItemWithoutPreReviewIsSentOnlyWhenEverythingItNeedsIsThere() {
        Cases c = Cases.accepted(
                Fixture.matter(Fixture.step(FILING), Fixture.step(TAX), Fixture.step(CUSTOMS, FILING, TAX)),
                Fixture.items());
        assertThat(c.state(CUSTOMS)).isEqualTo(ItemState.WAITING);

        c.applied(granted(NUMBER, FILING));
        assertThat(c.sentTo(CUSTOMS)).isEmpty();
        c.refused(accepted(NUMBER, CUSTOMS), ApprovalFailure.TASK_NOT_SENT);
        c.applied(granted(NUMBER, TAX));

        assertThat(c.sentTo(CUSTOMS)).containsExactly("handle");
    }

    @Test
    void nobodyGrantsBeforeTheEarlierResultButARefusalInPreReviewHolds() {
        Cases c = Cases.accepted();
        c.refused(granted(NUMBER, CUSTOMS), ApprovalFailure.EARLIER_RESULT_MISSING);
        c.applied(refused(NUMBER, CUSTOMS, "章程不符"));
        assertThat(c.state(CUSTOMS)).isEqualTo(ItemState.REFUSED);
        c.applied(granted(NUMBER, FILING));
        assertThat(c.sentTo(CUSTOMS))
                .as("one that has ended is not told to proceed")
                .containsExactly("pre-review");
    }

    // ---- the review ----

    @Test
    void theApplicationIsUnderReviewWithTheFirstReport() {
        Cases c = Cases.accepted();
        c.applied(accepted(NUMBER, FILING));
        assertThat(c.current.state()).isEqualTo(ApplicationState.REVIEW);
        assertThat(c.state(FILING)).isEqualTo(ItemState.ACCEPTED);
        assertThat(c.current.item(FILING).orElseThrow().reference()).contains("ref-1");
    }

    @Test
    void article34_handleCheckApprove() {
        Cases c = Cases.accepted();
        c.applied(accepted(NUMBER, FILING));
        c.applied(progress(NUMBER, FILING, Progress.Step.HANDLED));
        c.applied(progress(NUMBER, FILING, Progress.Step.CHECKED));
        c.applied(progress(NUMBER, FILING, Progress.Step.APPROVED));
        assertThat(c.state(FILING)).isEqualTo(ItemState.APPROVED);
        c.noEffect(progress(NUMBER, FILING, Progress.Step.HANDLED));
    }

    @Test
    void article38_1_whenEveryItemIsGrantedTheApplicationIs() {
        Cases c = Cases.accepted();
        ITEMS.forEach(i -> c.applied(granted(NUMBER, i)));
        assertThat(c.current.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(c.current.granted()).contains(true);
        assertThat(c.current.endedAt()).isPresent();
    }

    @Test
    void article38_1_aGrantBringsTheResultsThatTheItemPromises() {
        Cases c = Cases.accepted();
        Decision without = new Decision(
                Fixture.header(NUMBER, FILING),
                Decision.Result.GRANTED,
                Map.of("somethingElse", "1"),
                Optional.empty(),
                Optional.empty(),
                Fixture.NOW,
                List.of());
        c.refused(without, ApprovalFailure.RESULT_MISSING);
    }

    @Test
    void article38_2_aRefusalHasItsReason() {
        Cases c = Cases.accepted();
        c.refused(refused(NUMBER, TAX, null), ApprovalFailure.REASON_REQUIRED);
        c.refused(notAccepted(NUMBER, TAX, " "), ApprovalFailure.REASON_REQUIRED);
        c.applied(refused(NUMBER, TAX, "不符合条件"));
        assertThat(c.current.item(TAX).orElseThrow().reason()).contains("不符合条件");
    }

    @Test
    void aRefusedItemEndsWhatDependsOnItAndItsSystemIsToldToStop() {
        Cases c = Cases.accepted();
        c.applied(refused(NUMBER, FILING, "不符合条件"));

        assertThat(c.state(CUSTOMS)).isEqualTo(ItemState.REFUSED);
        assertThat(c.current.item(CUSTOMS).orElseThrow().reason().orElseThrow()).contains("前序事项");
        assertThat(c.sentTo(CUSTOMS)).containsExactly("pre-review", "withdraw");
        assertThat(c.state(TAX)).as("the others go on").isEqualTo(ItemState.SENT);
    }

    @Test
    void whatDependsOnARefusedItemBySeveralStepsEndsToo() {
        Cases c = Cases.accepted(
                Fixture.matter(Fixture.step(FILING), Fixture.step(CUSTOMS, FILING), Fixture.step(TAX, CUSTOMS, FILING)),
                Fixture.items());
        c.applied(notAccepted(NUMBER, FILING, "不属本机关职权"));

        assertThat(c.current.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(c.current.granted()).contains(false);
        assertThat(c.state(TAX)).isEqualTo(ItemState.REFUSED);
        assertThat(c.sent).as("who was never tasked is told nothing").hasSize(1);
    }

    @Test
    void article38_2_theApplicationIsDecidedWhenAllHaveEndedAndRefusedWhenOneIs() {
        Cases c = Cases.accepted();
        c.applied(refused(NUMBER, TAX, "不符合条件"));
        List.of(FILING, CUSTOMS, INSPECTION).forEach(i -> c.applied(granted(NUMBER, i)));
        assertThat(c.current.state()).isEqualTo(ApplicationState.REVIEW);
        c.applied(granted(NUMBER, EXCHANGE));
        assertThat(c.current.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(c.current.granted()).contains(false);
    }

    // ---- reports out of order ----

    @Test
    void aDecisionBeforeTheAcceptanceImpliesItAndTheLateAcceptanceHasNoEffect() {
        Cases c = Cases.accepted();
        c.applied(granted(NUMBER, TAX));
        assertThat(c.state(TAX)).isEqualTo(ItemState.GRANTED);
        c.noEffect(accepted(NUMBER, TAX));
        c.noEffect(progress(NUMBER, TAX, Progress.Step.HANDLED));
    }

    @Test
    void aCorrectionRequestAfterTheDecisionIsRefused() {
        Cases c = Cases.accepted();
        c.applied(granted(NUMBER, TAX));
        c.refused(correction(NUMBER, TAX, "bank-permit"), ApprovalFailure.CASE_ALREADY_DECIDED);
    }

    @Test
    void theSameDecisionAgainHasNoEffectAndAnotherOneIsRefused() {
        Cases c = Cases.accepted();
        c.applied(granted(NUMBER, TAX, "330"));
        c.noEffect(granted(NUMBER, TAX, "330"));
        c.refused(granted(NUMBER, TAX, "331"), ApprovalFailure.DECISION_DIFFERS);
        c.refused(refused(NUMBER, TAX, "改判"), ApprovalFailure.DECISION_DIFFERS);
        c.refused(notAccepted(NUMBER, TAX, "改判"), ApprovalFailure.DECISION_DIFFERS);
    }

    @Test
    void anAcceptanceCannotBeTakenBack() {
        Cases c = Cases.accepted();
        c.applied(accepted(NUMBER, TAX));
        c.refused(notAccepted(NUMBER, TAX, "改判"), ApprovalFailure.NOT_ALLOWED_IN_STATE);
    }

    @Test
    void anotherSystemsItemIsNotItsToReport() {
        Cases c = Cases.accepted();
        Acceptance foreign = new Acceptance(
                Fixture.header(NUMBER, TAX, new SystemCode("customs-registration")),
                Acceptance.Result.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Fixture.NOW);
        c.refused(foreign, ApprovalFailure.NOT_YOUR_ITEM);
        Acceptance unknown = new Acceptance(
                Fixture.header(NUMBER, new ItemCode("no-such-item"), new SystemCode("customs-registration")),
                Acceptance.Result.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Fixture.NOW);
        c.refused(unknown, ApprovalFailure.ITEM_UNKNOWN);
    }

    // ---- corrections of an item ----

    @Test
    void anItemsCorrectionLeavesTheApplicationAsItIsAndGoesToItsSystemAlone() {
        Cases c = Cases.accepted();
        c.applied(accepted(NUMBER, TAX));
        c.applied(correction(NUMBER, TAX, "bank-permit", "creditCode"));
        assertThat(c.state(TAX)).isEqualTo(ItemState.CORRECTION_ASKED);
        assertThat(c.current.state()).isEqualTo(ApplicationState.REVIEW);

        c.take(Machine.correct(c.current, Optional.of(TAX), Set.of("bank-permit", "creditCode"), c.now()));

        assertThat(c.state(TAX)).isEqualTo(ItemState.CORRECTION_RECEIVED);
        assertThat(c.sentTo(TAX)).containsExactly("handle", "corrected");
        assertThat(c.sent).hasSize(6);
        assertThat(Cases.code(Machine.correct(c.current, Optional.of(TAX), Set.of("bank-permit"), c.now())))
                .isEqualTo(ApprovalFailure.CORRECTION_NOT_ASKED);
    }

    @Test
    void article32_1_4_aSecondListForTheSameItemIsRefused() {
        Cases c = Cases.accepted();
        c.applied(correction(NUMBER, TAX, "bank-permit"));
        c.noEffect(correction(NUMBER, TAX, "bank-permit"));
        c.refused(correction(NUMBER, TAX, "premises-proof"), ApprovalFailure.CORRECTION_ALREADY_ASKED);
        c.take(Machine.correct(c.current, Optional.of(TAX), Set.of("bank-permit"), c.now()));
        c.refused(correction(NUMBER, TAX, "premises-proof"), ApprovalFailure.CORRECTION_ALREADY_ASKED);
        c.refused(correction(NUMBER, TAX, "bank-permit"), ApprovalFailure.CORRECTION_ALREADY_ASKED);
    }

    @Test
    void article30_anOrganAsksOnlyForWhatItsGuideNames() {
        Cases c = Cases.accepted();
        c.refused(correction(NUMBER, TAX, "bank-permit", "authorisation-letter"), ApprovalFailure.SUBJECT_NOT_IN_GUIDE);
        c.refused(correction(NUMBER, TAX), ApprovalFailure.SUBJECT_NOT_IN_GUIDE);
    }

    @Test
    void anOrganMayDropItsDemandAndDecide() {
        Cases c = Cases.accepted();
        c.applied(correction(NUMBER, TAX, "bank-permit"));
        c.noEffect(accepted(NUMBER, TAX));
        c.applied(granted(NUMBER, TAX));
    }

    // ---- withdrawal and delivery ----

    @Test
    void withdrawalStopsWhatIsNotDecidedAndLateReportsHaveNoEffect() {
        Cases c = Cases.accepted();
        c.applied(granted(NUMBER, TAX));
        assertThat(Cases.code(Machine.withdraw(c.current, "", c.now()))).isEqualTo(ApprovalFailure.REASON_REQUIRED);

        c.take(Machine.withdraw(c.current, "不再办理", c.now()));

        assertThat(c.current.state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(c.state(TAX)).isEqualTo(ItemState.GRANTED);
        assertThat(c.state(CUSTOMS)).isEqualTo(ItemState.WITHDRAWN);
        assertThat(c.sentTo(TAX)).containsExactly("handle");
        assertThat(c.sentTo(CUSTOMS)).containsExactly("pre-review", "withdraw");
        c.noEffect(granted(NUMBER, FILING));
        c.noEffect(accepted(NUMBER, FILING));
        c.noEffect(correction(NUMBER, FILING, "business-licence"));
        assertThat(Cases.code(Machine.withdraw(c.current, "再撤", c.now())))
                .isEqualTo(ApprovalFailure.NOT_ALLOWED_IN_STATE);
    }

    @Test
    void aDecidedApplicationIsNotWithdrawn() {
        Cases c = Cases.accepted();
        ITEMS.forEach(i -> c.applied(granted(NUMBER, i)));
        assertThat(Cases.code(Machine.withdraw(c.current, "不再办理", c.now())))
                .isEqualTo(ApprovalFailure.CASE_ALREADY_DECIDED);
    }

    @Test
    void article44_theDecisionIsDeliveredWithProof() {
        Cases c = Cases.accepted();
        assertThat(Cases.code(Machine.deliver(c.current, "EMS 1", c.now())))
                .isEqualTo(ApprovalFailure.NOT_ALLOWED_IN_STATE);
        ITEMS.forEach(i -> c.applied(granted(NUMBER, i)));
        assertThat(Cases.code(Machine.deliver(c.current, "", c.now()))).isEqualTo(ApprovalFailure.PROOF_REQUIRED);
        c.take(Machine.deliver(c.current, "EMS 1", c.now()));
        assertThat(c.current.state()).isEqualTo(ApplicationState.DELIVERED);
        assertThat(c.current.proof()).contains("EMS 1");
    }
}
