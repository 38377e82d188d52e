package org.sixones.approval.model;

import java.time.LocalDate;
import org.sixones.model.LocalizedText;
import org.sixones.model.item.Organ;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Divisions;
import org.sixones.model.place.Level;

/**
 * What an organ is called at another level than the city's: organs of one line of work are named alike, 温州市商务局,
 * 温州市瓯海区商务局, 瑞安市商务局. Where the name does not begin with the city's, place and line stand side by side.
 */
public final class OrganNames {
    private OrganNames() {}

    /** @param organ the city's */
    public static LocalizedText at(DivisionCode division, Organ organ, Divisions divisions, LocalDate day) {
        if (division.level().compareTo(Level.CITY) <= 0) {
            return organ.name();
        }
        String city = division.at(Level.CITY)
                .map(c -> divisions.fullName(c, day).zh())
                .orElse("");
        LocalizedText place = divisions.fullName(division, day);
        String en = organ.name().en() + " (" + place.en() + ")";
        if (division.level() != Level.COUNTY || !organ.name().zh().startsWith(city)) {
            return new LocalizedText(place.zh() + "（" + organ.name().zh() + "）", en);
        }
        boolean district = place.zh().endsWith("区");
        return new LocalizedText(
                (district ? place.zh() : place.zh().substring(city.length()))
                        + organ.name().zh().substring(city.length()),
                en);
    }
}
