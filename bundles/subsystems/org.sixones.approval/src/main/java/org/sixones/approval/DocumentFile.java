package org.sixones.approval;

import java.util.Objects;
import org.sixones.model.message.Content;

/** A document as PDF. The same document always has the same bytes. */
public record DocumentFile(DocumentView document, Content pdf) {
    public DocumentFile {
        Objects.requireNonNull(document);
        Objects.requireNonNull(pdf);
    }
}
