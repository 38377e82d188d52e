package org.sixones.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActFormTest {
    @Test
    void everyActCanBeFilledInAndIsMadeUnderItsOwnName() {
        assertThat(ActForm.acts())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseAct.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .map(c -> c.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.toSet()));
        for (String act : ActForm.acts()) {
            assertThat(form(act, true).toAct().name()).isEqualTo(act);
        }
    }

    @Test
    void whatAnActLacksIsNamed() {
        assertThatThrownBy(() -> form("start-procedure", false).toAct())
                .isInstanceOfSatisfying(ActForm.IncompleteException.class, e -> assertThat(e.part())
                        .isEqualTo("item"));
        assertThatThrownBy(() -> form("deliver", false).toAct())
                .isInstanceOfSatisfying(ActForm.IncompleteException.class, e -> assertThat(e.part())
                        .isEqualTo("text"));
        assertThatThrownBy(() -> form("dance", true).toAct())
                .isInstanceOfSatisfying(ActForm.IncompleteException.class, e -> assertThat(e.part())
                        .isEqualTo("act"));
    }

    private static ActForm form(String act, boolean filled) {
        return new ActForm(
                act,
                filled ? Optional.of(Fixture.TAX) : Optional.empty(),
                filled ? Optional.of("文字") : Optional.empty(),
                filled ? Optional.of(5) : Optional.empty(),
                filled ? Optional.of(ProcedureKind.TEST) : Optional.empty(),
                filled ? Optional.of("市局") : Optional.empty(),
                filled ? Optional.of("局长") : Optional.empty(),
                List.of());
    }
}
