package org.sixones.approval.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.Filing;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.LawRules;
import org.sixones.approval.model.Notice;
import org.sixones.approval.model.Placing;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.approval.port.Definitions;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.message.Applicant;
import org.sixones.model.place.DivisionCode;

/** Rows to and from the model. */
final class RowMapping {
    private RowMapping() {}

    static Case toCase(ApplicationRow row, List<ItemRow> items, Definitions definitions) {
        MatterDefinition matter = definitions.matter(new MatterCode(row.matter), row.matterVersion);
        CaseCourseJson course = CaseCourseJson.of(row.course);
        return new Case(
                row.id,
                new CaseNumber(row.number),
                matter,
                row.matterVersion,
                row.state,
                Optional.ofNullable(row.granted),
                row.submittedAt.toInstant(),
                Times.value(row.acceptedAt),
                Optional.ofNullable(row.acceptedOn),
                Times.value(row.endedAt),
                notice(row.notice, row.noticeAskedOn, row.noticeAnsweredOn),
                Optional.ofNullable(row.reason),
                Optional.ofNullable(row.proof),
                row.history,
                items.stream().map(i -> toItem(i, matter, definitions)).toList(),
                rules(row.rules, definitions),
                row.receivedOn,
                course.toGaps(),
                Optional.ofNullable(course.extension()).map(CourseJson.ExtensionJson::toModel),
                Optional.ofNullable(course.withdrawal()).map(CourseJson.WithdrawalJson::toModel));
    }

    private static LawRules rules(LocalDate version, Definitions definitions) {
        LawRules rules = definitions.rules(version);
        if (!rules.version().equals(version)) {
            throw new IllegalStateException(
                    "the rules of " + version + ", which a case keeps, are not loaded any more");
        }
        return rules;
    }

    static Dossier toDossier(ApplicationRow row) {
        return new Dossier(
                new Applicant(
                        row.applicantKind,
                        row.applicantName,
                        row.applicantIdentifier,
                        Optional.ofNullable(row.applicantPhone)),
                row.form,
                placing(row));
    }

    private static Placing placing(ApplicationRow row) {
        Map<ItemCode, DivisionCode> competent = new HashMap<>();
        if (row.competent != null) {
            Json.map(row.competent)
                    .forEach((item, division) -> competent.put(new ItemCode(item), new DivisionCode(division)));
        }
        return new Placing(
                new Filing(
                        new DivisionCode(row.intakeDivision),
                        Optional.ofNullable(row.intakeOffice),
                        Optional.ofNullable(row.mandate).map(MandateNumber::new)),
                competent);
    }

    private static Item toItem(ItemRow row, MatterDefinition matter, Definitions definitions) {
        ItemCode code = new ItemCode(row.item);
        MatterDefinition.Step step = matter.steps().stream()
                .filter(s -> s.item().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an item that its matter does not have"));
        return new Item(
                row.ordinal,
                step,
                definitions.item(code, row.itemVersion),
                row.itemVersion,
                row.state,
                row.tasks,
                Times.value(row.sentAt),
                Optional.ofNullable(row.clockStart),
                row.released,
                notice(row.notice, row.noticeAskedOn, row.noticeAnsweredOn),
                row.results == null ? Map.of() : Json.map(row.results),
                Optional.ofNullable(row.reason),
                Optional.ofNullable(row.reference),
                Times.value(row.endedAt),
                row.byOrgan,
                CourseJson.course(row.course));
    }

    private static Optional<Notice> notice(String points, LocalDate asked, LocalDate answered) {
        return points == null
                ? Optional.empty()
                : Optional.of(new Notice(Json.points(points), asked, Optional.ofNullable(answered)));
    }
}
