package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** @param next cursor of the following page; empty when this is the last */
public record ApplicationPage(List<ApplicationSummary> applications, Optional<String> next) {
    public ApplicationPage {
        applications = List.copyOf(applications);
        Objects.requireNonNull(next);
    }
}
