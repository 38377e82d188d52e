package org.sixones.approval.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.ItemCode;

/**
 * One line of history that a step writes.
 *
 * @param item empty when it is about the application
 * @param from empty for the first line
 * @param facts days and names that the step rests on, so that every clock can be explained by the history alone
 */
public record Change(
        Optional<ItemCode> item,
        String event,
        Optional<String> from,
        String to,
        Optional<String> note,
        Optional<String> officer,
        Map<String, String> facts) {
    public Change {
        Objects.requireNonNull(item);
        Objects.requireNonNull(event);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(note);
        Objects.requireNonNull(officer);
        facts = Map.copyOf(facts);
    }
}
