package org.sixones.approval.model;

import java.util.List;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ItemState;
import org.sixones.approval.TransitionTable.Edge;

/** Draws the transition tables, so that the picture can never differ from the machine. */
public final class Mermaid {
    private Mermaid() {}

    /** A Markdown page: a diagram and a table for applications, and the same for items. */
    public static String page() {
        StringBuilder page = new StringBuilder();
        page.append("# How applications and items move (办件与事项的状态流转)\n\n");
        page.append(
                "Generated from the transition tables of `org.sixones.approval`, which the machine itself obeys.\n");
        part(
                page,
                "Application (办件)",
                diagram(Transitions.OF_APPLICATIONS.edges(), true),
                Transitions.OF_APPLICATIONS.edges());
        part(page, "Item (事项)", diagram(Transitions.OF_ITEMS.edges(), false), Transitions.OF_ITEMS.edges());
        return page.toString();
    }

    private static void part(StringBuilder page, String title, String diagram, List<Edge> edges) {
        page.append("\n## ")
                .append(title)
                .append("\n\n```mermaid\n")
                .append(diagram)
                .append("```\n\n");
        page.append("| From | Event | To | Why |\n|---|---|---|---|\n");
        edges.forEach(e -> page.append("| ")
                .append(e.from().isEmpty() ? "—" : e.from())
                .append(" | ")
                .append(e.event())
                .append(" | ")
                .append(e.to())
                .append(" | ")
                .append(e.reason().zh())
                .append("<br>")
                .append(e.reason().en())
                .append(" |\n"));
    }

    static String diagram(List<Edge> edges, boolean applications) {
        StringBuilder out = new StringBuilder("stateDiagram-v2\n");
        if (applications) {
            for (ApplicationState s : ApplicationState.values()) {
                name(out, s.name(), s.text().zh());
            }
        } else {
            for (ItemState s : ItemState.values()) {
                name(out, s.name(), s.text().zh());
            }
            out.append("    [*] --> WAITING\n");
        }
        edges.forEach(e -> out.append("    ")
                .append(e.from().isEmpty() ? "[*]" : e.from())
                .append(" --> ")
                .append(e.to())
                .append(" : ")
                .append(e.event())
                .append('\n'));
        return out.toString();
    }

    private static void name(StringBuilder out, String state, String zh) {
        out.append("    ")
                .append(state)
                .append(" : ")
                .append(zh)
                .append(' ')
                .append(state)
                .append('\n');
    }
}
