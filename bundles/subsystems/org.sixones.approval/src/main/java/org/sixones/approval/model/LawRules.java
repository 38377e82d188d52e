package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.sixones.model.LocalizedText;

/**
 * The rules in force on one day. A case keeps those of the day on which it was filed.
 *
 * @param version the day on which the youngest of them came into force
 */
public record LawRules(LocalDate version, Map<LawRule, Value> values) {
    /** What a value counts. */
    public enum Unit {
        WORKING_DAY,
        DAY,
        MONTH
    }

    /**
     * One rule as it reads on that day.
     *
     * @param reason its article
     */
    public record Value(LocalDate from, int value, Unit unit, LocalizedText reason) {
        public Value {
            Objects.requireNonNull(from);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(reason);
        }
    }

    public LawRules {
        Objects.requireNonNull(version);
        values = Map.copyOf(values);
    }

    public Value value(LawRule rule) {
        return values.get(rule);
    }

    /** In working days. */
    public int days(LawRule rule) {
        Value value = values.get(rule);
        if (value.unit() != Unit.WORKING_DAY) {
            throw new IllegalArgumentException(rule + " is not counted in working days");
        }
        return value.value();
    }
}
