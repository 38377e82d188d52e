package org.sixones.approval;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.MatterCode;

/** Which applications to list. */
public record ApplicationFilter(Optional<MatterCode> matter, Optional<ApplicationState> state) {
    /** All of them. */
    public static final ApplicationFilter ALL = new ApplicationFilter(Optional.empty(), Optional.empty());

    public ApplicationFilter {
        Objects.requireNonNull(matter);
        Objects.requireNonNull(state);
    }
}
