package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.LocalizedText;

/** The rules of motion as data: the same table that the machine itself obeys. OSGi service; thread-safe. */
@ProviderType
public interface TransitionTable {
    List<Edge> applicationEdges();

    List<Edge> itemEdges();

    /** Both tables as Mermaid state diagrams. */
    String mermaid();

    /**
     * One allowed change.
     *
     * @param from name of the state before; empty for the beginning
     * @param reason why it is allowed: the article or rule
     */
    record Edge(String from, String event, String to, LocalizedText reason) {
        public Edge {
            Objects.requireNonNull(from);
            Objects.requireNonNull(event);
            Objects.requireNonNull(to);
            Objects.requireNonNull(reason);
        }
    }
}
