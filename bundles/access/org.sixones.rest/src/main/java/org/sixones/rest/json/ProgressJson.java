package org.sixones.rest.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sixones.approval.CaseProgress;
import org.sixones.approval.Holder;
import org.sixones.model.LocalizedText;

/** Where a case is. */
public record ProgressJson(
        String number,
        LocalizedText matterName,
        String state,
        String outcome,
        Instant submittedAt,
        Instant since,
        ClockJson joint,
        List<HolderJson> holders) {
    /** Who has it, or a part of it, in hand. */
    public record HolderJson(
            String item,
            LocalizedText itemName,
            String department,
            LocalizedText organ,
            LocalizedText state,
            Instant since,
            LocalDate dueOn,
            String light,
            LocalizedText waitsFor) {
        static HolderJson of(Holder h) {
            return new HolderJson(
                    h.item().map(i -> i.value()).orElse(null),
                    h.itemName().orElse(null),
                    h.department().value(),
                    h.organ(),
                    h.state(),
                    h.since(),
                    h.dueOn().orElse(null),
                    Names.of(h.light()),
                    h.waitsFor().orElse(null));
        }
    }

    public static ProgressJson of(CaseProgress p) {
        return new ProgressJson(
                p.number().value(),
                p.matterName(),
                Names.of(p.state()),
                p.granted().map(granted -> granted ? "granted" : "refused").orElse(null),
                p.submittedAt(),
                p.since(),
                ClockJson.of(p.clock(), p.holders().isEmpty()),
                p.holders().stream().map(HolderJson::of).toList());
    }
}
