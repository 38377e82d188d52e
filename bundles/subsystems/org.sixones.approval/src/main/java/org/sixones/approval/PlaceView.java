package org.sixones.approval;

import java.util.Objects;
import java.util.Optional;
import org.sixones.model.LocalizedText;
import org.sixones.model.place.DivisionCode;

/**
 * A place for people.
 *
 * @param name with what it lies in: 温州市瓯海区娄桥街道
 * @param office the window, where it is known
 */
public record PlaceView(DivisionCode division, LocalizedText name, Optional<String> office) {
    public PlaceView {
        Objects.requireNonNull(division);
        Objects.requireNonNull(name);
        Objects.requireNonNull(office);
    }
}
