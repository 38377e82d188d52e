package org.sixones.approval;

import java.time.Instant;
import java.util.Objects;
import org.sixones.model.LocalizedText;
import org.sixones.model.MaterialCode;

/** A material that the window has. */
public record MaterialReceipt(
        MaterialCode code,
        LocalizedText name,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant receivedAt) {
    public MaterialReceipt {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(receivedAt);
    }
}
