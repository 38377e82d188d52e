package org.sixones.legacycity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.model.Verdict;

class DecisionRulesTest {
    private static final Verdict REFUSE = new Verdict.Refuse("不符合条件");
    private static final Verdict HOLD = new Verdict.Hold();
    private static final Verdict APPROVE = new Verdict.Approve();
    private final DecisionRules rules = new DecisionRules();

    private Verdict judge(String name) {
        return rules.judge(Map.of("enterpriseNameZh", name));
    }

    @Test
    void withoutRulesEverythingIsApproved() {
        assertThat(judge("瓯江")).isEqualTo(APPROVE);
    }

    @Test
    void theFirstRuleThatAppliesDecides() {
        rules.set(
                List.of(
                        new Rule("enterpriseNameZh", "退", null, 0, REFUSE),
                        new Rule("enterpriseNameZh", null, "退而求其次", 0, HOLD)),
                APPROVE);
        assertThat(judge("退而求其次")).isEqualTo(REFUSE);
        assertThat(judge("瓯江")).isEqualTo(APPROVE);
    }

    @Test
    void equalsWantsTheWholeField() {
        rules.set(List.of(new Rule("enterpriseNameZh", null, "瓯江", 0, HOLD)), REFUSE);
        assertThat(judge("瓯江")).isEqualTo(HOLD);
        assertThat(judge("瓯江进出口")).isEqualTo(REFUSE);
    }

    @Test
    void everyNthCountsOnlyCasesThatMeetTheOtherConditions() {
        rules.set(List.of(new Rule("enterpriseNameZh", "瓯", null, 3, REFUSE)), APPROVE);
        List<Verdict> judged = IntStream.range(0, 12)
                .mapToObj(i -> judge(i % 2 == 0 ? "瓯江" : "龙湾"))
                .toList();
        assertThat(judged.indexOf(REFUSE)).isEqualTo(4);
        assertThat(judged.stream().filter(REFUSE::equals)).hasSize(2);
    }

    @Test
    void aFieldThatIsNotThereMeetsNoCondition() {
        rules.set(List.of(new Rule("accountant", null, "郑", 0, REFUSE)), APPROVE);
        assertThat(judge("瓯江")).isEqualTo(APPROVE);
    }
}
