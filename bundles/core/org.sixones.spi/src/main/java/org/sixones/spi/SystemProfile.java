package org.sixones.spi;

import java.util.Objects;
import org.sixones.model.DepartmentCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.SystemCode;

/**
 * A legacy system as its department describes it.
 *
 * @param joinKind name of the route template that joins it, for example {@code soap} or {@code jms-xml}
 */
public record SystemProfile(
        SystemCode code,
        DepartmentCode department,
        LocalizedText name,
        String joinKind,
        RepeatSafety repeat,
        LinkLimits limits) {
    public SystemProfile {
        Objects.requireNonNull(code);
        Objects.requireNonNull(department);
        Objects.requireNonNull(name);
        Objects.requireNonNull(joinKind);
        Objects.requireNonNull(repeat);
        Objects.requireNonNull(limits);
    }
}
