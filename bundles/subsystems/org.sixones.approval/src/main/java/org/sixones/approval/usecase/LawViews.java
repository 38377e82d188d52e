package org.sixones.approval.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.CaseLaw;
import org.sixones.approval.ItemLaw;
import org.sixones.approval.model.AskedWithdrawal;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Clocks;
import org.sixones.approval.model.Commitment;
import org.sixones.approval.model.Deadline;
import org.sixones.approval.model.Deadlines;
import org.sixones.approval.model.Gaps;
import org.sixones.approval.model.Item;
import org.sixones.model.ItemCode;

/** The law's special ways as other bundles see them. */
final class LawViews {
    private LawViews() {}

    static CaseLaw of(Case c, Clocks clocks) {
        return new CaseLaw(
                c.receivedOn(),
                c.rules().version(),
                c.conclusion(clocks),
                c.gaps().filter(Gaps::open).map(Gaps::points).orElse(List.of()),
                last(c, Deadline.Kind.GAPS, Optional.empty(), clocks),
                c.withdrawal().map(AskedWithdrawal::reason));
    }

    static ItemLaw of(Case c, Item item, Clocks clocks) {
        return new ItemLaw(
                item.course().procedures().stream()
                        .map(p -> new ItemLaw.Procedure(p.kind(), p.startedOn(), p.days(), p.endedOn()))
                        .toList(),
                item.course().moreDays(),
                item.course().forwardedOn(),
                item.course().commitment().map(made -> commitment(c, item, made, clocks)),
                item.course().withdrawal().map(AskedWithdrawal::reason));
    }

    private static ItemLaw.Commitment commitment(Case c, Item item, Commitment made, Clocks clocks) {
        return new ItemLaw.Commitment(
                made.madeOn(),
                last(c, Deadline.Kind.COMMITMENT_CHECK, Optional.of(item.code()), clocks),
                made.rectification().map(Commitment.Rectification::finding),
                made.checkedOn());
    }

    private static Optional<LocalDate> last(Case c, Deadline.Kind kind, Optional<ItemCode> item, Clocks clocks) {
        return Deadlines.of(c, clocks).stream()
                .filter(d -> d.kind() == kind && d.item().equals(item) && d.certain())
                .map(Deadline::day)
                .findFirst();
    }
}
