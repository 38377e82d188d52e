package org.sixones.approval.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line of a table of data beside this class: cells separated by semicolons, the first line names them. */
record TableRow(String place, String[] cells) {
    /** @throws IllegalStateException when a line has another number of cells */
    static List<TableRow> of(String resource, int columns) {
        List<TableRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(resource)) {
            number++;
            if (number == 1 || line.isBlank()) {
                continue;
            }
            String[] cells = line.split(";", -1);
            if (cells.length != columns) {
                throw new IllegalStateException(resource + ":" + number + ": a line has " + columns + " cells");
            }
            rows.add(new TableRow(resource + ":" + number, cells));
        }
        return rows;
    }

    String cell(int column) {
        return cells[column];
    }

    private static List<String> lines(String resource) {
        try (InputStream in = TableRow.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
