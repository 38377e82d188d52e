package org.sixones.approval;

import java.util.Objects;
import org.sixones.model.LocalizedText;

/**
 * Something wrong in what was handed in.
 *
 * @param place JSON pointer into the request, for example {@code /form/creditCode} or {@code /materials/bank-permit}
 * @param rule what was broken, for example {@code required}, {@code pattern}, {@code gb32100}
 */
public record Defect(String place, String rule, LocalizedText message) {
    public Defect {
        Objects.requireNonNull(place);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(message);
    }
}
