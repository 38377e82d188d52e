package org.sixones.approval.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sixones.approval.ApprovalFailure;
import org.sixones.model.MessageId;
import org.sixones.model.Outcome;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.CoordinationDefinition.Fact;
import org.sixones.model.item.CoordinationDefinition.Push;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.Content;

/** Who hears of a fact, and of which fields of it. Pure. */
final class PushRule {
    private static final int ID_DIGITS = 32;

    private PushRule() {}

    /**
     * The pushes that follow from an announced fact, in the order of the definition; or why it is no fact of this coordination.
     * Nothing is passed on that the definition does not name.
     */
    static Outcome<List<BusinessFact>> pushes(
            CoordinationDefinition coordination, BusinessFact announced, Instant now) {
        return coordination
                .fact(announced.fact())
                .map(fact -> pushes(fact, announced, now))
                .orElseGet(() -> Outcome.refused(
                        ApprovalFailure.FACT_UNKNOWN, coordination.code() + " has no fact " + announced.fact()));
    }

    private static Outcome<List<BusinessFact>> pushes(Fact fact, BusinessFact announced, Instant now) {
        if (!fact.from().equals(announced.system()) || !announced.source().equals(announced.system())) {
            return Outcome.refused(ApprovalFailure.NOT_YOUR_FACT, fact.code() + " is announced by " + fact.from());
        }
        List<String> missing = fact.required().stream()
                .filter(name -> announced.fields().getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            return Outcome.refused(ApprovalFailure.FACT_INCOMPLETE, "missing: " + String.join(", ", missing));
        }
        return Outcome.done(
                fact.to().stream().map(to -> push(to, announced, now)).toList());
    }

    private static BusinessFact push(Push to, BusinessFact announced, Instant now) {
        Map<String, String> fields = new TreeMap<>(announced.fields());
        fields.keySet().retainAll(to.fields());
        return new BusinessFact(
                id(announced),
                announced.subject(),
                to.system(),
                now,
                announced.fact(),
                announced.source(),
                fields,
                announced.officer(),
                announced.at());
    }

    /** The same announcement always gives the same id, and two systems may choose the same id for their own. */
    private static MessageId id(BusinessFact announced) {
        String name = announced.source() + "\n" + announced.messageId();
        return new MessageId("push-"
                + Content.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .sha256()
                        .substring(0, ID_DIGITS));
    }
}
