package org.sixones.approval;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.DepartmentCode;

/**
 * Which part of the work list.
 *
 * @param reach no other cases than these
 */
public record WorkFilter(Optional<DepartmentCode> department, Optional<Light> light, Reach reach) {
    /** All of it, whoever looks. */
    public static final WorkFilter ALL = new WorkFilter(Optional.empty(), Optional.empty(), new Reach.Everything());

    public WorkFilter {
        Objects.requireNonNull(department);
        Objects.requireNonNull(light);
        Objects.requireNonNull(reach);
    }
}
