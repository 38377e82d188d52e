package org.sixones.rest.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.ItemView;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.PlaceView;
import org.sixones.approval.TimelineEntry;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;

/** A whole application. */
public record ApplicationJson(
        String number,
        String matter,
        LocalizedText matterName,
        String state,
        String outcome,
        ApplicantJson applicant,
        Instant submittedAt,
        Instant acceptedAt,
        Instant endedAt,
        ClockJson joint,
        List<ItemJson> items,
        List<CorrectionPoint> corrections,
        List<TimelineJson> timeline,
        String reason,
        String proof,
        LawJson law,
        PlaceJson intake,
        String mandate) {
    /** A place and its window. */
    public record PlaceJson(String division, LocalizedText name, String office) {
        static PlaceJson of(PlaceView p) {
            return new PlaceJson(p.division().value(), p.name(), p.office().orElse(null));
        }
    }

    /** The identifier comes masked. */
    public record ApplicantJson(String kind, String name, String identifier) {}

    /** One item of it. */
    public record ItemJson(
            String item,
            LocalizedText name,
            String department,
            String system,
            String state,
            String reference,
            List<String> waitingFor,
            ClockJson promised,
            ClockJson statutory,
            Map<String, String> results,
            String reason,
            List<CorrectionPoint> corrections,
            LawJson.OfItem law,
            LocalizedText organ,
            String competent) {
        static ItemJson of(ItemView i) {
            return new ItemJson(
                    i.code().value(),
                    i.name(),
                    i.department().value(),
                    i.system().value(),
                    Names.of(i.state()),
                    i.reference().orElse(null),
                    i.waitingFor().stream().map(ItemCode::value).toList(),
                    ClockJson.of(i.promised(), i.state().ended()),
                    ClockJson.of(i.statutory(), i.state().ended()),
                    i.results(),
                    i.reason().orElse(null),
                    i.correction(),
                    LawJson.OfItem.of(i.law()),
                    i.organ(),
                    i.competent().value());
        }
    }

    /** One line of its history. */
    public record TimelineJson(
            Instant at,
            String actor,
            String item,
            String action,
            String from,
            String to,
            LocalizedText reason,
            String note,
            Map<String, String> facts) {
        static TimelineJson of(TimelineEntry e) {
            return new TimelineJson(
                    e.at(),
                    e.officer()
                            .map(officer -> e.actor() + " (" + officer + ")")
                            .orElse(e.actor().toString()),
                    e.item().map(ItemCode::value).orElse(null),
                    e.event(),
                    e.from().map(Names::of).orElse(null),
                    Names.of(e.to()),
                    e.text(),
                    e.note().orElse(null),
                    e.facts());
        }
    }

    public static ApplicationJson of(ApplicationView a) {
        return new ApplicationJson(
                a.number().value(),
                a.matter().value(),
                a.matterName(),
                Names.of(a.state()),
                a.granted().map(granted -> granted ? "granted" : "refused").orElse(null),
                new ApplicantJson(Names.of(a.applicantKind()), a.applicantName(), a.applicantIdentifier()),
                a.submittedAt(),
                a.acceptedAt().orElse(null),
                a.endedAt().orElse(null),
                ClockJson.of(a.clock(), a.endedAt().isPresent()),
                a.items().stream().map(ItemJson::of).toList(),
                a.correction(),
                a.timeline().stream().map(TimelineJson::of).toList(),
                a.reason().orElse(null),
                a.proof().orElse(null),
                LawJson.of(a.law()),
                PlaceJson.of(a.intake()),
                a.mandate().map(MandateNumber::value).orElse(null));
    }
}
