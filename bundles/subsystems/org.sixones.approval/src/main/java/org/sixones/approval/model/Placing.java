package org.sixones.approval.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sixones.approval.Filing;
import org.sixones.approval.Sight;
import org.sixones.model.ItemCode;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Level;

/**
 * Where a case was taken and who is competent; kept from the day of filing on.
 *
 * @param competent the division whose organ decides, by item; an item that is not named is its city's
 */
public record Placing(Filing filing, Map<ItemCode, DivisionCode> competent) {
    public Placing {
        Objects.requireNonNull(filing);
        competent = Map.copyOf(competent);
    }

    public DivisionCode competentFor(ItemCode item) {
        return competent.getOrDefault(item, filing.at().at(Level.CITY).orElse(filing.at()));
    }

    /** Every way in which the case can be seen: from each place, and from whatever that place lies in up to the city. */
    public Set<Sight> sights(Iterable<Item> items) {
        Set<Sight> sights = new HashSet<>();
        upToTheCity(filing.at()).forEach(d -> sights.add(Sight.any(d)));
        filing.mandate().ifPresent(m -> sights.add(Sight.mandate(filing.at(), m)));
        for (Item item : items) {
            for (DivisionCode d : upToTheCity(competentFor(item.code()))) {
                sights.add(Sight.any(d));
                sights.add(Sight.competent(d));
                sights.add(Sight.department(d, item.definition().department()));
            }
        }
        return sights;
    }

    private static Iterable<DivisionCode> upToTheCity(DivisionCode from) {
        return from.upwards().stream().filter(d -> d.level() != Level.PROVINCE).toList();
    }
}
