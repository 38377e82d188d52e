package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.exchange.dispatch.Breaker.Way.FREE;
import static org.sixones.exchange.dispatch.Breaker.Way.PROBE;
import static org.sixones.exchange.dispatch.Breaker.Way.SHUT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakerTest {
    private final Breaker breaker = new Breaker();
    private Instant now = Instant.EPOCH;

    private void open() {
        for (int i = 0; i < Breaker.OPENS_AFTER; i++) {
            breaker.unreached(now, false);
        }
    }

    @Test
    void opens_after_failures_in_a_row_only() {
        for (int i = 0; i < 20; i++) {
            breaker.unreached(now, false);
            breaker.unreached(now, false);
            breaker.unreached(now, false);
            breaker.reached();
        }
        assertThat(breaker.way(now)).isEqualTo(FREE);

        open();
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.way(now)).isEqualTo(SHUT);
    }

    @Test
    void open_it_lets_one_probe_through_at_growing_intervals_up_to_15_seconds() {
        open();
        List<Long> seconds = new ArrayList<>();
        Instant last = now;
        while (seconds.size() < 7) {
            now = now.plusMillis(250);
            if (breaker.way(now) == PROBE) {
                assertThat(breaker.way(now)).isEqualTo(SHUT);
                seconds.add(Duration.between(last, now).toSeconds());
                last = now;
                breaker.unreached(now, true);
            }
        }
        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
    }

    @Test
    void the_first_sign_of_life_closes_it_and_the_next_opening_begins_with_short_intervals() {
        open();
        now = now.plusSeconds(1);
        assertThat(breaker.way(now)).isEqualTo(PROBE);
        breaker.unreached(now, true);

        assertThat(breaker.reached()).isTrue();
        assertThat(breaker.reached()).isFalse();
        assertThat(breaker.way(now)).isEqualTo(FREE);

        open();
        assertThat(breaker.way(now.plusSeconds(1))).isEqualTo(PROBE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 100})
    void failures_of_calls_begun_before_the_opening_do_not_put_the_probe_off(int late) {
        Breaker fresh = new Breaker();
        for (int i = 0; i < Breaker.OPENS_AFTER + late; i++) {
            fresh.unreached(Instant.EPOCH, false);
        }
        assertThat(fresh.way(Instant.EPOCH.plusSeconds(1))).isEqualTo(PROBE);
    }

    @Test
    void a_probe_that_showed_nothing_is_tried_again_after_the_same_interval() {
        open();
        now = now.plusSeconds(1);
        breaker.way(now);
        breaker.probeVoid(now);

        assertThat(breaker.way(now.plusMillis(999))).isEqualTo(SHUT);
        assertThat(breaker.way(now.plusMillis(1000))).isEqualTo(PROBE);
    }
}
