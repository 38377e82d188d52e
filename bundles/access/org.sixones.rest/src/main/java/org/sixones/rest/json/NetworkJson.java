package org.sixones.rest.json;

import java.time.Instant;
import java.util.List;
import org.sixones.exchange.LinkStatus;
import org.sixones.model.LocalizedText;
import org.sixones.model.SystemCode;
import org.sixones.spi.DepartmentStatus;
import org.sixones.spi.LinkTest;

/** Departments and the links to their systems. */
public final class NetworkJson {
    private NetworkJson() {}

    /** A department bundle, faulty ones with their reasons. */
    public record DepartmentJson(
            String code,
            LocalizedText name,
            String version,
            long bundle,
            String state,
            Instant since,
            List<String> systems,
            List<String> problems) {
        public static DepartmentJson of(DepartmentStatus d) {
            return new DepartmentJson(
                    d.code(),
                    new LocalizedText(d.nameZh(), d.nameEn()),
                    d.version(),
                    d.bundleId(),
                    Names.of(d.state()),
                    d.since(),
                    d.systems().stream().map(SystemCode::value).toList(),
                    d.problems());
        }
    }

    /** A legacy system and its link. */
    public record SystemJson(
            String code,
            LocalizedText name,
            String department,
            String join,
            String repeat,
            String state,
            Instant since,
            String reason,
            long pending,
            long inFlight,
            long uncertain,
            long dead,
            Instant oldestPending,
            long delivered,
            long failures,
            long lastMillis,
            long p50Millis,
            long p99Millis) {
        public static SystemJson of(LinkStatus s) {
            return new SystemJson(
                    s.system().value(),
                    s.profile().map(p -> p.name()).orElse(null),
                    s.profile().map(p -> p.department().value()).orElse(null),
                    s.profile().map(p -> p.joinKind()).orElse(null),
                    s.profile().map(p -> Names.of(p.repeat())).orElse(null),
                    Names.of(s.state()),
                    s.since(),
                    s.reason().orElse(null),
                    s.pending(),
                    s.inFlight(),
                    s.uncertain(),
                    s.dead(),
                    s.oldestPending().orElse(null),
                    s.delivered(),
                    s.failures(),
                    s.lastMillis(),
                    s.p50Millis(),
                    s.p99Millis());
        }
    }

    /** What a trial of a link showed. */
    public record LinkTestJson(boolean reachable, long millis, String detail) {
        public static LinkTestJson of(LinkTest t) {
            return new LinkTestJson(t.reachable(), t.took().toMillis(), t.detail());
        }
    }
}
