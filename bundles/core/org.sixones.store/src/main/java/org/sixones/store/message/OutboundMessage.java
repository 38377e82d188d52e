package org.sixones.store.message;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.Strand;
import org.sixones.model.SystemCode;

/**
 * A message to be delivered to a legacy system.
 *
 * @param strand the case or subject that it belongs to
 * @param item of a case's message
 * @param kind name of the canonical element and action or fact, for example {@code applicationTask/handle}
 * @param body the canonical XML, UTF-8
 */
public record OutboundMessage(
        MessageId id, SystemCode system, Strand strand, Optional<ItemCode> item, String kind, byte[] body) {
    public OutboundMessage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(system);
        Objects.requireNonNull(strand);
        Objects.requireNonNull(item);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(body);
    }

    /** A message of a case. */
    public OutboundMessage(
            MessageId id, SystemCode system, CaseNumber caseNumber, ItemCode item, String kind, byte[] body) {
        this(id, system, caseNumber, Optional.of(item), kind, body);
    }
}
