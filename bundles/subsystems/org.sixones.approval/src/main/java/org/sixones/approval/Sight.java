package org.sixones.approval;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.DepartmentCode;
import org.sixones.model.place.DivisionCode;

/**
 * One way in which a case can be seen. A case has some; an account has some; who has one in common with a case sees it.
 *
 * @param division from whose offices
 * @param aspect as whom
 */
public record Sight(DivisionCode division, String aspect) {
    private static final String MANDATE = "mandate:";

    public Sight {
        Objects.requireNonNull(division);
        Objects.requireNonNull(aspect);
    }

    /** It was taken in the division, or an organ of the division is competent. */
    public static Sight any(DivisionCode division) {
        return new Sight(division, "any");
    }

    /** Some organ of the division is competent. */
    public static Sight competent(DivisionCode division) {
        return new Sight(division, "competent");
    }

    /** This department's organ of the division is competent. */
    public static Sight department(DivisionCode division, DepartmentCode department) {
        return new Sight(division, "department:" + department);
    }

    /** The mandate that it is by; empty when it is by something else. */
    public Optional<MandateNumber> mandate() {
        return aspect.startsWith(MANDATE)
                ? Optional.of(new MandateNumber(aspect.substring(MANDATE.length())))
                : Optional.empty();
    }

    /** It was handed in there under this mandate. */
    public static Sight mandate(DivisionCode division, MandateNumber mandate) {
        return new Sight(division, MANDATE + mandate);
    }
}
