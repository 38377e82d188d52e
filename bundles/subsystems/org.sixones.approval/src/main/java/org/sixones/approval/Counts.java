package org.sixones.approval;

import java.util.Map;

/** How many applications and items stand in which state; a state without any is there with zero. */
public record Counts(Map<ApplicationState, Long> applications, Map<ItemState, Long> items) {
    public Counts {
        applications = Map.copyOf(applications);
        items = Map.copyOf(items);
    }
}
