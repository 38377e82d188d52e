package org.sixones.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;

/**
 * Who has a case, or a part of it, in hand.
 *
 * @param item the part; empty when it is the window that has the case
 * @param itemName empty with it
 * @param organ that has it
 * @param since its last step
 * @param dueOn by when its next result is promised; empty when its clock stands or the working calendar ends before it
 * @param light of that promise
 * @param waitsFor why its clock stands, where it does
 */
public record Holder(
        Optional<ItemCode> item,
        Optional<LocalizedText> itemName,
        DepartmentCode department,
        LocalizedText organ,
        LocalizedText state,
        Instant since,
        Optional<LocalDate> dueOn,
        Light light,
        Optional<LocalizedText> waitsFor) {
    public Holder {
        Objects.requireNonNull(item);
        Objects.requireNonNull(itemName);
        Objects.requireNonNull(department);
        Objects.requireNonNull(organ);
        Objects.requireNonNull(state);
        Objects.requireNonNull(since);
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(light);
        Objects.requireNonNull(waitsFor);
    }
}
