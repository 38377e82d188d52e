package org.sixones.store.message;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.Strand;
import org.sixones.model.SystemCode;

/**
 * A message that came from a legacy system.
 *
 * @param strand the case or subject that it belongs to
 * @param item of a case's message
 * @param door where it came in: {@code soap}, {@code jms}, or {@code answer} for what was answered at once to a delivery
 * @param original the bytes as they came (wire shape where there is one)
 */
public record InboundMessage(
        MessageId id,
        SystemCode system,
        Strand strand,
        Optional<ItemCode> item,
        String kind,
        String door,
        Optional<MessageId> inReplyTo,
        byte[] original) {
    public InboundMessage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(system);
        Objects.requireNonNull(strand);
        Objects.requireNonNull(item);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(door);
        Objects.requireNonNull(inReplyTo);
        Objects.requireNonNull(original);
    }

    /** A message of a case. */
    public InboundMessage(
            MessageId id,
            SystemCode system,
            CaseNumber caseNumber,
            ItemCode item,
            String kind,
            String door,
            Optional<MessageId> inReplyTo,
            byte[] original) {
        this(id, system, caseNumber, Optional.of(item), kind, door, inReplyTo, original);
    }
}
