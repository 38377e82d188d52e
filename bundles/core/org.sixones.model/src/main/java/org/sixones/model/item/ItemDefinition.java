package org.sixones.model.item;

import java.util.List;
import java.util.Objects;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.SystemCode;

/**
 * An item (事项) as its department publishes it. A case keeps the version under which it was filed.
 *
 * @param basicCode 12 characters of the national basic list; with organ and level it makes the implementation code
 * @param system the legacy system that handles it
 * @param formFields names of the form's fields that the system needs; nothing else is sent to it
 * @param results names of what a positive decision gives (a filing number)
 * @param commitment it may be decided at once on a notified commitment (告知承诺)
 * @param competence which organ decides, by where a fact lies; nothing said: the city's
 */
public record ItemDefinition(
        ItemCode code,
        String basicCode,
        LocalizedText name,
        DepartmentCode department,
        SystemCode system,
        Organ organ,
        CaseKind kind,
        Limits limits,
        List<MaterialDefinition> materials,
        List<String> formFields,
        List<String> results,
        boolean commitment,
        Competence competence) {
    public ItemDefinition {
        Objects.requireNonNull(code);
        Objects.requireNonNull(basicCode);
        Objects.requireNonNull(name);
        Objects.requireNonNull(department);
        Objects.requireNonNull(system);
        Objects.requireNonNull(organ);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(limits);
        materials = List.copyOf(materials);
        formFields = List.copyOf(formFields);
        results = List.copyOf(results);
        // Versions that were kept before items said who is competent.
        competence = competence == null ? Competence.OF_THE_CITY : competence;
        if (!basicCode.matches("[0-9A-Z]{12}")) {
            throw new IllegalArgumentException("a basic code has 12 digits or capitals");
        }
    }

    /** An item of the city's organ. */
    public ItemDefinition(
            ItemCode code,
            String basicCode,
            LocalizedText name,
            DepartmentCode department,
            SystemCode system,
            Organ organ,
            CaseKind kind,
            Limits limits,
            List<MaterialDefinition> materials,
            List<String> formFields,
            List<String> results,
            boolean commitment) {
        this(
                code,
                basicCode,
                name,
                department,
                system,
                organ,
                kind,
                limits,
                materials,
                formFields,
                results,
                commitment,
                Competence.OF_THE_CITY);
    }

    /** Implementation code (实施编码): credit code + level + basic code, 31 characters. */
    public String implementationCode() {
        return organ.creditCode() + organ.level() + basicCode;
    }
}
