package org.sixones.approval;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;

/** The items (事项) that departments have published. OSGi service; thread-safe. */
@ProviderType
public interface Items {
    /** Sorted by code. */
    List<PublishedItem> list();

    Outcome<PublishedItem> find(ItemCode code);
}
