package org.sixones.legacycity.model;

import java.time.Instant;

/**
 * An answer as it was given: it is written again from this when it has to be sent again, so that a repeated answer is the
 * same answer.
 *
 * @param id message id of the answer, the same for ever; empty for answers given inside an HTTP response
 * @param inReplyTo message id of the request
 * @param reference the system's own number of the case
 */
public record GivenAnswer(
        String id, String inReplyTo, String caseNumber, String itemCode, String reference, Instant at, Answer answer) {}
