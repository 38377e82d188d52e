package org.sixones.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.SystemCode;
import org.sixones.model.place.DivisionCode;

/**
 * One item of an application.
 *
 * @param needs the earlier items whose results it depends on
 * @param waitingFor those of them that are not granted yet
 * @param promised the organ's promise, which binds (Zhejiang rule 12); its days are those of the running phase
 * @param statutory what the law allows
 * @param results what the decision gave, by name
 * @param reason why it was refused, not accepted or withdrawn
 * @param reference the organ's own number for it
 * @param competent the division whose organ decides, found when it was filed
 * @param correction the points asked for and not answered yet
 */
public record ItemView(
        ItemCode code,
        LocalizedText name,
        DepartmentCode department,
        LocalizedText organ,
        SystemCode system,
        String version,
        ItemState state,
        List<ItemCode> needs,
        List<ItemCode> waitingFor,
        boolean preReview,
        ClockView promised,
        ClockView statutory,
        Map<String, String> results,
        Optional<String> reason,
        Optional<String> reference,
        List<CorrectionPoint> correction,
        Optional<Instant> sentAt,
        Optional<Instant> endedAt,
        ItemLaw law,
        DivisionCode competent) {
    public ItemView {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(department);
        Objects.requireNonNull(organ);
        Objects.requireNonNull(system);
        Objects.requireNonNull(version);
        Objects.requireNonNull(state);
        needs = List.copyOf(needs);
        waitingFor = List.copyOf(waitingFor);
        Objects.requireNonNull(promised);
        Objects.requireNonNull(statutory);
        results = Map.copyOf(results);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(reference);
        correction = List.copyOf(correction);
        Objects.requireNonNull(sentAt);
        Objects.requireNonNull(endedAt);
        Objects.requireNonNull(law);
        Objects.requireNonNull(competent);
    }
}
