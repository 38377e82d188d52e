package org.sixones.approval.port;

import java.time.LocalDate;
import org.sixones.approval.model.LawRules;
import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;

/** Every version of a matter, an item or the rules that a case may stand on. Thread-safe. */
public interface Definitions {
    /** @throws IllegalStateException when that version was never published */
    MatterDefinition matter(MatterCode code, String version);

    /** @throws IllegalStateException when that version was never published */
    ItemDefinition item(ItemCode code, String version);

    /** The law's rules in force on a day; by the day of a version, that version. */
    LawRules rules(LocalDate day);
}
