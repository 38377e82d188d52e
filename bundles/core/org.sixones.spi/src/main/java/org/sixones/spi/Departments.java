package org.sixones.spi;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Every department bundle that is installed, also the faulty ones. OSGi service of the extender; thread-safe. */
@ProviderType
public interface Departments {
    /** Sorted by code. */
    List<DepartmentStatus> list();
}
