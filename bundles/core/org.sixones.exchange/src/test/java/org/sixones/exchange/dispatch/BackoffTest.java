package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
    private final Backoff backoff = new Backoff(RandomGenerator.of("L64X128MixRandom"));

    @Property(tries = 300)
    void waits_grow_from_a_quarter_second_to_half_a_minute(@ForAll @IntRange(min = 0, max = 100_000) int failures) {
        long full = Math.min(30_000, (long) (250 * Math.pow(2, Math.min(failures, 30))));

        assertThat(backoff.after(failures)).isBetween(Duration.ofMillis(full / 2), Duration.ofMillis(full));
    }
}
