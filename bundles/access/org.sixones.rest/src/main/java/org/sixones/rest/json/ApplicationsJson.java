package org.sixones.rest.json;

import java.time.Instant;
import java.util.List;
import org.sixones.approval.ApplicationPage;
import org.sixones.approval.ApplicationSummary;

/** A page of applications; {@code next} is the cursor of the following one. */
public record ApplicationsJson(List<SummaryJson> applications, String next) {
    /** One line. */
    public record SummaryJson(
            String number,
            String matter,
            String applicantName,
            String state,
            String outcome,
            Instant submittedAt,
            Instant changedAt) {
        static SummaryJson of(ApplicationSummary s) {
            return new SummaryJson(
                    s.number().value(),
                    s.matter().value(),
                    s.applicantName(),
                    Names.of(s.state()),
                    s.granted().map(granted -> granted ? "granted" : "refused").orElse(null),
                    s.submittedAt(),
                    s.changedAt());
        }
    }

    public static ApplicationsJson of(ApplicationPage page) {
        return new ApplicationsJson(
                page.applications().stream().map(SummaryJson::of).toList(),
                page.next().orElse(null));
    }
}
