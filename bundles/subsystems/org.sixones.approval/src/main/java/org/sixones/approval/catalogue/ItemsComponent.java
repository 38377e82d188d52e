package org.sixones.approval.catalogue;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.Items;
import org.sixones.approval.PublishedItem;
import org.sixones.approval.port.Catalogue;
import org.sixones.model.ItemCode;
import org.sixones.model.Outcome;

/** The catalogue's items for other bundles. */
@Component
public final class ItemsComponent implements Items {
    private final Catalogue catalogue;

    @Activate
    public ItemsComponent(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<PublishedItem> list() {
        return catalogue.items();
    }

    @Override
    public Outcome<PublishedItem> find(ItemCode code) {
        return catalogue.item(code);
    }
}
