package org.sixones.approval.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ItemState;
import org.sixones.approval.TransitionTable.Edge;
import org.sixones.model.LocalizedText;

/**
 * A table of allowed changes, read from data: {@code from;event;to;zh;en}, several states before separated by blanks,
 * {@code =} for "stays as it is". The machine knows no other way from state to state.
 *
 * @param <S> states
 * @param <E> events
 */
public final class Transitions<S extends Enum<S>, E extends Enum<E>> {
    /** How applications move. */
    public static final Transitions<ApplicationState, ApplicationEvent> OF_APPLICATIONS =
            new Transitions<>(ApplicationState.class, ApplicationEvent.class, "application-transitions.csv");

    /** How items move. */
    public static final Transitions<ItemState, ItemEvent> OF_ITEMS =
            new Transitions<>(ItemState.class, ItemEvent.class, "item-transitions.csv");

    private static final int COLUMNS = 5;

    private final Map<E, Map<S, S>> table = new HashMap<>();
    private final Map<E, S> beginnings = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    private Transitions(Class<S> states, Class<E> events, String resource) {
        for (TableRow row : TableRow.of(resource, COLUMNS)) {
            read(states, events, row);
        }
    }

    private void read(Class<S> states, Class<E> events, TableRow row) {
        String[] cells = row.cells();
        E event = Enum.valueOf(events, cells[1]);
        LocalizedText reason = new LocalizedText(cells[3], cells[4]);
        for (String from : cells[0].split(" ", -1)) {
            String to = cells[2].equals("=") ? from : cells[2];
            S after = Enum.valueOf(states, to);
            S clash = from.isEmpty()
                    ? beginnings.put(event, after)
                    : table.computeIfAbsent(event, e -> new HashMap<>()).put(Enum.valueOf(states, from), after);
            if (clash != null) {
                throw new IllegalStateException(row.place() + ": " + from + " with " + event + " stands twice");
            }
            edges.add(new Edge(from, event.name(), to, reason));
        }
    }

    /** The state after the event, or empty when the table has no such edge. */
    public Optional<S> next(S from, E event) {
        return Optional.ofNullable(table.getOrDefault(event, Map.of()).get(from));
    }

    /** The state in which the event begins. */
    public Optional<S> beginning(E event) {
        return Optional.ofNullable(beginnings.get(event));
    }

    /** In the order of the table. */
    public List<Edge> edges() {
        return List.copyOf(edges);
    }
}
