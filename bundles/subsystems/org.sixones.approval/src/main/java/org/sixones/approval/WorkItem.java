package org.sixones.approval;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;

/**
 * Something open that a department has in hand (待办): an application at its window, or one of its items at an organ.
 *
 * @param item empty when it is the application's own
 * @param itemName empty with it
 * @param department whose work it is
 * @param state name of the state that the item, or the application, is in
 * @param limit name of the limit that ends first, for example {@code PROMISE}; empty when none runs
 * @param limitText that limit for people; empty with it
 * @param dueOn its last day; empty when none runs or the working calendar ends before it
 */
public record WorkItem(
        CaseNumber number,
        MatterCode matter,
        LocalizedText matterName,
        Optional<ItemCode> item,
        Optional<LocalizedText> itemName,
        DepartmentCode department,
        String applicantName,
        String state,
        LocalizedText stateText,
        Optional<String> limit,
        Optional<LocalizedText> limitText,
        Optional<LocalDate> dueOn,
        Light light) {
    public WorkItem {
        Objects.requireNonNull(number);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(matterName);
        Objects.requireNonNull(item);
        Objects.requireNonNull(itemName);
        Objects.requireNonNull(department);
        Objects.requireNonNull(applicantName);
        Objects.requireNonNull(state);
        Objects.requireNonNull(stateText);
        Objects.requireNonNull(limit);
        Objects.requireNonNull(limitText);
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(light);
    }
}
