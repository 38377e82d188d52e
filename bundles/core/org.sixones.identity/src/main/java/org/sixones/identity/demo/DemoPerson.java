package org.sixones.identity.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.model.DepartmentCode;
import org.sixones.model.place.DivisionCode;

/** A line of {@code people.csv}: somebody whom the demo shows. */
record DemoPerson(String userName, Role role, Post post) {
    static List<DemoPerson> shipped() {
        try (InputStream stream = DemoPerson.class.getResourceAsStream("people.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DemoPerson::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoPerson of(String line) {
        String[] cells = line.split(",", -1);
        return new DemoPerson(
                cells[0],
                Role.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                new Post(
                        new DivisionCode(cells[2]),
                        Optional.of(cells[3]).filter(c -> !c.isEmpty()).map(DepartmentCode::new),
                        Optional.of(cells[4])));
    }
}
