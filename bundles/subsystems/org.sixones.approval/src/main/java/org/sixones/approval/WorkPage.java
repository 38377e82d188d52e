package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** @param next cursor of the following page; empty when this is the last */
public record WorkPage(List<WorkItem> items, Optional<String> next) {
    public WorkPage {
        items = List.copyOf(items);
        Objects.requireNonNull(next);
    }
}
