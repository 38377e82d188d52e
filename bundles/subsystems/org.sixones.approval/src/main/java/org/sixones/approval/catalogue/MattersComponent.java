package org.sixones.approval.catalogue;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.MatterView;
import org.sixones.approval.Matters;
import org.sixones.approval.port.Catalogue;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;

/** The catalogue's matters for other bundles. */
@Component
public final class MattersComponent implements Matters {
    private final Catalogue catalogue;

    @Activate
    public MattersComponent(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<MatterView> list() {
        return catalogue.matters();
    }

    @Override
    public Outcome<MatterView> find(MatterCode code) {
        return catalogue.matter(code);
    }
}
