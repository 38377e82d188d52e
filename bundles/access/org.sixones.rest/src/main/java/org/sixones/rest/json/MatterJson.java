package org.sixones.rest.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.stream.Collectors;
import org.sixones.approval.MatterView;
import org.sixones.approval.Savings;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MaterialDefinition;

/** A matter with its items, merged materials, form, and what joining saves. */
public record MatterJson(
        String code,
        LocalizedText name,
        boolean open,
        List<LocalizedText> closedBecause,
        String version,
        int jointLimit,
        List<StepJson> items,
        List<MaterialJson> materials,
        @JsonRawValue String form,
        @JsonRawValue String sample,
        SavingsJson savings) {
    /** One item's place. Its own values are null while no department has published it. */
    public record StepJson(
            String item,
            LocalizedText name,
            String department,
            List<String> needs,
            boolean preReview,
            Integer statutory,
            Integer promised,
            List<String> materials) {
        static StepJson of(MatterView.Step s) {
            ItemDefinition item = s.item().orElse(null);
            return new StepJson(
                    s.code().value(),
                    item == null ? null : item.name(),
                    item == null ? null : item.department().value(),
                    s.needs().stream().map(ItemCode::value).toList(),
                    s.preReview(),
                    item == null ? null : item.limits().statutory(),
                    item == null ? null : item.limits().promised(),
                    item == null
                            ? List.of()
                            : item.materials().stream()
                                    .map(m -> m.code().value())
                                    .toList());
        }
    }

    /** A material asked for once. */
    public record MaterialJson(
            String code, LocalizedText name, boolean required, LocalizedText standard, List<String> items) {
        static MaterialJson of(MatterView.MergedMaterial m, MatterView matter) {
            LocalizedText standard = matter.steps().stream()
                    .flatMap(s -> s.item().stream())
                    .flatMap(i -> i.materials().stream())
                    .filter(d -> d.code().equals(m.code()))
                    .map(MaterialDefinition::standard)
                    .findFirst()
                    .orElse(null);
            return new MaterialJson(
                    m.code().value(),
                    m.name(),
                    m.required(),
                    standard,
                    m.items().stream().map(ItemCode::value).toList());
        }
    }

    /** Computed from the definition. */
    public record SavingsJson(
            int materialsBefore,
            int materialsAfter,
            int materialsSavedPercent,
            int serialDays,
            int parallelDays,
            int daysSavedPercent,
            List<String> serialPath,
            List<String> parallelPath) {
        static SavingsJson of(Savings s) {
            return new SavingsJson(
                    s.materialsBefore(),
                    s.materialsAfter(),
                    -s.materialsPercent(),
                    s.serialDays(),
                    s.parallelDays(),
                    -s.daysPercent(),
                    path(s.serial()),
                    path(s.criticalPath()));
        }

        private static List<String> path(List<Savings.Leg> legs) {
            return legs.stream()
                    .map(l -> l.item().value() + "/" + Names.of(l.phase()) + " " + l.fromDay() + "–" + l.toDay())
                    .collect(Collectors.toList());
        }
    }

    /** A line of the catalogue. */
    public record SummaryJson(String code, LocalizedText name, boolean open, List<LocalizedText> closedBecause) {
        public static SummaryJson of(MatterView m) {
            return new SummaryJson(m.code().value(), m.definition().name(), m.open(), m.closedBecause());
        }
    }

    public static MatterJson of(MatterView m) {
        return new MatterJson(
                m.code().value(),
                m.definition().name(),
                m.open(),
                m.closedBecause(),
                m.version(),
                m.definition().jointLimit(),
                m.steps().stream().map(StepJson::of).toList(),
                m.materials().stream()
                        .map(material -> MaterialJson.of(material, m))
                        .toList(),
                m.definition().formSchema(),
                m.definition().sample(),
                m.savings().map(SavingsJson::of).orElse(null));
    }
}
