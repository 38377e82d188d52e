package org.sixones.approval.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Gaps;
import org.sixones.approval.store.CourseJson.ExtensionJson;
import org.sixones.approval.store.CourseJson.WithdrawalJson;

/** What the law's special ways did to an application, as the text of one column; days as ISO dates. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CaseCourseJson(GapsJson gaps, ExtensionJson extension, WithdrawalJson withdrawal) {
    private static final CaseCourseJson NOTHING = new CaseCourseJson(null, null, null);

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record GapsJson(List<List<String>> points, String since, int days, String closedOn) {
        static GapsJson of(Gaps g) {
            return new GapsJson(
                    g.points().stream()
                            .map(p -> List.of(p.subject(), p.requirement()))
                            .toList(),
                    g.since().toString(),
                    g.days(),
                    CourseJson.text(g.closedOn()));
        }

        Gaps toModel() {
            return new Gaps(
                    points.stream()
                            .map(p -> new CorrectionPoint(p.get(0), p.get(1)))
                            .toList(),
                    LocalDate.parse(since),
                    days,
                    CourseJson.day(closedOn));
        }
    }

    /** Null when there is nothing special. */
    static String text(Case c) {
        CaseCourseJson json = new CaseCourseJson(
                c.gaps().map(GapsJson::of).orElse(null),
                c.extension().map(ExtensionJson::of).orElse(null),
                c.withdrawal().map(WithdrawalJson::of).orElse(null));
        return json.equals(NOTHING) ? null : Json.of(json);
    }

    static CaseCourseJson of(String text) {
        return text == null ? NOTHING : Json.read(text, CaseCourseJson.class);
    }

    Optional<Gaps> toGaps() {
        return Optional.ofNullable(gaps).map(GapsJson::toModel);
    }
}
