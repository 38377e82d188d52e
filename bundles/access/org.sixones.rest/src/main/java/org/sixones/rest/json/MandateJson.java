package org.sixones.rest.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sixones.approval.MandateRequest;
import org.sixones.approval.MandateView;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;

/** A mandate; the principal's identifier comes masked. */
public record MandateJson(
        String number,
        String agent,
        ApplicationJson.PlaceJson place,
        ApplicationJson.ApplicantJson principal,
        List<String> matters,
        LocalDate from,
        LocalDate until,
        String evidence,
        String state,
        LocalizedText stateName,
        boolean holds,
        Instant createdAt,
        Instant confirmedAt,
        Instant revokedAt,
        String reason) {
    /** Some of them, newest first. */
    public record MandatesJson(List<MandateJson> mandates) {}

    /** A confirmation code, shown once. */
    public record CodeJson(String code) {}

    /** Body of a confirmation. */
    public record ConfirmationJson(@JsonProperty(required = true) String code) {
        @Override
        public String toString() {
            return "ConfirmationJson";
        }
    }

    /** Body of a revocation. */
    public record RevocationJson(@JsonProperty(required = true) String reason) {}

    /** A mandate as an agent asks for it. */
    public record RequestJson(
            @JsonProperty(required = true) SubmissionJson.ApplicantJson principal,
            @JsonProperty(required = true) List<String> matters,
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String until,
            @JsonProperty(required = true) String evidence) {
        public MandateRequest toRequest() {
            if (principal == null) {
                throw invalid("/principal");
            }
            if (matters == null || matters.stream().anyMatch(m -> !MatterCode.isValid(m))) {
                throw invalid("/matters");
            }
            if (evidence == null) {
                throw invalid("/evidence");
            }
            Set<MatterCode> codes = matters.stream().map(MatterCode::new).collect(Collectors.toSet());
            return new MandateRequest(principal.toModel(), codes, day(from, "/from"), day(until, "/until"), evidence);
        }

        private static LocalDate day(String value, String place) {
            try {
                return LocalDate.parse(String.valueOf(value));
            } catch (DateTimeException e) {
                throw invalid(place);
            }
        }

        private static ProblemException invalid(String place) {
            return new ProblemException(400, RestFailure.PARAMETER_INVALID, place);
        }
    }

    public static MandateJson of(MandateView m) {
        return new MandateJson(
                m.number().value(),
                m.agent(),
                ApplicationJson.PlaceJson.of(m.place()),
                new ApplicationJson.ApplicantJson(
                        Names.of(m.principalKind()), m.principalName(), m.principalIdentifier()),
                m.matters().stream().map(MatterCode::value).sorted().toList(),
                m.from(),
                m.until(),
                m.evidence(),
                Names.of(m.state()),
                m.state().text(),
                m.holds(),
                m.createdAt(),
                m.confirmedAt().orElse(null),
                m.revokedAt().orElse(null),
                m.reason().orElse(null));
    }
}
