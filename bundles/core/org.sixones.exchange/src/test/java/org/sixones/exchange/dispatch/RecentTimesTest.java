package org.sixones.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTimesTest {
    private final RecentTimes times = new RecentTimes();

    @Test
    void nothing_delivered_yet_is_told_as_such() {
        assertThat(times.last()).isEqualTo(-1);
        assertThat(times.percentile(0.5)).isEqualTo(-1);
    }

    @Test
    void median_and_99th_percentile_of_a_hundred() {
        for (int i = 100; i >= 1; i--) {
            times.add(i);
        }
        assertThat(times.percentile(0.5)).isEqualTo(50);
        assertThat(times.percentile(0.99)).isEqualTo(99);
        assertThat(times.percentile(1)).isEqualTo(100);
        assertThat(times.last()).isEqualTo(1);
    }

    @Test
    void old_times_are_forgotten() {
        for (int i = 0; i < 600; i++) {
            times.add(5_000);
        }
        for (int i = 0; i < 600; i++) {
            times.add(3);
        }
        assertThat(times.percentile(0.99)).isEqualTo(3);
    }
}
