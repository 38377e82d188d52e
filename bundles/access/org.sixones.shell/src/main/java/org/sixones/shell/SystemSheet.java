package org.sixones.shell;

import java.util.List;
import org.sixones.exchange.LinkStatus;

/** The links as the operator reads them. */
final class SystemSheet {
    private SystemSheet() {}

    static Sheet of(List<LinkStatus> links) {
        Sheet sheet = new Sheet(
                "systems",
                "system",
                "join",
                "state",
                "since",
                "reason",
                "pending",
                "inFlight",
                "uncertain",
                "dead",
                "delivered",
                "failures",
                "p50",
                "p99");
        links.forEach(l -> sheet.row(
                l.system(),
                l.profile().map(p -> p.joinKind()),
                l.state(),
                l.since(),
                l.reason(),
                l.pending(),
                l.inFlight(),
                l.uncertain(),
                l.dead(),
                l.delivered(),
                l.failures(),
                l.p50Millis(),
                l.p99Millis()));
        return sheet;
    }
}
