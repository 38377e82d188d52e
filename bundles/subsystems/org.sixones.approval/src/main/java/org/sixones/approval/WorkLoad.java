package org.sixones.approval;

import java.util.Objects;
import org.sixones.model.DepartmentCode;

/** How much a department has in hand under one light. */
public record WorkLoad(DepartmentCode department, Light light, long count) {
    public WorkLoad {
        Objects.requireNonNull(department);
        Objects.requireNonNull(light);
    }
}
