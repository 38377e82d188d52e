package org.sixones.model.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a division: 6 digits for provinces, cities and counties (GB/T 2260), 9 for townships, 12 for villages, each
 * beginning with the code of the division that it lies in.
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {
    private static final Pattern FORM =
            Pattern.compile("[1-9][0-9](0000|(?!00)[0-9]{2}00|(?!00)[0-9]{2}(?!00)[0-9]{2}((?!000)[0-9]{3}){0,2})");
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWNSHIP_DIGITS = 9;

    /** @throws IllegalArgumentException when it is no such code */
    public DivisionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a DivisionCode");
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    public Level level() {
        if (value.length() > TOWNSHIP_DIGITS) {
            return Level.VILLAGE;
        }
        if (value.length() > COUNTY_DIGITS) {
            return Level.TOWNSHIP;
        }
        if (value.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return value.endsWith("00") ? Level.CITY : Level.COUNTY;
    }

    /** What it lies in directly; empty for a province. */
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new DivisionCode(value.substring(0, 2) + "0000"));
            case COUNTY -> Optional.of(new DivisionCode(value.substring(0, 4) + "00"));
            case TOWNSHIP -> Optional.of(new DivisionCode(value.substring(0, COUNTY_DIGITS)));
            case VILLAGE -> Optional.of(new DivisionCode(value.substring(0, TOWNSHIP_DIGITS)));
        };
    }

    /** Itself, then what it lies in, up to the province. */
    public List<DivisionCode> upwards() {
        List<DivisionCode> path = new ArrayList<>();
        for (Optional<DivisionCode> at = Optional.of(this);
                at.isPresent();
                at = at.get().parent()) {
            path.add(at.get());
        }
        return List.copyOf(path);
    }

    /** Whether it is the other or lies in it. */
    public boolean within(DivisionCode other) {
        return upwards().contains(other);
    }

    /** Itself or what it lies in, at that level; empty when it is above that level. */
    public Optional<DivisionCode> at(Level level) {
        return upwards().stream().filter(d -> d.level() == level).findFirst();
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
