package org.sixones.model.item;

import java.util.List;
import java.util.Objects;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;

/**
 * A matter (一件事): items handled as one application, joined into a graph by what each needs from another.
 *
 * @param basicCode 12 characters, used with the window's organ for the case number
 * @param window who accepts the application (一窗受理)
 * @param jointLimit working days for all items together (Licensing Law 26, 42: at most 45)
 * @param formSchema the one form as JSON Schema 2020-12, property titles Chinese and English
 * @param sample a filled-in example of the form (示范文本) as JSON
 * @param onRefusal what one item's refusal means for the others
 */
public record MatterDefinition(
        MatterCode code,
        String basicCode,
        LocalizedText name,
        DepartmentCode department,
        Organ window,
        int jointLimit,
        List<Step> steps,
        String formSchema,
        String sample,
        RefusalPolicy onRefusal) {
    /**
     * One item's place in the graph.
     *
     * @param needs the items whose results must be there before this one is decided
     * @param preReview true: the item is sent at once for pre-review (预审); false: only when everything needed is there
     */
    public record Step(ItemCode item, List<ItemCode> needs, boolean preReview) {
        public Step {
            Objects.requireNonNull(item);
            needs = List.copyOf(needs);
        }
    }

    public MatterDefinition {
        Objects.requireNonNull(code);
        Objects.requireNonNull(basicCode);
        Objects.requireNonNull(name);
        Objects.requireNonNull(department);
        Objects.requireNonNull(window);
        steps = List.copyOf(steps);
        Objects.requireNonNull(formSchema);
        Objects.requireNonNull(sample);
        // A definition that was kept before there was a choice.
        onRefusal = Objects.requireNonNullElse(onRefusal, RefusalPolicy.OTHERS_GO_ON);
        if (!basicCode.matches("[0-9A-Z]{12}")) {
            throw new IllegalArgumentException("a basic code has 12 digits or capitals");
        }
    }
}
