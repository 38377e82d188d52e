package org.sixones.approval.coordination;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sixones.approval.ApprovalFailure;
import org.sixones.model.FactCode;
import org.sixones.model.Failure;
import org.sixones.model.item.CoordinationDefinition.Fact;
import org.sixones.model.message.BusinessFact;

/** What is paid is what was assessed, and what is posted is what was paid: to the cent, or the fact is not taken. Pure. */
final class Agreement {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private Agreement() {}

    /** What earlier facts of the same subject have said. */
    interface Earlier {
        Optional<String> field(FactCode fact, String field);
    }

    /** Why the fact does not agree with an earlier one; empty when it does. No amount is told to who did not know it. */
    static Optional<Failure> broken(Fact rule, BusinessFact announced, Earlier earlier) {
        for (Map.Entry<String, FactCode> agreement : rule.agrees().entrySet()) {
            String field = agreement.getKey();
            FactCode before = agreement.getValue();
            Optional<String> said = earlier.field(before, field);
            if (said.isEmpty()) {
                return Optional.of(
                        new Failure.Refused(ApprovalFailure.FACT_TOO_EARLY, rule.code() + " comes after " + before));
            }
            if (!same(said.get(), announced.fields().getOrDefault(field, ""))) {
                return Optional.of(new Failure.Refused(
                        ApprovalFailure.FACT_DIFFERS, field + " is not what " + before + " has said"));
            }
        }
        return Optional.empty();
    }

    private static boolean same(String one, String other) {
        return AMOUNT.matcher(one).matches() && AMOUNT.matcher(other).matches()
                ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0
                : one.equals(other);
    }
}
