package org.sixones.model.message;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.FactCode;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.SubjectKey;
import org.sixones.model.SystemCode;

/**
 * 业务推送: something that a department has done and that others have to hear of as it happens (a contract signed, a transfer
 * registered, a tax paid). A system announces it to the platform; the platform pushes it in the same form to the systems that
 * the coordination names, each with the fields that are meant for it.
 *
 * @param system the announcing system on the way in, the one that is told on the way out
 * @param source the system that announced it
 * @param fields what the fact says, by name
 * @param at when it happened, by the announcing system's own clock
 */
public record BusinessFact(
        MessageId messageId,
        SubjectKey subject,
        SystemCode system,
        Instant createdAt,
        FactCode fact,
        SystemCode source,
        Map<String, String> fields,
        Optional<String> officer,
        Instant at)
        implements SystemMessage {
    public BusinessFact {
        Objects.requireNonNull(messageId);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(system);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(fact);
        Objects.requireNonNull(source);
        fields = Map.copyOf(fields);
        Objects.requireNonNull(officer);
        Objects.requireNonNull(at);
    }

    @Override
    public SubjectKey strand() {
        return subject;
    }

    @Override
    public Optional<ItemCode> item() {
        return Optional.empty();
    }

    @Override
    public Optional<MessageId> inReplyTo() {
        return Optional.empty();
    }

    /** Its fields are personal data: they stay out of logs. */
    @Override
    public String toString() {
        return "BusinessFact[" + messageId + " " + subject + " " + fact + " from " + source + " at " + system + "]";
    }
}
