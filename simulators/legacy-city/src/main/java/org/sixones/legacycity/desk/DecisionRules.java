package org.sixones.legacycity.desk;

import java.util.List;
import java.util.Map;
import org.sixones.legacycity.model.Verdict;

/** What the people of a department decide: the first rule that applies, else the default. Thread-safe. */
public final class DecisionRules {
    private List<Rule> rules = List.of();
    private int[] met = {};
    private Verdict otherwise = new Verdict.Approve();

    public synchronized void set(List<Rule> newRules, Verdict newOtherwise) {
        rules = List.copyOf(newRules);
        met = new int[rules.size()];
        otherwise = newOtherwise;
    }

    /** Judges a new case; counts it for {@link Rule#everyNth()}. */
    public synchronized Verdict judge(Map<String, String> fields) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.meets(fields) && (rule.everyNth() == 0 || ++met[i] % rule.everyNth() == 0)) {
                return rule.then();
            }
        }
        return otherwise;
    }

    public synchronized List<Rule> rules() {
        return rules;
    }

    public synchronized Verdict otherwise() {
        return otherwise;
    }
}
