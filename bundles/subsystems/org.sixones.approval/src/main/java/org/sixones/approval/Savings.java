package org.sixones.approval;

import java.util.List;
import java.util.Objects;
import org.sixones.model.ItemCode;

/**
 * What joining several items into one matter saves, computed from the definitions (mission S06).
 *
 * @param materialsBefore sum over the items
 * @param materialsAfter each once
 * @param serialDays promised working days, one organ after the other
 * @param parallelDays length of the critical path
 * @param serial every item one after the other
 * @param parallel every leg as early as its needs allow
 * @param criticalPath the legs that decide the length, in order
 */
public record Savings(
        int materialsBefore,
        int materialsAfter,
        int serialDays,
        int parallelDays,
        List<Leg> serial,
        List<Leg> parallel,
        List<Leg> criticalPath) {
    /** Part of an item's handling. */
    public enum Phase {
        /** The whole of it. */
        HANDLE,
        /** 预审: what can be done before the earlier result is there. */
        PRE_REVIEW,
        /** What is left once the earlier result is there. */
        DECIDE
    }

    /** A stretch of working days, {@code fromDay} exclusive, {@code toDay} inclusive, counted from acceptance. */
    public record Leg(ItemCode item, Phase phase, int fromDay, int toDay) {
        public Leg {
            Objects.requireNonNull(item);
            Objects.requireNonNull(phase);
        }
    }

    public Savings {
        serial = List.copyOf(serial);
        parallel = List.copyOf(parallel);
        criticalPath = List.copyOf(criticalPath);
    }

    /** Change of the number of materials in percent, rounded: −60 when 20 become 8. */
    public int materialsPercent() {
        return percent(materialsBefore, materialsAfter);
    }

    /** Change of the working days in percent, rounded. */
    public int daysPercent() {
        return percent(serialDays, parallelDays);
    }

    private static int percent(int before, int after) {
        return before == 0 ? 0 : (int) Math.round(100.0 * (after - before) / before);
    }
}
