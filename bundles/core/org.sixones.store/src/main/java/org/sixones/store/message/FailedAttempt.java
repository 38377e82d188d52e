package org.sixones.store.message;

import java.time.Instant;

/** An attempt to deliver a message that went wrong. */
public record FailedAttempt(Instant at, String code, String detail) {}
