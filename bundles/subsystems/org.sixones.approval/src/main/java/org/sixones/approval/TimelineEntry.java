package org.sixones.approval;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.Actor;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;

/**
 * One line of a case's history; history is only ever added to.
 *
 * @param item empty when it is about the application itself
 * @param event name of the transition's cause, for example {@code DECISION_GRANTED}
 * @param from name of the state before; empty for the first line
 * @param to name of the state after
 * @param text the event for people
 * @param note reason, opinion, proof or what was asked, where there is one
 * @param facts days and names that the line rests on, as {@code from}, {@code on}, {@code days}
 * @param officer the organ's officer, where its system says so
 */
public record TimelineEntry(
        long position,
        Instant at,
        Optional<ItemCode> item,
        String event,
        Optional<String> from,
        String to,
        LocalizedText text,
        Optional<String> note,
        Optional<String> officer,
        Actor actor,
        Map<String, String> facts) {
    public TimelineEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(item);
        Objects.requireNonNull(event);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(text);
        Objects.requireNonNull(note);
        Objects.requireNonNull(officer);
        Objects.requireNonNull(actor);
        facts = Map.copyOf(facts);
    }
}
