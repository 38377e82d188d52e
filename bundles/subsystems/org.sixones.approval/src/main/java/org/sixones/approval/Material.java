package org.sixones.approval;

import java.util.Objects;
import org.sixones.model.MaterialCode;
import org.sixones.model.message.Content;

/** A material that the applicant hands in (申请材料), electronically. */
public record Material(MaterialCode code, String fileName, String mediaType, Content content) {
    public Material {
        Objects.requireNonNull(code);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(content);
    }
}
