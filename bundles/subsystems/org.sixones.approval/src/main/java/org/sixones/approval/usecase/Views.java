package org.sixones.approval.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Filing;
import org.sixones.approval.ItemView;
import org.sixones.approval.MaterialReceipt;
import org.sixones.approval.PlaceView;
import org.sixones.approval.TimelineEntry;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Clocks;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.Masks;
import org.sixones.approval.model.ModelTexts;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.Notice;
import org.sixones.approval.model.OrganNames;
import org.sixones.approval.model.Placing;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.approval.port.CaseStore.HistoryLine;
import org.sixones.approval.port.CaseStore.Receipt;
import org.sixones.model.LocalizedText;
import org.sixones.model.MaterialCode;
import org.sixones.model.item.MaterialDefinition;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Divisions;

/** Cases as other bundles see them. */
final class Views {
    private Views() {}

    static ApplicationView of(
            Case c, Dossier dossier, List<Receipt> receipts, List<HistoryLine> history, Clocks clocks, Moment now) {
        return new ApplicationView(
                c.number(),
                c.matter().code(),
                c.matter().name(),
                c.matterVersion(),
                dossier.applicant().kind(),
                dossier.applicant().name(),
                Masks.identifier(dossier.applicant().identifier()),
                c.state(),
                c.granted(),
                c.submittedAt(),
                c.acceptedAt(),
                c.endedAt(),
                clocks.joint(c, now.today()),
                open(c.notice()),
                c.reason(),
                c.proof(),
                receipts.stream().map(r -> receipt(r, names(c))).toList(),
                c.items().stream()
                        .map(i -> item(c, dossier.placing(), i, clocks, now))
                        .toList(),
                history.stream().map(Views::line).toList(),
                LawViews.of(c, clocks),
                place(dossier.placing().filing(), clocks.day(c.submittedAt())),
                dossier.placing().filing().mandate());
    }

    /** As it was called on the day. */
    static PlaceView place(Filing filing, LocalDate day) {
        return new PlaceView(filing.at(), Divisions.wenzhou().fullName(filing.at(), day), filing.office());
    }

    private static ItemView item(Case c, Placing placing, Item i, Clocks clocks, Moment now) {
        DivisionCode competent = placing.competentFor(i.code());
        return new ItemView(
                i.code(),
                i.definition().name(),
                i.definition().department(),
                OrganNames.at(competent, i.definition().organ(), Divisions.wenzhou(), clocks.day(c.submittedAt())),
                i.definition().system(),
                i.version(),
                i.state(),
                i.needs(),
                i.state().ended() ? List.of() : c.waitingFor(i),
                i.preReview(),
                clocks.promised(i, now.today()),
                clocks.statutory(c.rules(), i, now.today()),
                i.results(),
                i.reason(),
                i.reference(),
                i.state().ended() ? List.of() : open(i.notice()),
                i.sentAt(),
                i.endedAt(),
                LawViews.of(c, i, clocks),
                competent);
    }

    private static List<CorrectionPoint> open(Optional<Notice> notice) {
        return notice.filter(Notice::open).map(Notice::points).orElse(List.of());
    }

    private static MaterialReceipt receipt(Receipt r, Map<MaterialCode, LocalizedText> names) {
        String code = r.document().code().value();
        return new MaterialReceipt(
                r.document().code(),
                names.getOrDefault(r.document().code(), new LocalizedText(code, code)),
                r.document().fileName(),
                r.document().mediaType(),
                r.document().size(),
                r.document().sha256(),
                r.receivedAt());
    }

    private static Map<MaterialCode, LocalizedText> names(Case c) {
        return c.items().stream()
                .flatMap(i -> i.definition().materials().stream())
                .collect(Collectors.toMap(MaterialDefinition::code, MaterialDefinition::name, (a, b) -> a));
    }

    private static TimelineEntry line(HistoryLine h) {
        String subject = h.change().item().isPresent() ? "item" : "application";
        return new TimelineEntry(
                h.position(),
                h.at(),
                h.change().item(),
                h.change().event(),
                h.change().from(),
                h.change().to(),
                ModelTexts.of("event." + subject + "." + h.change().event()),
                h.change().note(),
                h.change().officer(),
                h.actor(),
                h.change().facts());
    }
}
