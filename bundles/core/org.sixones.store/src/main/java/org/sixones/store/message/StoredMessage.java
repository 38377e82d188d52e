package org.sixones.store.message;

import java.time.Instant;
import java.util.Optional;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;

/**
 * A row of the message table without its bytes: one message's whole journey.
 *
 * @param seq position in the table; a later message of the same case has a larger one
 * @param caseNumber number of the case, or the subject of a business fact; empty for a dead letter whose case could not be read
 * @param item empty for a message of no case
 * @param createdAt outbound: written with the state change; inbound: received
 * @param startedAt outbound: claimed for the last attempt
 * @param endedAt when it came to rest: final, or DEAD or UNCERTAIN (until a replay)
 * @param nextAttemptAt for PENDING: not before this
 * @param failureCode why the last attempt failed or why it is dead, refused or uncertain
 * @param position place of the error in a malformed message
 * @param size bytes of the body
 */
public record StoredMessage(
        long seq,
        boolean outbound,
        MessageId id,
        Optional<MessageId> inReplyTo,
        SystemCode system,
        Optional<String> caseNumber,
        Optional<String> item,
        String kind,
        String door,
        MessageState state,
        int attempts,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> nextAttemptAt,
        Optional<String> failureCode,
        Optional<String> failureDetail,
        Optional<String> position,
        long size) {}
