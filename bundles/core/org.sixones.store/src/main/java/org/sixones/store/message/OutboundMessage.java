package org.sixones.store.message;

import java.util.Objects;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;

/**
 * A message to be delivered to a legacy system.
 *
 * @param kind name of the canonical element and action, for example {@code applicationTask/handle}
 * @param body the canonical XML, UTF-8
 */
public record OutboundMessage(
        MessageId id, SystemCode system, CaseNumber caseNumber, ItemCode item, String kind, byte[] body) {
    public OutboundMessage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(system);
        Objects.requireNonNull(caseNumber);
        Objects.requireNonNull(item);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(body);
    }
}
