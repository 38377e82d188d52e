package org.sixones.approval.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.Notice;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.approval.port.Definitions;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MatterCode;
import org.sixones.model.item.MatterDefinition;
import org.sixones.model.message.Applicant;

/** Rows to and from the model. */
final class RowMapping {
    private RowMapping() {}

    static Case toCase(ApplicationRow row, List<ItemRow> items, Definitions definitions) {
        MatterDefinition matter = definitions.matter(new MatterCode(row.matter), row.matterVersion);
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
                items.stream().map(i -> toItem(i, matter, definitions)).toList());
    }

    static Dossier toDossier(ApplicationRow row) {
        return new Dossier(
                new Applicant(
                        row.applicantKind,
                        row.applicantName,
                        row.applicantIdentifier,
                        Optional.ofNullable(row.applicantPhone)),
                row.form);
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
                row.byOrgan);
    }

    private static Optional<Notice> notice(String points, LocalDate asked, LocalDate answered) {
        return points == null
                ? Optional.empty()
                : Optional.of(new Notice(Json.points(points), asked, Optional.ofNullable(answered)));
    }

    static void fill(ApplicationRow row, Dossier dossier) {
        row.applicantKind = dossier.applicant().kind();
        row.applicantName = dossier.applicant().name();
        row.applicantIdentifier = dossier.applicant().identifier();
        row.applicantPhone = dossier.applicant().phone().orElse(null);
        row.form = dossier.form();
    }

    static void fill(ApplicationRow row, Case c) {
        row.number = c.number().value();
        row.matter = c.matter().code().value();
        row.matterVersion = c.matterVersion();
        row.submittedAt = Times.row(c.submittedAt());
        change(row, c);
    }

    /** What may change in a case's life. */
    static void change(ApplicationRow row, Case c) {
        row.state = c.state();
        row.granted = c.granted().orElse(null);
        row.acceptedAt = Times.row(c.acceptedAt());
        row.acceptedOn = c.acceptedOn().orElse(null);
        row.endedAt = Times.row(c.endedAt());
        row.notice = c.notice().map(n -> Json.of(n.points())).orElse(null);
        row.noticeAskedOn = c.notice().map(Notice::askedOn).orElse(null);
        row.noticeAnsweredOn = c.notice().flatMap(Notice::answeredOn).orElse(null);
        row.reason = c.reason().orElse(null);
        row.proof = c.proof().orElse(null);
        row.history = c.history();
    }

    static void fill(ItemRow row, Item i) {
        row.item = i.code().value();
        row.itemVersion = i.version();
        change(row, i);
    }

    static void change(ItemRow row, Item i) {
        row.state = i.state();
        row.tasks = i.tasks();
        row.sentAt = Times.row(i.sentAt());
        row.clockStart = i.clockStart().orElse(null);
        row.released = i.released();
        row.notice = i.notice().map(n -> Json.of(n.points())).orElse(null);
        row.noticeAskedOn = i.notice().map(Notice::askedOn).orElse(null);
        row.noticeAnsweredOn = i.notice().flatMap(Notice::answeredOn).orElse(null);
        row.results = i.results().isEmpty() ? null : Json.of(i.results());
        row.reason = i.reason().orElse(null);
        row.reference = i.reference().orElse(null);
        row.endedAt = Times.row(i.endedAt());
        row.byOrgan = i.byOrgan();
    }
}
