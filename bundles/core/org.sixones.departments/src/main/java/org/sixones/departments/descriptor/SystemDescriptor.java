package org.sixones.departments.descriptor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.model.DepartmentCode;
import org.sixones.model.FactCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.SystemCode;
import org.sixones.model.message.TaskAction;
import org.sixones.spi.LinkLimits;
import org.sixones.spi.RepeatSafety;
import org.sixones.spi.SystemProfile;

/**
 * A legacy system as {@code department.yaml} describes it.
 *
 * @param sends what goes out, by task action; an action that is not there is not sent
 * @param hears which facts of others it is told, and how
 * @param asks how to ask for the business key
 * @param answers how to read what comes back at once
 * @param accepts how to read what arrives later
 * @param codes names of the code tables that its mappings get
 */
public record SystemDescriptor(
        SystemCode code,
        LocalizedText name,
        Join join,
        RepeatSafety repeat,
        LinkLimits limits,
        Map<TaskAction, Sending> sends,
        Map<FactCode, Sending> hears,
        Optional<Sending> asks,
        Optional<Receiving> answers,
        Optional<Receiving> accepts,
        List<String> codes) {
    public SystemDescriptor {
        sends = Collections.unmodifiableMap(new EnumMap<>(sends));
        hears = Map.copyOf(hears);
        codes = List.copyOf(codes);
    }

    /** @param operation of a SOAP system */
    public record Sending(Optional<String> operation, String map, Optional<String> schema) {}

    public record Receiving(String map, Optional<String> schema) {}

    public SystemProfile profile(DepartmentCode department) {
        return new SystemProfile(code, department, name, join.kind(), repeat, limits);
    }
}
