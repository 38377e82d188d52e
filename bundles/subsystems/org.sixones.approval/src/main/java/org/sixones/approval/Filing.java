package org.sixones.approval;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.place.DivisionCode;

/**
 * Where an application is taken: any window of the city may (全市通办); who decides it does not depend on it.
 *
 * @param at the window's division
 * @param office the window, for people
 * @param mandate under which an agent hands it in; empty when the applicant himself does
 */
public record Filing(DivisionCode at, Optional<String> office, Optional<MandateNumber> mandate) {
    public Filing {
        Objects.requireNonNull(at);
        Objects.requireNonNull(office);
        Objects.requireNonNull(mandate);
    }

    /** At a window, by the applicant himself. */
    public static Filing at(DivisionCode window) {
        return new Filing(window, Optional.empty(), Optional.empty());
    }
}
