package org.sixones.model.item;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Divisions;
import org.sixones.model.place.Level;

/**
 * Which organ is competent for an item (管辖): where a fact lies, at the level of exercise (Licensing Law 32(1)(2)). Intake may
 * be anywhere in the city; competence does not move with it.
 *
 * @param basis what decides
 * @param level level of exercise: the organ of the fact's division at this level is competent
 * @param field form field that holds the fact's division code; empty when the whole city is one (全市通办 by one organ)
 */
public record Competence(Basis basis, Level level, String field) {
    /** What decides who is competent. */
    public enum Basis {
        /** 全市: the city's organ, wherever. */
        CITY_WIDE,
        /** 居住地 or 户籍地: where the applicant lives or is registered. */
        RESIDENCE,
        /** 经营场所、不动产所在地: where the premises lie. */
        PREMISES,
        /** 合同履行地、缴存地: where the contract or account is kept. */
        CONTRACT
    }

    /** What holds when an item says nothing: the city's organ. */
    public static final Competence OF_THE_CITY = new Competence(Basis.CITY_WIDE, Level.CITY, "");

    public Competence {
        Objects.requireNonNull(basis);
        Objects.requireNonNull(level);
        Objects.requireNonNull(field);
        if ((basis == Basis.CITY_WIDE) != field.isEmpty() || (basis == Basis.CITY_WIDE && level != Level.CITY)) {
            throw new IllegalArgumentException(
                    "a city-wide item has no field and the city's level, another has a field");
        }
        if (level == Level.PROVINCE || level == Level.VILLAGE) {
            throw new IllegalArgumentException("organs of cities, counties and townships are competent, not " + level);
        }
    }

    /** What was found. */
    public sealed interface Found {
        /** The organ of this division. */
        record In(DivisionCode division) implements Found {}

        /** The fact lies outside the city: the organ of that place is competent, and the applicant is told so. */
        record Outside(DivisionCode division) implements Found {}

        /** The field holds no division that is one on that day and reaches down to the level. */
        record Unclear(String field) implements Found {}
    }

    /**
     * @param form looks a form field's text up
     * @param city the city that this is about
     * @param day the day of filing
     */
    public Found find(Function<String, Optional<String>> form, DivisionCode city, Divisions divisions, LocalDate day) {
        if (field.isEmpty()) {
            return new Found.In(city);
        }
        Optional<DivisionCode> fact = form.apply(field)
                .map(String::strip)
                .filter(DivisionCode::isValid)
                .map(DivisionCode::new);
        Optional<DivisionCode> organs = fact.flatMap(d -> d.at(level));
        if (organs.isEmpty()) {
            return new Found.Unclear(field);
        }
        if (!fact.get().within(city)) {
            return new Found.Outside(organs.get());
        }
        return divisions.find(fact.get(), day).isPresent() ? new Found.In(organs.get()) : new Found.Unclear(field);
    }
}
