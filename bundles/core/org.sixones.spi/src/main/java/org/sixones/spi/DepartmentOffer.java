package org.sixones.spi;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.DepartmentCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;

/**
 * A live department: the OSGi service through which its items and matters become known. It is there as long as the
 * department's bundle is started and its descriptor is valid. Immutable; thread-safe.
 */
@ProviderType
public interface DepartmentOffer {
    /** Service property: the department's code. */
    String DEPARTMENT = "sixones.department";

    DepartmentCode code();

    LocalizedText name();

    /** Version of the department's bundle. */
    String version();

    List<ItemDefinition> items();

    List<MatterDefinition> matters();

    /** The business coordinations that it looks after. */
    default List<CoordinationDefinition> coordinations() {
        return List.of();
    }
}
