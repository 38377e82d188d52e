package org.sixones.approval.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sixones.approval.Defect;
import org.sixones.approval.model.Change;
import org.sixones.approval.model.Fact;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.ModelTexts;
import org.sixones.approval.model.OrganNames;
import org.sixones.approval.model.Placing;
import org.sixones.approval.model.Step;
import org.sixones.approval.port.Catalogue.OpenMatter;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.item.Competence.Found;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Divisions;

/**
 * Which organs are competent for an application (管辖, Licensing Law 32(1)(2)).
 *
 * @param competent the division whose organ decides, by item
 * @param defects places that the form does not say clearly
 * @param elsewhere what is to be told when it belongs outside the city
 */
record Jurisdiction(Map<ItemCode, DivisionCode> competent, List<Defect> defects, Optional<String> elsewhere) {
    static Jurisdiction of(OpenMatter matter, Form form, DivisionCode city, LocalDate day) {
        Map<ItemCode, DivisionCode> competent = new HashMap<>();
        List<Defect> defects = new ArrayList<>();
        Optional<String> elsewhere = Optional.empty();
        for (MatterDefinition.Step step : matter.definition().steps()) {
            ItemDefinition item = matter.items().get(step.item()).definition();
            Found found = item.competence()
                    .find(
                            field -> Optional.ofNullable(
                                    form.values(List.of(field)).get(field)),
                            city,
                            Divisions.wenzhou(),
                            day);
            if (found instanceof Found.In in) {
                competent.put(item.code(), in.division());
            } else if (found instanceof Found.Unclear unclear) {
                LocalizedText title = matter.form().title(unclear.field());
                defects.add(new Defect(
                        "/form/" + unclear.field(),
                        "division",
                        ModelTexts.of("defect.division", title.zh(), title.en())));
            } else if (found instanceof Found.Outside outside) {
                elsewhere = Optional.of(item.name().zh() + " / " + item.name().en() + ": " + outside.division());
            }
        }
        return new Jurisdiction(competent, defects, elsewhere);
    }

    /** The first line of history says where it was taken and which organs decide. */
    static Step told(Step step, Placing placing, LocalDate day) {
        Divisions divisions = Divisions.wenzhou();
        LocalizedText taken = divisions.fullName(placing.filing().at(), day);
        Set<String> zh = new LinkedHashSet<>();
        Set<String> en = new LinkedHashSet<>();
        for (Item item : step.after().items()) {
            LocalizedText organ = OrganNames.at(
                    placing.competentFor(item.code()), item.definition().organ(), divisions, day);
            zh.add(organ.zh());
            en.add(organ.en());
        }
        LocalizedText place = ModelTexts.of("note.taken", taken.zh(), taken.en());
        LocalizedText organs = ModelTexts.of("note.competent", String.join("、", zh), String.join(", ", en));
        List<Change> changes = new ArrayList<>(step.changes());
        Change first = changes.get(0);
        Map<String, String> facts = new HashMap<>(first.facts());
        facts.put(Fact.INTAKE, placing.filing().at().value());
        placing.competent().forEach((item, d) -> facts.put(Fact.COMPETENT + item, d.value()));
        changes.set(
                0,
                new Change(
                        first.item(),
                        first.event(),
                        first.from(),
                        first.to(),
                        Optional.of(place.zh() + organs.zh() + " / " + place.en() + organs.en()),
                        first.officer(),
                        facts));
        return new Step(step.after(), changes, step.tasks());
    }
}
