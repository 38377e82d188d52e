package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.spi.RepeatSafety;

/** The rule of repeat safety as a table. */
class NextStepTest {
    private static final Failure NOT_REACHED = new Failure.Unreachable(ExchangeFailure.CONNECTION_REFUSED, "", false);
    private static final Failure LOST = new Failure.Unreachable(ExchangeFailure.NO_ANSWER_IN_TIME, "", true);

    static Stream<Arguments> table() {
        return Stream.of(
                // what happened, the system's promise, still to ask, what follows
                Arguments.of(NOT_REACHED, RepeatSafety.MESSAGE_ID, false, new NextStep.Retry(false, false)),
                Arguments.of(NOT_REACHED, RepeatSafety.ASK_FIRST, false, new NextStep.Retry(false, false)),
                Arguments.of(NOT_REACHED, RepeatSafety.ASK_FIRST, true, new NextStep.Retry(false, true)),
                Arguments.of(NOT_REACHED, RepeatSafety.NEVER, false, new NextStep.Retry(false, false)),
                Arguments.of(LOST, RepeatSafety.MESSAGE_ID, false, new NextStep.Retry(false, false)),
                Arguments.of(LOST, RepeatSafety.ASK_FIRST, false, new NextStep.Retry(false, true)),
                Arguments.of(LOST, RepeatSafety.NEVER, false, new NextStep.Uncertain()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void an_unreachable_system_costs_no_attempt(Failure failure, RepeatSafety repeat, boolean toAsk, NextStep step) {
        assertThat(NextStep.after(failure, repeat, 0, 3, toAsk)).isEqualTo(step);
        assertThat(NextStep.after(failure, repeat, 1_000, 3, toAsk)).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void a_fault_uses_up_an_attempt_and_the_last_one_ends_in_the_dead_letters(RepeatSafety repeat) {
        Failure fault = new Failure.Fault(ExchangeFailure.LEGACY_FAULT, "");
        Failure refused = new Failure.Refused(ExchangeFailure.LEGACY_REFUSED, "");

        assertThat(NextStep.after(fault, repeat, 0, 3, false)).isEqualTo(new NextStep.Retry(true, false));
        assertThat(NextStep.after(refused, repeat, 1, 3, true)).isEqualTo(new NextStep.Retry(true, true));
        assertThat(NextStep.after(fault, repeat, 2, 3, false)).isEqualTo(new NextStep.Dead());
        assertThat(NextStep.after(refused, repeat, 0, 1, false)).isEqualTo(new NextStep.Dead());
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void what_cannot_be_understood_is_a_dead_letter_at_once(RepeatSafety repeat) {
        Failure malformed = new Failure.Malformed(ExchangeFailure.NOT_XML, "", "1:1");

        assertThat(NextStep.after(malformed, repeat, 0, 3, false)).isEqualTo(new NextStep.Dead());
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void a_link_that_throws_is_uncertain_and_yet_not_tried_for_ever(RepeatSafety repeat) {
        NextStep first = NextStep.afterThrow(repeat, 0, 3);
        NextStep last = NextStep.afterThrow(repeat, 2, 3);

        if (repeat == RepeatSafety.NEVER) {
            assertThat(first).isEqualTo(new NextStep.Uncertain());
            assertThat(last).isEqualTo(new NextStep.Uncertain());
        } else {
            assertThat(first).isEqualTo(new NextStep.Retry(true, repeat == RepeatSafety.ASK_FIRST));
            assertThat(last).isEqualTo(new NextStep.Dead());
        }
    }
}
