package org.sixones.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.FailureCode;
import org.sixones.time.TimeFailure;

class FailureTextsTest {
    private static String shown(FailureCode code, String detail) {
        return FailureTexts.of(new Failure.Refused(code, detail));
    }

    @Test
    void a_failure_is_shown_in_chinese_and_english_with_its_detail_and_the_advice_on_a_second_line() {
        assertThat(shown(ExchangeFailure.SYSTEM_UNKNOWN, "no-such-system").lines())
                .containsExactly(
                        "SYSTEM_UNKNOWN: 没有这个系统 / there is no such system — no-such-system",
                        "请核对系统代码 / check the system's code");
    }

    @Test
    void a_failure_without_advice_is_one_line() {
        assertThat(shown(TimeFailure.CALENDAR_GAP, "").lines())
                .singleElement()
                .asString()
                .matches("CALENDAR_GAP: .*\\p{IsHan}.* / [^—]+");
    }

    @Test
    void a_code_that_nobody_wrote_a_text_for_is_shown_with_its_detail() {
        assertThat(shown(() -> "ODD_ONE", "why")).isEqualTo("ODD_ONE: why");
        assertThat(shown(() -> "ODD_ONE", "")).isEqualTo("ODD_ONE");
    }

    @ParameterizedTest
    @EnumSource(ShellFailure.class)
    void every_code_of_the_console_has_a_text_in_chinese_and_english(ShellFailure code) {
        assertThat(shown(code, "")).matches(code + ": .*\\p{IsHan}.* / [^\\p{IsHan}]+");
    }
}
