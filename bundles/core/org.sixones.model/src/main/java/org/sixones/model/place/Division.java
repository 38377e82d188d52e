package org.sixones.model.place;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.LocalizedText;

/**
 * A division (行政区划) under one name, for the days on which it is one.
 *
 * @param from first day; empty: since before the list begins
 * @param until last day; empty: to this day
 */
public record Division(DivisionCode code, LocalizedText name, Optional<LocalDate> from, Optional<LocalDate> until) {
    public Division {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("a division ends before it begins: " + code);
        }
    }

    public Level level() {
        return code.level();
    }

    public boolean on(LocalDate day) {
        return from.map(d -> !day.isBefore(d)).orElse(true)
                && until.map(d -> !day.isAfter(d)).orElse(true);
    }
}
