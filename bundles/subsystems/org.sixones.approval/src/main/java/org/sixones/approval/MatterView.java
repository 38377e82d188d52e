package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MaterialCode;
import org.sixones.model.MatterCode;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;

/**
 * A matter as it is open for applications now.
 *
 * @param version digest of its content; its items have versions of their own
 * @param closedBecause why it takes no applications; empty when it is open
 * @param steps its items in an order in which each comes after what it needs
 * @param materials each material once, with the items that ask for it
 * @param savings what joining saves; empty while an item is not known
 */
public record MatterView(
        MatterDefinition definition,
        String version,
        List<LocalizedText> closedBecause,
        List<Step> steps,
        List<MergedMaterial> materials,
        Optional<Savings> savings) {
    /** One item's place in the matter; {@code item} is empty while no department has published it. */
    public record Step(ItemCode code, Optional<ItemDefinition> item, List<ItemCode> needs, boolean preReview) {
        public Step {
            Objects.requireNonNull(code);
            Objects.requireNonNull(item);
            needs = List.copyOf(needs);
        }
    }

    /** A material that is asked for once. */
    public record MergedMaterial(MaterialCode code, LocalizedText name, boolean required, List<ItemCode> items) {
        public MergedMaterial {
            Objects.requireNonNull(code);
            Objects.requireNonNull(name);
            items = List.copyOf(items);
        }
    }

    public MatterView {
        Objects.requireNonNull(definition);
        Objects.requireNonNull(version);
        closedBecause = List.copyOf(closedBecause);
        steps = List.copyOf(steps);
        materials = List.copyOf(materials);
        Objects.requireNonNull(savings);
    }

    public MatterCode code() {
        return definition.code();
    }

    public boolean open() {
        return closedBecause.isEmpty();
    }
}
