package org.sixones.legacycity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourSwitchTest {
    private final BehaviourSwitch behaviour = new BehaviourSwitch();

    @Test
    void aModeForSoManyTimesEndsByItselfAndSaysSo() {
        List<Mode> heard = new ArrayList<>();
        behaviour.onChange(now -> heard.add(now.mode()));
        behaviour.set(new Behaviour(Mode.FAULT, 10, 10, 0, 2));
        assertThat(behaviour.take().mode()).isEqualTo(Mode.FAULT);
        assertThat(behaviour.take().mode()).isEqualTo(Mode.FAULT);
        assertThat(behaviour.take().mode()).isEqualTo(Mode.NORMAL);
        assertThat(behaviour.now().delayMin()).isEqualTo(10);
        assertThat(heard).containsExactly(Mode.FAULT, Mode.NORMAL);
    }

    @Test
    void aModeWithoutCountHolds() {
        behaviour.set(new Behaviour(Mode.DOWN, 0, 0, 0, -1));
        behaviour.take();
        assertThat(behaviour.isDown()).isTrue();
    }

    @Test
    void delaysAreWithinTheirRangeAndLateComesOnTop() {
        Behaviour range = new Behaviour(Mode.NORMAL, 5, 9, 1_000, -1);
        for (int i = 0; i < 100; i++) {
            assertThat(range.answerDelay()).isBetween(5L, 9L);
        }
        assertThat(new Behaviour(Mode.LATE, 5, 5, 1_000, -1).answerDelay()).isEqualTo(1_005);
    }
}
