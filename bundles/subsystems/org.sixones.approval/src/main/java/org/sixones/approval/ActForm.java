package org.sixones.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sixones.model.ItemCode;

/**
 * An act as a form to be filled in: one shape for every door. Which parts an act needs, {@link #toAct} says.
 *
 * @param act {@link CaseAct#name()}
 * @param text reason, opinion, finding, proof or volume, as the act has it
 * @param days working days
 * @param organ the competent organ
 * @param points what is to be mended, or is still missing
 */
public record ActForm(
        String act,
        Optional<ItemCode> item,
        Optional<String> text,
        Optional<Integer> days,
        Optional<ProcedureKind> procedure,
        Optional<String> organ,
        Optional<String> approvedBy,
        List<CorrectionPoint> points) {
    private static final Map<String, Function<ActForm, CaseAct>> ACTS = new TreeMap<>(Map.ofEntries(
            Map.entry("pre-check", f -> new CaseAct.PreCheck()),
            Map.entry("receive", f -> new CaseAct.Receive()),
            Map.entry("accept", f -> new CaseAct.Accept()),
            Map.entry("ask-correction", f -> new CaseAct.AskCorrection(f.points)),
            Map.entry("accept-with-gaps", f -> new CaseAct.AcceptWithGaps(f.points, f.someDays(), f.text.orElse(""))),
            Map.entry("not-accept", f -> new CaseAct.NotAccept(f.words())),
            Map.entry("refuse-acceptance", f -> new CaseAct.RefuseAcceptance(f.words(), f.organ.orElse(""))),
            Map.entry("ask-withdrawal", f -> new CaseAct.AskWithdrawal(f.item, f.words())),
            Map.entry("confirm-withdrawal", f -> new CaseAct.ConfirmWithdrawal(f.item)),
            Map.entry("refuse-withdrawal", f -> new CaseAct.RefuseWithdrawal(f.item, f.words())),
            Map.entry(
                    "start-procedure",
                    f -> new CaseAct.StartProcedure(f.oneItem(), f.oneProcedure(), f.someDays(), f.words())),
            Map.entry("end-procedure", f -> new CaseAct.EndProcedure(f.oneItem(), f.oneProcedure(), f.text.orElse(""))),
            Map.entry("extend", f -> new CaseAct.Extend(f.item, f.someDays(), f.words(), f.approvedBy.orElse(""))),
            Map.entry("forward", f -> new CaseAct.Forward(f.oneItem(), f.text.orElse(""))),
            Map.entry("confirm-commitment", f -> new CaseAct.ConfirmCommitment(f.oneItem(), f.text.orElse(""))),
            Map.entry("order-rectification", f -> new CaseAct.OrderRectification(f.oneItem(), f.words(), f.someDays())),
            Map.entry("revoke", f -> new CaseAct.Revoke(f.oneItem(), f.words())),
            Map.entry("cancel", f -> new CaseAct.Cancel(f.oneItem(), f.words())),
            Map.entry("deliver", f -> new CaseAct.Deliver(f.words())),
            Map.entry("archive", f -> new CaseAct.Archive(f.words()))));

    /** A part that the act needs is not filled in, or there is no such act. */
    public static final class IncompleteException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String part;

        IncompleteException(String part) {
            super("the act lacks " + part);
            this.part = part;
        }

        /** Name of the part. */
        public String part() {
            return part;
        }
    }

    public ActForm {
        Objects.requireNonNull(act);
        Objects.requireNonNull(item);
        Objects.requireNonNull(text);
        Objects.requireNonNull(days);
        Objects.requireNonNull(procedure);
        Objects.requireNonNull(organ);
        Objects.requireNonNull(approvedBy);
        points = List.copyOf(points);
    }

    /** Names of all acts, sorted. */
    public static List<String> acts() {
        return List.copyOf(ACTS.keySet());
    }

    /** @throws IncompleteException naming the part that is missing */
    public CaseAct toAct() {
        Function<ActForm, CaseAct> made = ACTS.get(act);
        if (made == null) {
            throw new IncompleteException("act");
        }
        return made.apply(this);
    }

    private ItemCode oneItem() {
        return item.orElseThrow(() -> new IncompleteException("item"));
    }

    private ProcedureKind oneProcedure() {
        return procedure.orElseThrow(() -> new IncompleteException("procedure"));
    }

    private int someDays() {
        return days.orElseThrow(() -> new IncompleteException("days"));
    }

    private String words() {
        return text.orElseThrow(() -> new IncompleteException("text"));
    }
}
