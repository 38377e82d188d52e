package org.sixones.model.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.MatterCode;

/**
 * Platform to legacy system: what is to be done for one item of one case.
 *
 * @param form the answers of the application form that the item needs, by field name
 * @param results what earlier items of the same case decided, named {@code item/result}
 * @param acceptedOn the day from which the item's clock runs
 * @param dueOn last day of the promised limit
 */
public record ApplicationTask(
        MessageHeader header,
        TaskAction action,
        MatterCode matter,
        String itemName,
        Applicant applicant,
        Map<String, String> form,
        List<Document> materials,
        Map<String, String> results,
        LocalDate acceptedOn,
        Optional<LocalDate> dueOn)
        implements CaseMessage {
    public ApplicationTask {
        Objects.requireNonNull(header);
        Objects.requireNonNull(action);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(itemName);
        Objects.requireNonNull(applicant);
        form = Map.copyOf(form);
        materials = List.copyOf(materials);
        results = Map.copyOf(results);
        Objects.requireNonNull(acceptedOn);
        Objects.requireNonNull(dueOn);
    }
}
