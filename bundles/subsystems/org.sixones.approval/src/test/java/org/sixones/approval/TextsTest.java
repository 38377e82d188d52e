package org.sixones.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void everyFailureSaysInChineseAndEnglishWhatItMeans() {
        assertThat(ApprovalFailure.values()).allSatisfy(f -> {
            assertThat(f.text().zh()).containsPattern("\\p{IsHan}");
            assertThat(f.text().en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
        });
    }

    @Test
    void everyLightHasAName() {
        assertThat(Light.values()).allSatisfy(l -> {
            assertThat(l.text().zh()).containsPattern("\\p{IsHan}");
            assertThat(l.text().en()).isNotBlank();
        });
    }
}
