package org.sixones.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLimitTest {
    @Test
    void manyLargeBodiesAtOnceWaitInsteadOfFillingTheMemory() {
        BodyLimit limit = new BodyLimit(32, 48);
        assertThat(limit.take(32)).isTrue();
        assertThat(limit.take(32)).isFalse();
        assertThat(limit.take(16)).isTrue();
        assertThat(limit.take(1)).isFalse();
    }
}
