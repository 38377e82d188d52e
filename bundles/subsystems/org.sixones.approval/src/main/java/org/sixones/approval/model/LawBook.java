package org.sixones.approval.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sixones.model.LocalizedText;

/**
 * Every rule with the days from which it reads as it does: {@code rule;from;value;unit;zh;en}. Lines are only ever added,
 * so that a case filed under older rules finds them again by their version. Immutable.
 */
public final class LawBook {
    private static final int COLUMNS = 6;
    private static final LawBook SHIPPED = new LawBook(lines());

    private record Line(LawRule rule, LawRules.Value value) {}

    private final List<Line> lines = new ArrayList<>();

    /** @throws IllegalArgumentException with the number of the line that is wrong */
    public LawBook(List<String> text) {
        int number = 0;
        for (String line : text) {
            number++;
            if (number > 1 && !line.isBlank()) {
                lines.add(read(line, number));
            }
        }
    }

    /**
     * With further lines, all of them younger than what is known: what older cases keep cannot change.
     *
     * @throws IllegalArgumentException with the number of the line that is wrong
     */
    public LawBook with(List<String> text) {
        LawBook further = new LawBook(text);
        LocalDate youngest = lines.stream()
                .map(l -> l.value().from())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        for (Line line : further.lines) {
            if (!line.value().from().isAfter(youngest)) {
                throw new IllegalArgumentException(
                        line.rule() + " from " + line.value().from() + " is not younger than " + youngest
                                + ", the rules that cases keep already");
            }
        }
        further.lines.addAll(0, lines);
        return further;
    }

    /** As it comes with the platform. */
    public static LawBook shipped() {
        return SHIPPED;
    }

    /**
     * The rules in force on a day.
     *
     * @throws IllegalArgumentException when a rule had not begun by then
     */
    public LawRules on(LocalDate day) {
        Map<LawRule, LawRules.Value> inForce = new EnumMap<>(LawRule.class);
        LocalDate version = LocalDate.MIN;
        for (Line line : lines) {
            if (line.value().from().isAfter(day)) {
                continue;
            }
            inForce.merge(line.rule(), line.value(), (a, b) -> b.from().isBefore(a.from()) ? a : b);
            version = line.value().from().isAfter(version) ? line.value().from() : version;
        }
        for (LawRule rule : LawRule.values()) {
            if (!inForce.containsKey(rule)) {
                throw new IllegalArgumentException("no " + rule + " in force on " + day);
            }
        }
        return new LawRules(version, inForce);
    }

    private static Line read(String line, int number) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("line " + number + ": a rule has " + COLUMNS + " cells");
        }
        try {
            return new Line(
                    LawRule.valueOf(cells[0]),
                    new LawRules.Value(
                            LocalDate.parse(cells[1]),
                            Integer.parseInt(cells[2]),
                            LawRules.Unit.valueOf(cells[3].replace('-', '_').toUpperCase(Locale.ROOT)),
                            new LocalizedText(cells[4], cells[5])));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    /** As it comes with the platform, line by line. */
    static List<String> lines() {
        try (InputStream in = LawBook.class.getResourceAsStream("law-rules.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
