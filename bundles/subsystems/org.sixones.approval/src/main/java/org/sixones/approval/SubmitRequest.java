package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.message.Applicant;

/**
 * One application for one matter.
 *
 * @param form the answers as the text of one JSON object, by the matter's form schema
 * @param materials each once, although several items may need it
 * @param entrance whether it is judged on the spot or later
 * @param commitments the items that the applicant wants decided at once on his written commitment (告知承诺)
 * @param filing where it is taken, and under which mandate
 */
public record SubmitRequest(
        MatterCode matter,
        Applicant applicant,
        String form,
        List<Material> materials,
        Entrance entrance,
        Set<ItemCode> commitments,
        Filing filing) {
    public SubmitRequest {
        Objects.requireNonNull(matter);
        Objects.requireNonNull(applicant);
        Objects.requireNonNull(form);
        materials = List.copyOf(materials);
        Objects.requireNonNull(entrance);
        commitments = Set.copyOf(commitments);
        Objects.requireNonNull(filing);
    }

    /** Judged on the spot, without commitments. */
    public SubmitRequest(MatterCode matter, Applicant applicant, String form, List<Material> materials, Filing filing) {
        this(matter, applicant, form, materials, Entrance.ON_THE_SPOT, Set.of(), filing);
    }
}
