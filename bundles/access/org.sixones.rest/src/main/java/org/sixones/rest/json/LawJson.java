package org.sixones.rest.json;

import java.time.LocalDate;
import java.util.List;
import org.sixones.approval.CaseLaw;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.ItemLaw;

/** What the law's special ways did to an application and its items. */
public record LawJson(
        LocalDate receivedOn,
        LocalDate rules,
        String conclusion,
        List<CorrectionPoint> gaps,
        LocalDate gapsUntil,
        String withdrawalAsked) {
    /** Of one item. */
    public record OfItem(
            List<ProcedureJson> procedures,
            int moreDays,
            LocalDate forwardedOn,
            CommitmentJson commitment,
            String withdrawalAsked) {
        static OfItem of(ItemLaw law) {
            return new OfItem(
                    law.procedures().stream()
                            .map(p -> new ProcedureJson(
                                    Names.of(p.kind()),
                                    p.startedOn(),
                                    p.days(),
                                    p.endedOn().orElse(null)))
                            .toList(),
                    law.moreDays(),
                    law.forwardedOn().orElse(null),
                    law.commitment().map(CommitmentJson::of).orElse(null),
                    law.withdrawalAsked().orElse(null));
        }
    }

    /** A special procedure. */
    public record ProcedureJson(String kind, LocalDate startedOn, int days, LocalDate endedOn) {}

    /** A notified commitment. */
    public record CommitmentJson(LocalDate madeOn, LocalDate checkBy, String finding, LocalDate checkedOn) {
        static CommitmentJson of(ItemLaw.Commitment c) {
            return new CommitmentJson(
                    c.madeOn(),
                    c.checkBy().orElse(null),
                    c.finding().orElse(null),
                    c.checkedOn().orElse(null));
        }
    }

    static LawJson of(CaseLaw law) {
        return new LawJson(
                law.receivedOn(),
                law.rules(),
                law.conclusion().map(Names::of).orElse(null),
                law.gaps(),
                law.gapsUntil().orElse(null),
                law.withdrawalAsked().orElse(null));
    }
}
