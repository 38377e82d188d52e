package org.sixones.exchange.dispatch;

import org.sixones.model.Failure;
import org.sixones.spi.RepeatSafety;

/** What follows from a delivery that failed: the whole rule of repeat safety in one place (docs/adr/0002). */
sealed interface NextStep {
    /**
     * It goes again later.
     *
     * @param countAttempt uses up one of the attempts that the system allows
     * @param askFirst the system is asked before the message is repeated
     */
    record Retry(boolean countAttempt, boolean askFirst) implements NextStep {}

    /** It may have been carried out and must not be repeated by a machine. */
    record Uncertain() implements NextStep {}

    record Dead() implements NextStep {}

    /**
     * @param attemptsBefore faults that the message has met before this one
     * @param stillToAsk true when an earlier call may have been carried out and the system has not said yet whether it was
     */
    static NextStep after(
            Failure failure, RepeatSafety repeat, int attemptsBefore, int attemptsAllowed, boolean stillToAsk) {
        if (failure instanceof Failure.Malformed) {
            return new Dead();
        }
        if (failure instanceof Failure.Unreachable unreachable) {
            return unreachable.uncertain() ? uncertain(repeat, false) : new Retry(false, stillToAsk);
        }
        return attemptsBefore + 1 >= attemptsAllowed ? new Dead() : new Retry(true, stillToAsk);
    }

    /** The link broke its promise and threw: nobody knows what was sent, and a program error must not be repeated for ever. */
    static NextStep afterThrow(RepeatSafety repeat, int attemptsBefore, int attemptsAllowed) {
        if (repeat != RepeatSafety.NEVER && attemptsBefore + 1 >= attemptsAllowed) {
            return new Dead();
        }
        return uncertain(repeat, true);
    }

    private static NextStep uncertain(RepeatSafety repeat, boolean countAttempt) {
        return switch (repeat) {
            case MESSAGE_ID -> new Retry(countAttempt, false);
            case ASK_FIRST -> new Retry(countAttempt, true);
            case NEVER -> new Uncertain();
        };
    }
}
