package org.sixones.legacycity.system;

import org.sixones.legacycity.desk.FactDesk;

/** A system that hears of what others have done. */
public interface HearingSystem extends LegacySystem {
    FactDesk facts();
}
