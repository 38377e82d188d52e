package org.sixones.legacycity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.ledger.Filter;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.Verdict;

class DeskTest {
    private static final Verdict CORRECT = new Verdict.Correct(List.of(new CorrectionPoint("address", "请补正")));
    private final Ledger ledger = Ledger.inMemory();
    private final DecisionRules rules = new DecisionRules();
    private final Desk desk = new Desk(
            new DeskProfile("customs-registration", true, "registration", "3303%06d", "HG-%d"),
            ledger,
            rules,
            Clock.systemUTC());
    private final Outbox outbox = new Outbox();
    private final LaterDesk later = new LaterDesk(desk, ledger, outbox, "HZ", Clock.systemUTC());

    private List<Answer> take(String messageId, Action action) {
        return given(messageId, action, Behaviour.NORMAL).stream()
                .map(GivenAnswer::answer)
                .toList();
    }

    private List<GivenAnswer> given(String messageId, Action action, Behaviour behaviour) {
        Application application = new Application(messageId, Given.CASE, "item", action, Map.of());
        return later.take(
                        new Receipt("customs-registration", action.name(), messageId, Given.CASE, "00"),
                        application,
                        behaviour,
                        true)
                .sendNow();
    }

    private List<String> effects() {
        return ledger.effects(Filter.ALL).stream().map(EffectEntry::kind).toList();
    }

    @Test
    void customsPreReviewsBeforeTheFilingNumberAndDecidesWhenItHasCome() {
        assertThat(take("1", Action.PRE_REVIEW)).containsExactly(new Answer.Accepted(), new Answer.PreReviewed());
        assertThat(take("2", Action.PROCEED)).containsExactly(new Answer.Granted("3303000001"));
        assertThat(effects()).containsExactly("acceptance", "pre-review", "registration");
    }

    @Test
    void aFilingNumberThatComesFirstMakesOneGo() {
        assertThat(take("1", Action.PROCEED))
                .containsExactly(new Answer.Accepted(), new Answer.PreReviewed(), new Answer.Granted("3303000001"));
    }

    @Test
    void aFilingNumberThatComesDuringACorrectionIsKept() {
        rules.set(List.of(), CORRECT);
        assertThat(take("1", Action.PRE_REVIEW)).hasSize(2).last().isInstanceOf(Answer.CorrectionAsked.class);
        assertThat(take("2", Action.PROCEED)).isEmpty();
        assertThat(take("3", Action.CORRECTED))
                .containsExactly(new Answer.PreReviewed(), new Answer.Granted("3303000001"));
    }

    @Test
    void afterACorrectionThePreReviewFollowsAndThenTheDecision() {
        rules.set(List.of(), CORRECT);
        take("1", Action.PRE_REVIEW);
        assertThat(take("2", Action.CORRECTED)).containsExactly(new Answer.PreReviewed());
        assertThat(take("3", Action.PROCEED)).containsExactly(new Answer.Granted("3303000001"));
        assertThat(effects()).containsExactly("acceptance", "correction", "pre-review", "registration");
    }

    @Test
    void aCorrectedCaseIsApproved() {
        rules.set(List.of(), CORRECT);
        assertThat(take("1", Action.HANDLE)).last().isInstanceOf(Answer.CorrectionAsked.class);
        assertThat(take("2", Action.CORRECTED)).containsExactly(new Answer.Granted("3303000001"));
    }

    @Test
    void aRefusalIsAnEffectWithoutANumber() {
        rules.set(List.of(), new Verdict.Refuse("失信"));
        assertThat(take("1", Action.HANDLE)).containsExactly(new Answer.Accepted(), new Answer.Refused("失信"));
        assertThat(effects()).containsExactly("acceptance", "refusal");
    }

    @Test
    void whatIsNotAcceptedIsNotDecided() {
        rules.set(List.of(), new Verdict.NotAccept("不属于本关区"));
        assertThat(take("1", Action.PRE_REVIEW)).containsExactly(new Answer.NotAccepted("不属于本关区"));
        assertThat(effects()).containsExactly("not-accepted");
    }

    @Test
    void aRepeatedMessageIsAnsweredWithTheSameAnswersAndHasNoSecondEffect() {
        List<GivenAnswer> first = given("1", Action.HANDLE, Behaviour.NORMAL);
        assertThat(given("1", Action.HANDLE, Behaviour.NORMAL)).isEqualTo(first);
        assertThat(effects()).containsExactly("acceptance", "registration");
        assertThat(ledger.requests(Filter.ALL)).extracting("outcome").containsExactly("done", "repeated");
    }

    @Test
    void anotherMessageOfTheSameCaseIsAnotherEffectAndTheLedgerShowsIt() {
        take("1", Action.HANDLE);
        take("2", Action.HANDLE);
        assertThat(ledger.summary().duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.kind()).isEqualTo("registration");
            assertThat(duplicate.numbers()).containsExactly("3303000001", "3303000002");
        });
    }

    @Test
    void aWithdrawalIsAnEffectOnceAndSilencesWhatHasNotBeenSaid() {
        assertThat(given("1", Action.HANDLE, new Behaviour(Mode.LATE, 0, 0, 60_000, -1)))
                .isEmpty();
        assertThat(outbox.size()).isEqualTo(2);
        take("2", Action.WITHDRAW);
        take("2", Action.WITHDRAW);
        assertThat(outbox.size()).isZero();
        assertThat(effects()).containsExactly("acceptance", "registration", "cancel");
    }

    @Test
    void withdrawingAnUnknownCaseHasNoEffect() {
        assertThat(take("1", Action.WITHDRAW)).isEmpty();
        assertThat(effects()).isEmpty();
    }

    @Test
    void answersAreTurnedRoundTwiceOrNotSentAsTheModeSays() {
        assertThat(given("1", Action.HANDLE, new Behaviour(Mode.OUT_OF_ORDER, 0, 0, 0, -1)))
                .extracting(answer -> (Object) answer.answer().getClass())
                .containsExactly(Answer.Granted.class, Answer.Accepted.class);
        assertThat(given("1", Action.HANDLE, new Behaviour(Mode.ANSWER_TWICE, 0, 0, 0, -1)))
                .hasSize(4)
                .extracting(GivenAnswer::id)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
        assertThat(given("1", Action.HANDLE, new Behaviour(Mode.NEVER, 0, 0, 0, -1)))
                .isEmpty();
        assertThat(given("1", Action.HANDLE, new Behaviour(Mode.LOST_ANSWER, 0, 0, 0, -1)))
                .isEmpty();
        assertThat(outbox.size()).isZero();
    }

    @Test
    void aHeldCaseIsDecidedByRequestAndARepeatTellsThatToo() {
        rules.set(List.of(), new Verdict.Hold());
        assertThat(take("1", Action.HANDLE)).containsExactly(new Answer.Accepted());
        assertThat(later.decideHeld(Given.CASE, new Verdict.Approve())).isTrue();
        assertThat(later.decideHeld(Given.CASE, new Verdict.Approve())).isFalse();
        assertThat(outbox.size()).isEqualTo(1);
        later.settle(outbox.claim(Clock.systemUTC().instant(), 10));
        assertThat(take("1", Action.HANDLE)).containsExactly(new Answer.Accepted(), new Answer.Granted("3303000001"));
        assertThat(effects()).containsExactly("acceptance", "registration");
    }

    @Test
    void aPersonCanHaveTheAnswersOfACaseSentAgain() {
        given("1", Action.HANDLE, new Behaviour(Mode.NEVER, 0, 0, 0, -1));
        assertThat(later.answerAgain(Given.CASE)).isEqualTo(2);
        assertThat(outbox.size()).isEqualTo(2);
    }
}
