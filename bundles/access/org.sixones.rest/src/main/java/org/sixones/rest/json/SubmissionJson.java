package org.sixones.rest.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sixones.approval.Correction;
import org.sixones.approval.Entrance;
import org.sixones.approval.Filing;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.Material;
import org.sixones.approval.SubmitRequest;
import org.sixones.model.ItemCode;
import org.sixones.model.MaterialCode;
import org.sixones.model.MatterCode;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.Content;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;

/** What is handed in at the window. */
public record SubmissionJson(
        @JsonProperty(required = true) String matter,
        @JsonProperty(required = true) ApplicantJson applicant,
        @JsonProperty(required = true) JsonNode form,
        @JsonProperty(required = true) List<MaterialJson> materials,
        String entrance,
        List<String> commitments,
        String mandate) {
    /** Who applies. */
    public record ApplicantJson(
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String identifier,
            String phone) {
        public Applicant toModel() {
            Applicant.Kind kindOf =
                    switch (present(kind, "/applicant/kind", 20)) {
                        case "person" -> Applicant.Kind.PERSON;
                        case "enterprise" -> Applicant.Kind.ENTERPRISE;
                        default -> throw invalid("/applicant/kind");
                    };
            return new Applicant(
                    kindOf,
                    present(name, "/applicant/name", 200),
                    present(identifier, "/applicant/identifier", 40),
                    Optional.ofNullable(phone).map(p -> present(p, "/applicant/phone", 40)));
        }
    }

    /** A file. */
    public record MaterialJson(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String fileName,
            @JsonProperty(required = true) String mediaType,
            @JsonProperty(required = true) byte[] content) {
        Material toModel() {
            if (!MaterialCode.isValid(code) || content == null) {
                throw invalid("/materials");
            }
            return new Material(
                    new MaterialCode(code),
                    present(fileName, "/materials/fileName", 200),
                    present(mediaType, "/materials/mediaType", 100),
                    Content.of(content));
        }
    }

    /** What is brought after a correction notice. */
    public record CorrectionJson(String item, JsonNode form, List<MaterialJson> materials) {
        public Correction toRequest() {
            if (item != null && !ItemCode.isValid(item)) {
                throw invalid("/item");
            }
            return new Correction(
                    Optional.ofNullable(item).map(ItemCode::new),
                    form == null ? "{}" : object(form),
                    models(materials));
        }
    }

    /** Under which an agent files. */
    public Optional<MandateNumber> mandateNumber() {
        if (mandate != null && !MandateNumber.isValid(mandate)) {
            throw invalid("/mandate");
        }
        return Optional.ofNullable(mandate).map(MandateNumber::new);
    }

    public SubmitRequest toRequest(Filing filing) {
        if (!MatterCode.isValid(matter)) {
            throw invalid("/matter");
        }
        if (applicant == null) {
            throw invalid("/applicant");
        }
        List<String> committed = commitments == null ? List.of() : commitments;
        if (!committed.stream().allMatch(c -> c != null && ItemCode.isValid(c))) {
            throw invalid("/commitments");
        }
        return new SubmitRequest(
                new MatterCode(matter),
                applicant.toModel(),
                object(form),
                models(materials),
                cameBy(),
                committed.stream().map(ItemCode::new).collect(Collectors.toSet()),
                filing);
    }

    private Entrance cameBy() {
        return switch (entrance == null ? "on-the-spot" : entrance) {
            case "on-the-spot" -> Entrance.ON_THE_SPOT;
            case "window" -> Entrance.WINDOW;
            case "online" -> Entrance.ONLINE;
            default -> throw invalid("/entrance");
        };
    }

    private static List<Material> models(List<MaterialJson> materials) {
        List<MaterialJson> given = materials == null ? List.of() : materials;
        if (given.size() > 100 || given.stream().anyMatch(m -> m == null)) {
            throw invalid("/materials");
        }
        return given.stream().map(MaterialJson::toModel).toList();
    }

    private static String object(JsonNode form) {
        if (form == null || !form.isObject()) {
            throw invalid("/form");
        }
        return form.toString();
    }

    private static String present(String value, String place, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw invalid(place);
        }
        return value;
    }

    private static ProblemException invalid(String place) {
        return new ProblemException(400, RestFailure.PARAMETER_INVALID, place);
    }
}
