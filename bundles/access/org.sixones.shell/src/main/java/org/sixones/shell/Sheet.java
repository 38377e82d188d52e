package org.sixones.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;

/** What a command shows: named rows of named values, printed as a table or written as JSON. */
final class Sheet {
    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Sheet(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /** One value a column; an empty Optional or null is left blank. */
    Sheet row(Object... values) {
        List<Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value instanceof Optional<?> o ? o.orElse(null) : value);
        }
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(name + " has " + columns.size() + " columns, not " + row.size());
        }
        rows.add(row);
        return this;
    }

    String name() {
        return name;
    }

    List<Map<String, Object>> asMaps() {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        Object value = row.get(i);
                        map.put(
                                columns.get(i),
                                value == null || value instanceof Number || value instanceof Boolean
                                        ? value
                                        : value.toString());
                    }
                    return map;
                })
                .toList();
    }

    void print(java.io.PrintStream out) {
        ShellTable table = new ShellTable();
        columns.forEach(table::column);
        table.emptyTableText("—");
        rows.forEach(row -> table.addRow()
                .addContent(row.stream().map(v -> v == null ? "" : v).toArray()));
        table.print(out);
    }
}
