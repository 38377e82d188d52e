package org.sixones.approval;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.MatterCode;

/**
 * Which applications to list.
 *
 * @param applicant his whole identifier
 * @param reach no others than these
 */
public record ApplicationFilter(
        Optional<MatterCode> matter, Optional<ApplicationState> state, Optional<String> applicant, Reach reach) {
    /** All of them, whoever looks: for the platform itself and its operators. */
    public static final ApplicationFilter ALL =
            new ApplicationFilter(Optional.empty(), Optional.empty(), new Reach.Everything());

    public ApplicationFilter {
        Objects.requireNonNull(matter);
        Objects.requireNonNull(state);
        Objects.requireNonNull(applicant);
        Objects.requireNonNull(reach);
    }

    public ApplicationFilter(Optional<MatterCode> matter, Optional<ApplicationState> state, Reach reach) {
        this(matter, state, Optional.empty(), reach);
    }

    /** Those of one applicant. */
    public static ApplicationFilter of(String applicant, Reach reach) {
        return new ApplicationFilter(Optional.empty(), Optional.empty(), Optional.of(applicant), reach);
    }
}
