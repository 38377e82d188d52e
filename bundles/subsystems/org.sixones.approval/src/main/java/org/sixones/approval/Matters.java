package org.sixones.approval;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;

/** The matters (一件事) that departments have published. OSGi service; thread-safe. */
@ProviderType
public interface Matters {
    /** Sorted by code. */
    List<MatterView> list();

    Outcome<MatterView> find(MatterCode code);
}
