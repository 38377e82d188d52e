package org.sixones.approval.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Defect;
import org.sixones.approval.Material;
import org.sixones.approval.MatterView.MergedMaterial;
import org.sixones.approval.model.CheckDigits;
import org.sixones.approval.model.ModelTexts;
import org.sixones.approval.model.SafeText;
import org.sixones.model.LocalizedText;
import org.sixones.model.MaterialCode;
import org.sixones.model.Outcome;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.Document;

/** What the window looks at before it takes something. */
final class Window {
    private static final int SHORT_TEXT = 200;
    private static final String MEDIA_TYPE = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(; ?[A-Za-z0-9=._\"-]+)*";

    private Window() {}

    static List<Defect> check(Applicant applicant) {
        List<Defect> defects = new ArrayList<>();
        if (!SafeText.isLine(applicant.name(), SHORT_TEXT)) {
            defects.add(applicantDefect("name", "characters", "other"));
        }
        boolean person = applicant.kind() == Applicant.Kind.PERSON;
        boolean right = person
                ? CheckDigits.isIdentityNumber(applicant.identifier())
                : CheckDigits.isCreditCode(applicant.identifier());
        if (!right) {
            String rule = person ? "gb11643" : "gb32100";
            defects.add(applicantDefect("identifier", rule, rule));
        }
        if (applicant.phone().isPresent() && !applicant.phone().get().matches("[0-9+() -]{3,30}")) {
            defects.add(applicantDefect("phone", "pattern", "pattern"));
        }
        return defects;
    }

    private static Defect applicantDefect(String field, String rule, String text) {
        LocalizedText name = ModelTexts.of("field.applicant." + field);
        return new Defect("/applicant/" + field, rule, ModelTexts.of("defect." + text, name.zh(), name.en()));
    }

    /** @param wanted what the matter asks for */
    static List<Defect> check(List<Material> materials, List<MergedMaterial> wanted) {
        List<Defect> defects = new ArrayList<>();
        Set<MaterialCode> seen = new HashSet<>();
        Set<MaterialCode> known = wanted.stream().map(MergedMaterial::code).collect(Collectors.toSet());
        for (Material material : materials) {
            if (!known.contains(material.code())) {
                defects.add(defect(material.code(), "unknown", "materialUnknown"));
            } else if (!seen.add(material.code())) {
                defects.add(defect(material.code(), "twice", "materialTwice"));
            } else if (material.content().size() == 0) {
                defects.add(defect(material.code(), "empty", "materialEmpty"));
            } else if (!SafeText.isLine(material.fileName(), SHORT_TEXT)
                    || material.mediaType().length() > SHORT_TEXT
                    || !material.mediaType().matches(MEDIA_TYPE)) {
                defects.add(defect(material.code(), "fileName", "materialName"));
            }
        }
        return defects;
    }

    private static Defect defect(MaterialCode code, String rule, String text) {
        return new Defect("/materials/" + code, rule, ModelTexts.of("defect." + text, code.value(), code.value()));
    }

    /** Everything required that did not come. */
    static List<MergedMaterial> missing(List<Material> materials, List<MergedMaterial> wanted) {
        Set<MaterialCode> brought = materials.stream().map(Material::code).collect(Collectors.toSet());
        return wanted.stream()
                .filter(MergedMaterial::required)
                .filter(m -> !brought.contains(m.code()))
                .toList();
    }

    /** The one full list (Licensing Law 32(4)). */
    static List<CorrectionPoint> points(List<MergedMaterial> missing) {
        return missing.stream()
                .map(m -> {
                    LocalizedText text = ModelTexts.of(
                            "missing.material", m.name().zh(), m.name().en());
                    return new CorrectionPoint(m.code().value(), text.zh() + " / " + text.en());
                })
                .toList();
    }

    /** The same as defects, for a form that has to be filled in again anyway. */
    static List<Defect> defects(List<MergedMaterial> missing) {
        return missing.stream()
                .map(m -> new Defect(
                        "/materials/" + m.code(),
                        "required",
                        ModelTexts.of(
                                "defect.materialMissing",
                                m.name().zh(),
                                m.name().en())))
                .toList();
    }

    static Outcome<List<Document>> documents(List<Material> materials, int mostBytes) {
        List<Document> documents = new ArrayList<>();
        for (Material m : materials) {
            if (m.content().size() > mostBytes) {
                return Outcome.refused(
                        ApprovalFailure.MATERIAL_TOO_LARGE, m.code() + " has more than " + mostBytes + " bytes");
            }
            documents.add(new Document(
                    m.code(),
                    m.fileName(),
                    m.mediaType(),
                    m.content().size(),
                    m.content().sha256(),
                    java.util.Optional.of(m.content())));
        }
        return Outcome.done(documents);
    }
}
