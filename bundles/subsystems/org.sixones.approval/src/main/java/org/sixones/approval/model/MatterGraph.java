package org.sixones.approval.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sixones.approval.MatterView.MergedMaterial;
import org.sixones.approval.Savings;
import org.sixones.approval.Savings.Leg;
import org.sixones.approval.Savings.Phase;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MaterialCode;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MaterialDefinition;
import org.sixones.model.item.MatterDefinition;

/** A matter as a graph of items: what is wrong with it, its order, its materials, and what joining saves. */
public final class MatterGraph {
    private final MatterDefinition matter;
    private final Map<ItemCode, ItemDefinition> items;
    private final List<MatterDefinition.Step> order;
    private final List<LocalizedText> faults;

    /** @param known the items that are published, at least those that the matter names (as far as they are there) */
    public MatterGraph(MatterDefinition matter, Map<ItemCode, ItemDefinition> known) {
        this.matter = matter;
        this.items = known;
        this.order = new ArrayList<>();
        this.faults = new ArrayList<>(faults());
    }

    /** Why the matter cannot be opened; empty when it can. */
    public List<LocalizedText> closedBecause() {
        return List.copyOf(faults);
    }

    /** The steps, each after what it needs; in the order of the definition when the graph is wrong. */
    public List<MatterDefinition.Step> steps() {
        return faults.isEmpty() ? List.copyOf(order) : matter.steps();
    }

    private List<LocalizedText> faults() {
        List<LocalizedText> found = new ArrayList<>();
        Set<ItemCode> inMatter = new HashSet<>();
        if (matter.steps().isEmpty()) {
            found.add(ModelTexts.of("closed.noItem"));
        }
        for (MatterDefinition.Step step : matter.steps()) {
            if (!inMatter.add(step.item())) {
                found.add(fault("closed.twice", step.item()));
            }
            if (!items.containsKey(step.item())) {
                found.add(fault("closed.unknownItem", step.item()));
            }
        }
        matter.steps().stream()
                .flatMap(s -> s.needs().stream())
                .filter(n -> !inMatter.contains(n))
                .forEach(n -> found.add(fault("closed.unknownNeed", n)));
        if (found.isEmpty()) {
            sort().ifPresent(found::add);
        }
        return found;
    }

    private static LocalizedText fault(String key, ItemCode item) {
        return ModelTexts.of(key, item.value(), item.value());
    }

    /** Fills the order; names the items of a circle. */
    private Optional<LocalizedText> sort() {
        Set<ItemCode> done = new HashSet<>();
        List<MatterDefinition.Step> left = new ArrayList<>(matter.steps());
        while (!left.isEmpty()) {
            List<MatterDefinition.Step> ready =
                    left.stream().filter(s -> done.containsAll(s.needs())).toList();
            if (ready.isEmpty()) {
                String circle = String.join(
                        ", ", left.stream().map(s -> s.item().value()).toList());
                return Optional.of(ModelTexts.of("closed.cycle", circle, circle));
            }
            order.addAll(ready);
            ready.forEach(s -> done.add(s.item()));
            left.removeAll(ready);
        }
        return Optional.empty();
    }

    /** Each material once, in the order in which the items ask for it. Required by one item means required. */
    public List<MergedMaterial> materials() {
        Map<MaterialCode, MergedMaterial> merged = new LinkedHashMap<>();
        for (MatterDefinition.Step step : matter.steps()) {
            ItemDefinition item = items.get(step.item());
            if (item == null) {
                continue;
            }
            for (MaterialDefinition m : item.materials()) {
                merged.merge(
                        m.code(),
                        new MergedMaterial(m.code(), m.name(), m.required(), List.of(item.code())),
                        MatterGraph::merge);
            }
        }
        return List.copyOf(merged.values());
    }

    private static MergedMaterial merge(MergedMaterial a, MergedMaterial b) {
        Set<ItemCode> both = new LinkedHashSet<>(a.items());
        both.addAll(b.items());
        return new MergedMaterial(a.code(), a.name(), a.required() || b.required(), List.copyOf(both));
    }

    /** What joining saves; empty while the graph is wrong. */
    public Optional<Savings> savings() {
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        int before = order.stream()
                .mapToInt(s -> items.get(s.item()).materials().size())
                .sum();
        List<Leg> serial = serial();
        List<Leg> parallel = parallel();
        return Optional.of(new Savings(
                before, materials().size(), end(serial), end(parallel), serial, parallel, criticalPath(parallel)));
    }

    private List<Leg> serial() {
        List<Leg> legs = new ArrayList<>();
        int day = 0;
        for (MatterDefinition.Step step : order) {
            int promised = items.get(step.item()).limits().promised();
            legs.add(new Leg(step.item(), Phase.HANDLE, day, day + promised));
            day += promised;
        }
        return legs;
    }

    private List<Leg> parallel() {
        List<Leg> legs = new ArrayList<>();
        Map<ItemCode, Integer> ends = new LinkedHashMap<>();
        for (MatterDefinition.Step step : order) {
            ItemDefinition item = items.get(step.item());
            int earlier = step.needs().stream().mapToInt(ends::get).max().orElse(0);
            int promised = item.limits().promised();
            Leg last;
            if (step.preReview() && !step.needs().isEmpty()) {
                int preReview = item.limits().preReview();
                legs.add(new Leg(step.item(), Phase.PRE_REVIEW, 0, preReview));
                int from = Math.max(preReview, earlier);
                last = new Leg(step.item(), Phase.DECIDE, from, from + promised - preReview);
            } else {
                last = new Leg(step.item(), Phase.HANDLE, earlier, earlier + promised);
            }
            legs.add(last);
            ends.put(step.item(), last.toDay());
        }
        return legs;
    }

    private static int end(List<Leg> legs) {
        return legs.stream().mapToInt(Leg::toDay).max().orElse(0);
    }

    /** Backwards from the leg that ends last, each time to a leg that made it begin when it does. */
    private List<Leg> criticalPath(List<Leg> parallel) {
        List<Leg> path = new ArrayList<>();
        Optional<Leg> leg = parallel.stream().max(Comparator.comparingInt(Leg::toDay));
        while (leg.isPresent()) {
            Leg later = leg.get();
            path.add(0, later);
            leg = later.fromDay() == 0
                    ? Optional.empty()
                    : parallel.stream().filter(l -> leadsTo(l, later)).findFirst();
        }
        return path;
    }

    private boolean leadsTo(Leg earlier, Leg later) {
        boolean ownPreReview = earlier.item().equals(later.item()) && earlier.phase() == Phase.PRE_REVIEW;
        boolean needed = earlier.phase() != Phase.PRE_REVIEW
                && order.stream()
                        .anyMatch(
                                s -> s.item().equals(later.item()) && s.needs().contains(earlier.item()));
        return earlier.toDay() == later.fromDay() && (ownPreReview || needed);
    }
}
