package org.sixones.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sixones.approval.ApprovalFailure;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.FailureCode;
import org.sixones.store.StoreFailure;
import org.sixones.time.TimeFailure;

/** Every code that may be answered has its text in both languages. */
class FailureTextsTest {
    static Stream<FailureCode> codes() {
        return Stream.of(
                        RestFailure.values(),
                        ApprovalFailure.values(),
                        ExchangeFailure.values(),
                        StoreFailure.values(),
                        TimeFailure.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeHasItsTextInChineseAndInEnglish(FailureCode code) {
        String zh = FailureTexts.of(code, Locale.SIMPLIFIED_CHINESE);
        String en = FailureTexts.of(code, Locale.ENGLISH);
        assertThat(zh).isNotEqualTo(code.code()).isNotEqualTo(en);
        assertThat(en).isNotEqualTo(code.code());
        assertThat(zh).matches("(?s).*[\\u4e00-\\u9fff].*");
    }
}
