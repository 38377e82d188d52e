package org.sixones.departments.extender;

import java.util.List;
import org.sixones.departments.descriptor.DepartmentDescriptor;
import org.sixones.model.DepartmentCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.spi.DepartmentOffer;

/** What a department's descriptor offers. */
record BundleOffer(DepartmentDescriptor department, String version) implements DepartmentOffer {
    @Override
    public DepartmentCode code() {
        return department.code();
    }

    @Override
    public LocalizedText name() {
        return department.name();
    }

    @Override
    public List<ItemDefinition> items() {
        return department.items();
    }

    @Override
    public List<MatterDefinition> matters() {
        return department.matters();
    }

    @Override
    public List<CoordinationDefinition> coordinations() {
        return department.coordinations();
    }
}
