package org.sixones.departments.route;

import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;

/** What an HTTP status without a SOAP answer means: was the request carried out? */
final class HttpStatus {
    private static final int UNAVAILABLE = 503;

    private HttpStatus() {}

    /**
     * @param refused a 503 is known to be the system's own refusal, or a repeat of the request does no harm; a gateway says 503
     *     also when its connection broke after the request
     */
    static Failure failure(int status, boolean refused) {
        boolean seenByNobody = status == UNAVAILABLE ? refused : neverActedOn(status);
        return seenByNobody
                ? new Failure.Unreachable(ExchangeFailure.CONNECTION_REFUSED, "HTTP " + status, false)
                : new Failure.Unreachable(ExchangeFailure.CONNECTION_LOST, "HTTP " + status, true);
    }

    private static boolean neverActedOn(int status) {
        return switch (status) {
                // Nobody who would have acted has seen it.
            case 300,
                    301,
                    302,
                    303,
                    307,
                    308,
                    400,
                    401,
                    403,
                    404,
                    405,
                    406,
                    407,
                    410,
                    411,
                    413,
                    414,
                    415,
                    421,
                    426,
                    429,
                    431 -> true;
                // An error, or a gateway that gave up waiting: it may have been carried out.
            default -> false;
        };
    }
}
