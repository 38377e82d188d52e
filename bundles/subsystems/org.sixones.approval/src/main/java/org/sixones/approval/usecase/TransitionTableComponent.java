package org.sixones.approval.usecase;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sixones.approval.TransitionTable;
import org.sixones.approval.model.Mermaid;
import org.sixones.approval.model.Transitions;

/** The machine's own tables for other bundles. */
@Component
public final class TransitionTableComponent implements TransitionTable {
    @Override
    public List<Edge> applicationEdges() {
        return Transitions.OF_APPLICATIONS.edges();
    }

    @Override
    public List<Edge> itemEdges() {
        return Transitions.OF_ITEMS.edges();
    }

    @Override
    public String mermaid() {
        return Mermaid.page();
    }
}
