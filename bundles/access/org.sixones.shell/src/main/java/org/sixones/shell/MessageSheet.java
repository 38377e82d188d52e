package org.sixones.shell;

import java.time.Duration;
import java.util.List;
import org.sixones.store.message.StoredMessage;

/** Messages as the operator reads them. */
final class MessageSheet {
    private MessageSheet() {}

    static Sheet of(List<StoredMessage> messages) {
        Sheet sheet = new Sheet(
                "messages",
                "seq",
                "at",
                "way",
                "door",
                "system",
                "kind",
                "state",
                "attempts",
                "millis",
                "failure",
                "detail",
                "position",
                "case",
                "id");
        messages.forEach(m -> sheet.row(
                m.seq(),
                m.createdAt(),
                m.outbound() ? "out" : "in",
                m.door(),
                m.system(),
                m.kind(),
                m.state(),
                m.attempts(),
                m.startedAt().flatMap(start -> m.endedAt()
                        .map(end -> Duration.between(start, end).toMillis())),
                m.failureCode(),
                m.failureDetail(),
                m.position(),
                m.caseNumber(),
                m.id()));
        return sheet;
    }
}
