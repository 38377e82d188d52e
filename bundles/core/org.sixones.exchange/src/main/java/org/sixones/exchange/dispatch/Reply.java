package org.sixones.exchange.dispatch;

import java.util.List;
import org.sixones.model.Failure;
import org.sixones.model.message.SystemMessage;

/** What came of a call, asking and delivering taken together. */
sealed interface Reply {
    /** The system has the message; what it answered at once, in order. */
    record Took(List<SystemMessage> reports) implements Reply {
        public Took {
            reports = List.copyOf(reports);
        }
    }

    /** @param stillToAsk true when an earlier call may have been carried out and the system has not said yet whether it was */
    record Failed(Failure failure, boolean stillToAsk) implements Reply {}

    /** The link broke its promise never to throw. */
    record Threw(Throwable error) implements Reply {}
}
