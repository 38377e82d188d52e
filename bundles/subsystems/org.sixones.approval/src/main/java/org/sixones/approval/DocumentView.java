package org.sixones.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;

/**
 * A document that was issued.
 *
 * @param code verification code, 26 characters
 * @param number for example {@code 温州市商务局受字〔2018〕第1号}
 * @param item empty when it is about the whole application
 * @param day the date that it bears
 * @param revokedOn the day on which it lost its effect
 */
public record DocumentView(
        String code,
        String number,
        DocumentKind kind,
        LocalizedText organ,
        Optional<ItemCode> item,
        LocalDate day,
        Instant issuedAt,
        Optional<LocalDate> revokedOn) {
    public DocumentView {
        Objects.requireNonNull(code);
        Objects.requireNonNull(number);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(organ);
        Objects.requireNonNull(item);
        Objects.requireNonNull(day);
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(revokedOn);
    }
}
