package org.sixones.approval;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.DepartmentCode;

/** Which part of the work list. */
public record WorkFilter(Optional<DepartmentCode> department, Optional<Light> light) {
    /** All of it. */
    public static final WorkFilter ALL = new WorkFilter(Optional.empty(), Optional.empty());

    public WorkFilter {
        Objects.requireNonNull(department);
        Objects.requireNonNull(light);
    }
}
