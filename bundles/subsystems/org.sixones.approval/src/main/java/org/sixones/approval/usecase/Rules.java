package org.sixones.approval.usecase;

import java.time.ZoneId;
import java.util.Objects;
import org.sixones.model.place.DivisionCode;

/** {@link ApprovalConfig} as a value. */
record Rules(ZoneId zone, int yellowDays, int formBytes, int materialBytes, int inlineBytes, DivisionCode city) {
    Rules {
        Objects.requireNonNull(zone);
        Objects.requireNonNull(city);
    }

    static Rules of(ApprovalConfig config) {
        return new Rules(
                ZoneId.of(config.zone()),
                config.yellow_days(),
                config.form_bytes(),
                config.material_bytes(),
                config.inline_bytes(),
                new DivisionCode(config.city()));
    }
}
