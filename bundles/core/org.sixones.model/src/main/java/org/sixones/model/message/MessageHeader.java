package org.sixones.model.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;

/**
 * What every canonical message carries.
 *
 * @param system the legacy system that the message goes to or comes from
 */
public record MessageHeader(
        MessageId messageId,
        Optional<MessageId> inReplyTo,
        CaseNumber caseNumber,
        ItemCode item,
        SystemCode system,
        Instant createdAt) {
    public MessageHeader {
        Objects.requireNonNull(messageId);
        Objects.requireNonNull(inReplyTo);
        Objects.requireNonNull(caseNumber);
        Objects.requireNonNull(item);
        Objects.requireNonNull(system);
        Objects.requireNonNull(createdAt);
    }
}
