package org.sixones.departments.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.model.DepartmentCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.SystemCode;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.item.Organ;

/**
 * A department as its files describe it: valid, nothing of it is live yet.
 *
 * @param version for a deployment that is no bundle by itself
 * @param codes code tables by name
 */
public record DepartmentDescriptor(
        DepartmentCode code,
        LocalizedText name,
        Optional<String> version,
        Organ organ,
        List<SystemDescriptor> systems,
        Map<String, CodeTable> codes,
        List<ItemDefinition> items,
        List<MatterDefinition> matters,
        List<CoordinationDefinition> coordinations) {
    public DepartmentDescriptor {
        systems = List.copyOf(systems);
        codes = Map.copyOf(codes);
        items = List.copyOf(items);
        matters = List.copyOf(matters);
        coordinations = List.copyOf(coordinations);
    }

    public Optional<SystemDescriptor> system(SystemCode code) {
        return systems.stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
