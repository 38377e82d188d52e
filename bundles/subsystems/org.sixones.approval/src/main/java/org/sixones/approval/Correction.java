package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.ItemCode;

/**
 * What the applicant brings after a correction notice (补正): every point of the notice, nothing beyond it.
 *
 * @param item whose notice is answered; empty for the window's own
 * @param form changed answers as the text of one JSON object; {@code {}} for none
 */
public record Correction(Optional<ItemCode> item, String form, List<Material> materials) {
    public Correction {
        Objects.requireNonNull(item);
        Objects.requireNonNull(form);
        materials = List.copyOf(materials);
    }
}
