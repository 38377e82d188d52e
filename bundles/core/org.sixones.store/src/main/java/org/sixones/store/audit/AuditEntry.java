package org.sixones.store.audit;

import java.util.Map;
import java.util.Objects;
import org.sixones.model.Actor;

/**
 * One thing done.
 *
 * @param stream what the chain is about: a case number, {@code system/<code>}, {@code account/<name>}
 * @param action name of what was done, for example {@code APPLICATION_SUBMITTED}
 * @param details further facts; no secrets and no whole identity numbers
 */
public record AuditEntry(String stream, Actor actor, String action, Map<String, String> details) {
    public AuditEntry {
        Objects.requireNonNull(stream);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(action);
        details = Map.copyOf(details);
    }
}
