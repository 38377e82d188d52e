package org.sixones.legacycity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.QueuedAnswer;

class OutboxTest {
    private static final Instant T = Instant.parse("2018-01-18T02:00:00Z");
    private final Outbox outbox = new Outbox();

    private static QueuedAnswer answer(long ticket, String caseNumber, long dueIn) {
        return new QueuedAnswer(
                ticket,
                "s",
                T.plusMillis(dueIn),
                new GivenAnswer("id-" + ticket, "ref", caseNumber, "", "", T, new Answer.Accepted()));
    }

    @Test
    void theAnswersOfACaseLeaveOneAfterTheOther() {
        QueuedAnswer first = answer(1, "A", 0);
        QueuedAnswer second = answer(2, "A", 0);
        QueuedAnswer other = answer(3, "B", 0);
        List.of(first, second, other).forEach(outbox::add);
        assertThat(outbox.claim(T, 10)).containsExactly(first, other);
        assertThat(outbox.claim(T, 10)).isEmpty();
        outbox.settle(first);
        assertThat(outbox.claim(T, 10)).containsExactly(second);
    }

    @Test
    void anAnswerThatIsDueEarlierDoesNotOvertakeItsCase() {
        outbox.add(answer(1, "A", 100));
        outbox.add(answer(2, "A", 0));
        assertThat(outbox.claim(T, 10)).isEmpty();
        assertThat(outbox.millisToNext(T, 1_000)).isEqualTo(100);
        assertThat(outbox.claim(T.plusMillis(100), 10))
                .extracting(QueuedAnswer::ticket)
                .containsExactly(1L);
    }

    @Test
    void whatIsPutBackIsClaimedAgainFirst() {
        QueuedAnswer first = answer(1, "A", 0);
        outbox.add(first);
        outbox.add(answer(2, "A", 0));
        outbox.claim(T, 1);
        outbox.putBack(first, T.plusMillis(50));
        assertThat(outbox.claim(T, 10)).isEmpty();
        assertThat(outbox.claim(T.plusMillis(50), 10)).containsExactly(first);
    }

    @Test
    void droppingACaseSparesTheAnswerThatIsOnItsWay() {
        QueuedAnswer onItsWay = answer(1, "A", 0);
        QueuedAnswer waiting = answer(2, "A", 0);
        outbox.add(onItsWay);
        outbox.add(waiting);
        outbox.claim(T, 1);
        assertThat(outbox.drop("A")).containsExactly(waiting);
        outbox.settle(onItsWay);
        assertThat(outbox.size()).isZero();
        assertThat(outbox.waitsFor("A")).isFalse();
    }

    @Test
    void droppingACaseDropsWhatWaits() {
        outbox.add(answer(1, "A", 0));
        assertThat(outbox.drop("A")).hasSize(1);
        assertThat(outbox.claim(T, 10)).isEmpty();
    }
}
