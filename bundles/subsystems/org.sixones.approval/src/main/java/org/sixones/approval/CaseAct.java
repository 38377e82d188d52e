package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.ItemCode;

/**
 * What somebody does to a case by one word of his own. Texts have at most 4000 characters; days are working days. What an
 * act may not do is refused with a code of {@link ApprovalFailure} and changes nothing.
 */
public sealed interface CaseAct {
    /** As contracts and consoles write it: {@code StartProcedure} is {@code start-procedure}. */
    default String name() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** An act of the deciding organ; all others are the window's. */
    sealed interface OfOrgan extends CaseAct {}

    /** 预受理: an application filed from afar was looked at. */
    record PreCheck() implements CaseAct {}

    /** 收件: the window takes an application filed from afar. */
    record Receive() implements CaseAct {}

    /** 受理: complete and in legal form (Licensing Law 32(1)(5)). */
    record Accept() implements CaseAct {}

    /** 一次告知: everything to be mended, once (Licensing Law 32(1)(4)). */
    record AskCorrection(List<CorrectionPoint> points) implements CaseAct {
        public AskCorrection {
            points = List.copyOf(points);
        }
    }

    /** 容缺受理: accepted though something is missing that has to come within {@code days} (Zhejiang rule 11). */
    record AcceptWithGaps(List<CorrectionPoint> missing, int days, String reason) implements CaseAct {
        public AcceptWithGaps {
            missing = List.copyOf(missing);
            Objects.requireNonNull(reason);
        }
    }

    /** 不受理: what was applied for needs no licence (Licensing Law 32(1)(1)). */
    record NotAccept(String reason) implements CaseAct {
        public NotAccept {
            Objects.requireNonNull(reason);
        }
    }

    /** 不予受理: another organ is competent, and is named (Licensing Law 32(1)(2)). */
    record RefuseAcceptance(String reason, String competentOrgan) implements CaseAct {
        public RefuseAcceptance {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(competentOrgan);
        }
    }

    /** 提出撤件: the applicant asks; {@code item} empty for all of it. */
    record AskWithdrawal(Optional<ItemCode> item, String reason) implements CaseAct {
        public AskWithdrawal {
            Objects.requireNonNull(item);
            Objects.requireNonNull(reason);
        }
    }

    /** 撤件确认. */
    record ConfirmWithdrawal(Optional<ItemCode> item) implements CaseAct {
        public ConfirmWithdrawal {
            Objects.requireNonNull(item);
        }
    }

    /** 撤件不予确认: everything stays as it was. */
    record RefuseWithdrawal(Optional<ItemCode> item, String reason) implements CaseAct {
        public RefuseWithdrawal {
            Objects.requireNonNull(item);
            Objects.requireNonNull(reason);
        }
    }

    /** 特别程序开始: the clock stands; the applicant is told how long it takes (Licensing Law 45). */
    record StartProcedure(ItemCode item, ProcedureKind kind, int days, String reason) implements OfOrgan {
        public StartProcedure {
            Objects.requireNonNull(item);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(reason);
        }
    }

    /** 特别程序结束. */
    record EndProcedure(ItemCode item, ProcedureKind kind, String outcome) implements OfOrgan {
        public EndProcedure {
            Objects.requireNonNull(item);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(outcome);
        }
    }

    /** 延期: approved by the head, with a reason (Licensing Law 42); {@code item} empty for the joint limit. */
    record Extend(Optional<ItemCode> item, int days, String reason, String approvedBy) implements OfOrgan {
        public Extend {
            Objects.requireNonNull(item);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(approvedBy);
        }
    }

    /** 初审上报: the lower level's review is done, the upper one decides (Licensing Law 43). */
    record Forward(ItemCode item, String opinion) implements OfOrgan {
        public Forward {
            Objects.requireNonNull(item);
            Objects.requireNonNull(opinion);
        }
    }

    /** 承诺核查属实 (Zhejiang rule 14). */
    record ConfirmCommitment(ItemCode item, String finding) implements OfOrgan {
        public ConfirmCommitment {
            Objects.requireNonNull(item);
            Objects.requireNonNull(finding);
        }
    }

    /** 责令限期整改: the commitment was not kept and has to be mended within {@code days} (Zhejiang rule 14). */
    record OrderRectification(ItemCode item, String finding, int days) implements OfOrgan {
        public OrderRectification {
            Objects.requireNonNull(item);
            Objects.requireNonNull(finding);
        }
    }

    /** 撤销: the decision was against the law, or rests on a broken commitment (Licensing Law 69, Zhejiang rule 14). */
    record Revoke(ItemCode item, String reason) implements OfOrgan {
        public Revoke {
            Objects.requireNonNull(item);
            Objects.requireNonNull(reason);
        }
    }

    /** 撤回: the law or the facts it rests on have changed (Licensing Law 8). */
    record Cancel(ItemCode item, String reason) implements OfOrgan {
        public Cancel {
            Objects.requireNonNull(item);
            Objects.requireNonNull(reason);
        }
    }

    /** 送达 (Licensing Law 44). */
    record Deliver(String proof) implements CaseAct {
        public Deliver {
            Objects.requireNonNull(proof);
        }
    }

    /** 归档, under the number of an archive volume. */
    record Archive(String volume) implements CaseAct {
        public Archive {
            Objects.requireNonNull(volume);
        }
    }
}
