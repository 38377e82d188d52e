package org.sixones.rest.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sixones.approval.ActForm;
import org.sixones.approval.CaseAct;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.ProcedureKind;
import org.sixones.model.ItemCode;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;

/** An act on a case; which parts it needs, the contract says. */
public record ActJson(
        @JsonProperty(required = true) String act,
        String item,
        String text,
        Integer days,
        String procedure,
        String organ,
        String approvedBy,
        List<PointJson> points) {
    private static final int MOST_POINTS = 100;
    private static final int LONGEST = 1000;

    /** What is to be mended, or is still missing. */
    public record PointJson(String subject, String requirement) {
        CorrectionPoint toModel() {
            return new CorrectionPoint(some(subject, "/points/subject"), some(requirement, "/points/requirement"));
        }
    }

    public CaseAct toModel() {
        if (act == null) {
            throw invalid("/act");
        }
        if (item != null && !ItemCode.isValid(item)) {
            throw invalid("/item");
        }
        List<PointJson> given = points == null ? List.of() : points;
        if (given.size() > MOST_POINTS || given.stream().anyMatch(p -> p == null)) {
            throw invalid("/points");
        }
        try {
            return new ActForm(
                            act,
                            Optional.ofNullable(item).map(ItemCode::new),
                            words(text, "/text"),
                            Optional.ofNullable(days),
                            Optional.ofNullable(procedure).map(ActJson::kind),
                            words(organ, "/organ"),
                            words(approvedBy, "/approvedBy"),
                            given.stream().map(PointJson::toModel).toList())
                    .toAct();
        } catch (ActForm.IncompleteException e) {
            throw invalid("/" + e.part());
        }
    }

    private static ProcedureKind kind(String name) {
        try {
            return ProcedureKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw invalid("/procedure");
        }
    }

    private static Optional<String> words(String value, String place) {
        return Optional.ofNullable(value).map(v -> some(v, place));
    }

    private static String some(String value, String place) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw invalid(place);
        }
        return value;
    }

    private static ProblemException invalid(String place) {
        return new ProblemException(400, RestFailure.PARAMETER_INVALID, place);
    }
}
