package org.sixones.model.message;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.MaterialCode;

/**
 * A material handed in, or a document that a decision brings.
 *
 * @param size bytes of the content
 * @param sha256 digest of the content, 64 lower-case hexadecimal digits
 * @param content the bytes, where they travel with the message
 */
public record Document(
        MaterialCode code, String fileName, String mediaType, long size, String sha256, Optional<Content> content) {
    public Document {
        Objects.requireNonNull(code);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(content);
    }
}
