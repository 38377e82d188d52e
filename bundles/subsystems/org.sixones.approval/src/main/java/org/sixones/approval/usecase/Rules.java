package org.sixones.approval.usecase;

import java.time.ZoneId;
import java.util.Objects;

/** {@link ApprovalConfig} as a value. */
record Rules(ZoneId zone, int yellowDays, int formBytes, int materialBytes, int inlineBytes) {
    Rules {
        Objects.requireNonNull(zone);
    }

    static Rules of(ApprovalConfig config) {
        return new Rules(
                ZoneId.of(config.zone()),
                config.yellow_days(),
                config.form_bytes(),
                config.material_bytes(),
                config.inline_bytes());
    }
}
