package org.sixones.approval.port;

import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;

/** Every version of a matter or item that a case may stand on. Thread-safe. */
public interface Definitions {
    /** @throws IllegalStateException when that version was never published */
    MatterDefinition matter(MatterCode code, String version);

    /** @throws IllegalStateException when that version was never published */
    ItemDefinition item(ItemCode code, String version);
}
