package org.sixones.exchange.inbound;

import org.sixones.exchange.ReportReceiver;
import org.sixones.model.Failure;
import org.sixones.store.message.StoredMessage;

/** What applying a report in a running transaction came to. */
public sealed interface Application {
    /** Recorded, and applied so far as the case allowed. */
    record Applied(ReportReceiver.Effect effect) implements Application {}

    /** The message is known; nothing was written. */
    record Known(StoredMessage earlier) implements Application {}

    /** Nothing was recorded; the transaction is to be rolled back, because the receiver may have begun to write. */
    record Refused(Failure failure) implements Application {}
}
