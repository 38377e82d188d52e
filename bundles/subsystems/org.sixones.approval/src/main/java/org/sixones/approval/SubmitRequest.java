package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import org.sixones.model.MatterCode;
import org.sixones.model.message.Applicant;

/**
 * One application for one matter.
 *
 * @param form the answers as the text of one JSON object, by the matter's form schema
 * @param materials each once, although several items may need it
 */
public record SubmitRequest(MatterCode matter, Applicant applicant, String form, List<Material> materials) {
    public SubmitRequest {
        Objects.requireNonNull(matter);
        Objects.requireNonNull(applicant);
        Objects.requireNonNull(form);
        materials = List.copyOf(materials);
    }
}
