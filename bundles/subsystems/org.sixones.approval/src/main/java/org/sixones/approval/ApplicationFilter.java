package org.sixones.approval;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.MatterCode;

/**
 * Which applications to list.
 *
 * @param applicant his whole identifier
 */
public record ApplicationFilter(
        Optional<MatterCode> matter, Optional<ApplicationState> state, Optional<String> applicant) {
    /** All of them. */
    public static final ApplicationFilter ALL = new ApplicationFilter(Optional.empty(), Optional.empty());

    public ApplicationFilter {
        Objects.requireNonNull(matter);
        Objects.requireNonNull(state);
        Objects.requireNonNull(applicant);
    }

    public ApplicationFilter(Optional<MatterCode> matter, Optional<ApplicationState> state) {
        this(matter, state, Optional.empty());
    }

    /** Those of one applicant. */
    public static ApplicationFilter of(String applicant) {
        return new ApplicationFilter(Optional.empty(), Optional.empty(), Optional.of(applicant));
    }
}
