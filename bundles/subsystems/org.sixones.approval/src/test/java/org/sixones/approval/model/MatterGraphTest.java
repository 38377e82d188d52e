package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.CUSTOMS;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.TAX;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sixones.approval.Fixture;
import org.sixones.approval.Savings;
import org.sixones.approval.Savings.Leg;
import org.sixones.approval.Savings.Phase;
import org.sixones.model.ItemCode;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;

class MatterGraphTest {
    private final MatterGraph graph = new MatterGraph(Fixture.matter(), Fixture.items());

    @Test
    void missionS06_materialsLessBy60PercentAndTenDaysBecomeFour() {
        Savings savings = graph.savings().orElseThrow();

        assertThat(savings.materialsBefore()).isEqualTo(20);
        assertThat(savings.materialsAfter()).isEqualTo(8);
        assertThat(savings.materialsPercent()).isEqualTo(-60);
        assertThat(savings.serialDays()).isEqualTo(10);
        assertThat(savings.parallelDays()).isEqualTo(4);
        assertThat(savings.daysPercent()).isEqualTo(-60);
        assertThat(savings.criticalPath())
                .containsExactly(new Leg(FILING, Phase.HANDLE, 0, 2), new Leg(CUSTOMS, Phase.DECIDE, 2, 4));
    }

    @Test
    void eachMaterialIsAskedForOnceWithTheItemsThatNeedIt() {
        assertThat(graph.materials()).hasSize(8);
        assertThat(graph.materials().get(0).code().value()).isEqualTo("business-licence");
        assertThat(graph.materials().get(0).items()).hasSize(5);
    }

    @Test
    void aCircleIsFoundAndNamed() {
        MatterGraph wrong = new MatterGraph(
                Fixture.matter(Fixture.step(FILING, TAX), Fixture.step(CUSTOMS), Fixture.step(TAX, FILING)),
                Fixture.items());
        assertThat(wrong.closedBecause()).singleElement().satisfies(reason -> assertThat(reason.zh())
                .contains("成环")
                .contains("foreign-trade-filing, tax-registration-filing"));
        assertThat(wrong.savings()).isEmpty();
    }

    @Test
    void anItemThatNobodyPublishedKeepsTheMatterClosed() {
        Map<ItemCode, ItemDefinition> known = new HashMap<>(Fixture.items());
        known.remove(TAX);
        assertThat(new MatterGraph(Fixture.matter(), known).closedBecause())
                .singleElement()
                .satisfies(reason -> assertThat(reason.en()).contains("tax-registration-filing"));
    }

    @Test
    void aNeedOutsideTheMatterAnItemTwiceAndNoItemAreFaults() {
        assertThat(closed(Fixture.step(CUSTOMS, FILING))).contains("not part of the matter");
        assertThat(closed(Fixture.step(TAX), Fixture.step(TAX))).contains("twice");
        assertThat(closed()).contains("no item");
    }

    private static String closed(MatterDefinition.Step... steps) {
        return new MatterGraph(Fixture.matter(steps), Fixture.items())
                .closedBecause()
                .get(0)
                .en();
    }
}
