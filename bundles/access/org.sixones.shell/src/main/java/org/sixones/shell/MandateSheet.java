package org.sixones.shell;

import java.util.List;
import org.sixones.approval.MandateView;

/** Mandates as the operator reads them. */
final class MandateSheet {
    private MandateSheet() {}

    static Sheet of(List<MandateView> mandates) {
        Sheet sheet = new Sheet(
                "mandates",
                "number",
                "agent",
                "place",
                "principal",
                "matters",
                "from",
                "until",
                "state",
                "holds",
                "reason");
        mandates.forEach(m -> sheet.row(
                m.number(),
                m.agent(),
                m.place().name().zh(),
                m.principalName(),
                m.matters(),
                m.from(),
                m.until(),
                m.state(),
                m.holds(),
                m.reason()));
        return sheet;
    }
}
