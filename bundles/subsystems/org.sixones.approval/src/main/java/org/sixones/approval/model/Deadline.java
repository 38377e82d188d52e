package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.ItemCode;

/**
 * The last day of a limit that runs for a case. Once the office's day is after it, {@link Lapse} says what follows.
 *
 * @param item whose limit it is; empty when it is the application's
 * @param day the last day that is still in time; when not {@code certain}, the last day that the calendar knows
 * @param certain false while the working calendar ends before the limit: ask again when the next year is loaded
 */
public record Deadline(Kind kind, Optional<ItemCode> item, LocalDate day, boolean certain) {
    /** Whose patience ends. */
    public enum Kind {
        /** 一次告知 (Licensing Law 32(1)(4)): afterwards the application counts as accepted. */
        CORRECTION_NOTICE(true),
        /** 补正: afterwards it counts as withdrawn. */
        CORRECTION_ANSWER(true),
        /** 容缺补齐: afterwards the acceptance is withdrawn. */
        GAPS(true),
        /** 承诺时限 of the running phase: afterwards it is late. */
        PROMISE(false),
        /** 法定时限 (Licensing Law 42). */
        DECISION(false),
        /** 联合办理时限 (Licensing Law 26, 42). */
        JOINT(false),
        /** 下级机关初审 (Licensing Law 43). */
        LOWER_REVIEW(false),
        /** 送达 (Licensing Law 44). */
        DELIVERY(false),
        /** 告知承诺核查: late or not, it stays open until it is done. */
        COMMITMENT_CHECK(false),
        /** 限期整改. */
        RECTIFICATION(false);

        private final boolean moves;

        Kind(boolean moves) {
            this.moves = moves;
        }

        /** Its passing changes the case; of the others it only makes lateness. */
        public boolean moves() {
            return moves;
        }
    }

    public Deadline {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(item);
        Objects.requireNonNull(day);
    }

    /** It is over on that day. */
    public boolean passed(LocalDate today) {
        return certain && today.isAfter(day);
    }
}
