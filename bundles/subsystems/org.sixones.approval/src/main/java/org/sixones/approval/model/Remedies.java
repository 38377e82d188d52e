package org.sixones.approval.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a negative answer has to tell about remedies (救济途径), as facts of its line of history. */
final class Remedies {
    private Remedies() {}

    static Map<String, String> of(Motion motion, LawRules rules) {
        Map<String, String> facts = new LinkedHashMap<>(Endings.on(motion));
        facts.put(
                Fact.RECONSIDERATION,
                Integer.toString(rules.value(LawRule.RECONSIDERATION).value()));
        facts.put(
                Fact.LITIGATION,
                Integer.toString(rules.value(LawRule.LITIGATION).value()));
        return facts;
    }
}
