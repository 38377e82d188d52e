package org.sixones.exchange.soap;

import java.util.Optional;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.FailureCode;
import org.sixones.model.LocalizedText;

/**
 * What the sender is told: the contract's {@code c:fault}.
 *
 * @param ours true when the platform is to blame, false when the sender is
 * @param status HTTP status where SOAP leaves it open; 0: as the SOAP version says
 */
record CodedFault(
        String code, String text, Optional<String> advice, Optional<String> messageId, boolean ours, int status) {
    private static final int LONGEST = 4000;

    static CodedFault of(Failure failure, Optional<String> messageId) {
        boolean ours = failure instanceof Failure.Fault || failure instanceof Failure.Unreachable;
        FailureCode code = failure.code();
        String text = FailureTexts.text(code).map(CodedFault::both).orElse(code.code());
        // What went wrong inside stays inside.
        String detail = ours || failure.detail().isBlank() ? "" : " [" + failure.detail() + "]";
        String place = failure instanceof Failure.Malformed m && !m.position().isEmpty() ? " @" + m.position() : "";
        return new CodedFault(
                code.code(),
                cut(text + detail + place),
                FailureTexts.advice(code).map(CodedFault::both),
                messageId,
                ours || code == ExchangeFailure.NOT_READY,
                status(code));
    }

    static CodedFault refused(ExchangeFailure code, String detail) {
        return of(new Failure.Refused(code, detail), Optional.empty());
    }

    private static int status(FailureCode code) {
        if (code instanceof ExchangeFailure known) {
            return switch (known) {
                case TOO_LARGE -> 413;
                case WRONG_CONTENT_TYPE -> 415;
                case WRONG_METHOD -> 405;
                case NOT_READY -> 503;
                default -> 0;
            };
        }
        return 0;
    }

    private static String both(LocalizedText text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + " / " + text.en();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
