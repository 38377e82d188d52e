package org.sixones.rest.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.sixones.model.CaseNumber;
import org.sixones.model.MessageId;
import org.sixones.model.SubjectKey;
import org.sixones.store.message.StoredMessage;

/** A message's journey. */
public record MessageJson(
        long seq,
        String id,
        String inReplyTo,
        String direction,
        String door,
        String system,
        @JsonProperty("case") String caseNumber,
        String subject,
        String item,
        String kind,
        String state,
        int attempts,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        Instant nextAttemptAt,
        String failureCode,
        String failureDetail,
        String position,
        long size) {
    public static MessageJson of(StoredMessage m) {
        return new MessageJson(
                m.seq(),
                m.id().value(),
                m.inReplyTo().map(MessageId::value).orElse(null),
                m.outbound() ? "out" : "in",
                m.door(),
                m.system().value(),
                m.caseNumber().filter(CaseNumber::isValid).orElse(null),
                m.caseNumber().filter(SubjectKey::isValid).orElse(null),
                m.item().orElse(null),
                m.kind(),
                Names.of(m.state()),
                m.attempts(),
                m.createdAt(),
                m.startedAt().orElse(null),
                m.endedAt().orElse(null),
                m.nextAttemptAt().orElse(null),
                m.failureCode().orElse(null),
                m.failureDetail().orElse(null),
                m.position().orElse(null),
                m.size());
    }
}
