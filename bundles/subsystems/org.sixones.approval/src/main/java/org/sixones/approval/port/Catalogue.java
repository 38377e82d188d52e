package org.sixones.approval.port;

import java.util.List;
import java.util.Map;
import org.sixones.approval.MatterView;
import org.sixones.approval.PublishedItem;
import org.sixones.approval.model.MatterGraph;
import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;

/** What is open for applications now. Thread-safe. */
public interface Catalogue extends Definitions {
    /** An item in force. */
    record CurrentItem(ItemDefinition definition, String version) {}

    /** A matter that takes applications now, with the versions that a new case will keep. */
    record OpenMatter(
            MatterDefinition definition,
            String version,
            MatterGraph graph,
            Map<ItemCode, CurrentItem> items,
            FormRules form) {
        public OpenMatter {
            items = Map.copyOf(items);
        }
    }

    /** The matter, or MATTER_UNKNOWN, or MATTER_NOT_OPEN with the reasons. */
    Outcome<OpenMatter> open(MatterCode code);

    /** Sorted by code. */
    List<MatterView> matters();

    Outcome<MatterView> matter(MatterCode code);

    /** Sorted by code. */
    List<PublishedItem> items();

    Outcome<PublishedItem> item(ItemCode code);

    /** The form's rules of a version that a case stands on. */
    FormRules form(MatterCode code, String version);
}
