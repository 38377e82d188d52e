package org.sixones.departments.route;

import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;

/** What an HTTP status without a SOAP answer means: was the request carried out? */
final class HttpStatus {
    private HttpStatus() {}

    static Failure failure(int status) {
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
                    431,
                    503 -> new Failure.Unreachable(ExchangeFailure.CONNECTION_REFUSED, "HTTP " + status, false);
                // An error, or a gateway that gave up waiting: it may have been carried out.
            default -> new Failure.Unreachable(ExchangeFailure.CONNECTION_LOST, "HTTP " + status, true);
        };
    }
}
