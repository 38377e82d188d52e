package org.sixones.model.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sixones.model.LocalizedText;

/** The divisions that there are, each for its days. Immutable. */
public final class Divisions {
    private static final int COLUMNS = 5;

    /** Read when it is first asked for. */
    private static final class Shipped {
        private static final Divisions WENZHOU = read("wenzhou.csv");
    }

    private final Map<DivisionCode, List<Division>> byCode;

    private Divisions(Stream<Division> all) {
        byCode = all.collect(Collectors.groupingBy(Division::code, TreeMap::new, Collectors.toUnmodifiableList()));
        byCode.values().forEach(Divisions::requireNoOverlap);
    }

    /** @throws IllegalArgumentException when one code means two divisions on one day */
    public static Divisions of(List<Division> all) {
        return new Divisions(all.stream());
    }

    /** Wenzhou from the city down to its villages; the file's head says where it comes from. */
    public static Divisions wenzhou() {
        return Shipped.WENZHOU;
    }

    /** The division as it was on that day; empty when there was none. */
    public Optional<Division> find(DivisionCode code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(d -> d.on(day))
                .findFirst();
    }

    /** Whether the code was ever a division's: what was done in a place stays when the place goes. */
    public boolean knows(DivisionCode code) {
        return byCode.containsKey(code);
    }

    /** What lay directly in it on that day, by code. */
    public List<Division> children(DivisionCode of, LocalDate day) {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(d -> d.code().parent().filter(of::equals).isPresent() && d.on(day))
                .toList();
    }

    /**
     * Its name with those of what it lies in, below the province: 温州市瓯海区娄桥街道. Of a place that is gone the last name,
     * of one that was never there the code.
     */
    public LocalizedText fullName(DivisionCode code, LocalDate day) {
        List<LocalizedText> names = code.upwards().stream()
                .filter(d -> d.level() != Level.PROVINCE)
                .map(d -> name(d, day))
                .toList();
        StringBuilder zh = new StringBuilder();
        names.forEach(n -> zh.insert(0, n.zh()));
        return new LocalizedText(
                zh.toString(), names.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
    }

    private LocalizedText name(DivisionCode code, LocalDate day) {
        return find(code, day)
                .or(() -> {
                    List<Division> ever = byCode.getOrDefault(code, List.of());
                    return ever.isEmpty() ? Optional.empty() : Optional.of(ever.get(ever.size() - 1));
                })
                .map(Division::name)
                .orElseGet(() -> new LocalizedText(code.value(), code.value()));
    }

    private static void requireNoOverlap(List<Division> ofOneCode) {
        for (Division a : ofOneCode) {
            for (Division b : ofOneCode) {
                if (a != b
                        && (a.from().map(b::on).orElse(b.from().isEmpty())
                                || a.until().map(b::on).orElse(b.until().isEmpty()))) {
                    throw new IllegalArgumentException("two divisions on one day under the code " + a.code());
                }
            }
        }
    }

    private static Divisions read(String resource) {
        try (InputStream stream = Divisions.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Divisions(lines.lines().filter(l -> !l.startsWith("#")).map(Divisions::division));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Division division(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not code,zh,en,from,until: " + line);
        }
        // A township's or village's name is the same in every language.
        String en = cells[2].isEmpty() ? cells[1] : cells[2];
        return new Division(new DivisionCode(cells[0]), new LocalizedText(cells[1], en), day(cells[3]), day(cells[4]));
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }
}
