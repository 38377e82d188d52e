package org.sixones.approval;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;
import org.sixones.model.message.Applicant;

/**
 * A whole application, as it was at one moment.
 *
 * @param applicantIdentifier masked, for example {@code 330***********002X}
 * @param granted the decision: every item granted, or not; empty while there is none
 * @param clock the joint limit (Licensing Law 42)
 * @param correction the window's own points that are not answered yet
 * @param reason why it was refused or withdrawn
 * @param proof of delivery
 * @param intake where it was taken
 * @param mandate under which an agent handed it in
 */
public record ApplicationView(
        CaseNumber number,
        MatterCode matter,
        LocalizedText matterName,
        String matterVersion,
        Applicant.Kind applicantKind,
        String applicantName,
        String applicantIdentifier,
        ApplicationState state,
        Optional<Boolean> granted,
        Instant submittedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> endedAt,
        ClockView clock,
        List<CorrectionPoint> correction,
        Optional<String> reason,
        Optional<String> proof,
        List<MaterialReceipt> materials,
        List<ItemView> items,
        List<TimelineEntry> timeline,
        CaseLaw law,
        PlaceView intake,
        Optional<MandateNumber> mandate) {
    public ApplicationView {
        Objects.requireNonNull(number);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(matterName);
        Objects.requireNonNull(matterVersion);
        Objects.requireNonNull(applicantKind);
        Objects.requireNonNull(applicantName);
        Objects.requireNonNull(applicantIdentifier);
        Objects.requireNonNull(state);
        Objects.requireNonNull(granted);
        Objects.requireNonNull(submittedAt);
        Objects.requireNonNull(acceptedAt);
        Objects.requireNonNull(endedAt);
        Objects.requireNonNull(clock);
        correction = List.copyOf(correction);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(proof);
        materials = List.copyOf(materials);
        items = List.copyOf(items);
        timeline = List.copyOf(timeline);
        Objects.requireNonNull(law);
        Objects.requireNonNull(intake);
        Objects.requireNonNull(mandate);
    }
}
