package org.sixones.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sixones.approval.model.Deadline;
import org.sixones.approval.model.DueEvent;
import org.sixones.approval.model.ModelTexts;

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

    @Test
    void everyLimitAndEverythingThatTimeDoesHasAName() {
        for (Deadline.Kind kind : Deadline.Kind.values()) {
            named("limit." + kind);
        }
        for (DueEvent event : DueEvent.values()) {
            named("event.application." + event);
            named("event.item." + event);
        }
    }

    private static void named(String key) {
        assertThat(ModelTexts.of(key).zh()).as(key).containsPattern("\\p{IsHan}");
        assertThat(ModelTexts.of(key).en())
                .as(key)
                .doesNotContainPattern("\\p{IsHan}")
                .isNotBlank();
    }
}
