package org.sixones.approval.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.approval.DocumentKind;
import org.sixones.model.LocalizedText;

/** Which event calls for which document, read from {@code documents.csv}: a new event needs a line, no code. */
public final class DocumentTable {
    /** The shipped table. */
    public static final DocumentTable SHIPPED = new DocumentTable("documents.csv");

    private static final int COLUMNS = 6;

    /**
     * @param issues in this order
     * @param revokes documents about the same subject that lose their effect
     * @param reason the article or rule
     */
    public record Call(
            boolean ofItem, String event, List<DocumentKind> issues, List<DocumentKind> revokes, LocalizedText reason) {
        public Call {
            issues = List.copyOf(issues);
            revokes = List.copyOf(revokes);
        }
    }

    private final Map<String, Call> calls = new TreeMap<>();

    DocumentTable(String resource) {
        for (TableRow row : TableRow.of(resource, COLUMNS)) {
            Call call = read(row);
            if (calls.put(key(call.ofItem(), call.event()), call) != null) {
                throw new IllegalStateException(row.place() + ": " + call.event() + " stands twice");
            }
        }
    }

    private static Call read(TableRow row) {
        boolean ofItem =
                switch (row.cell(0)) {
                    case "item" -> true;
                    case "application" -> false;
                    default -> throw new IllegalStateException(row.place() + ": application or item");
                };
        String event = ofItem
                ? ItemEvent.valueOf(row.cell(1)).name()
                : ApplicationEvent.valueOf(row.cell(1)).name();
        return new Call(
                ofItem, event, kinds(row.cell(2)), kinds(row.cell(3)), new LocalizedText(row.cell(4), row.cell(5)));
    }

    private static List<DocumentKind> kinds(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" ")).map(DocumentKind::valueOf).toList();
    }

    /** What a line of history calls for; empty for most. */
    List<Call> of(Change change) {
        Call call = calls.get(key(change.item().isPresent(), change.event()));
        return call == null ? List.of() : List.of(call);
    }

    public List<Call> calls() {
        return new ArrayList<>(calls.values());
    }

    private static String key(boolean ofItem, String event) {
        return (ofItem ? "item " : "application ") + event;
    }
}
