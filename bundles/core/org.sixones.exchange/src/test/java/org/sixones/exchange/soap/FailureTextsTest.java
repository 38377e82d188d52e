package org.sixones.exchange.soap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.LocalizedText;

class FailureTextsTest {
    @ParameterizedTest
    @EnumSource(ExchangeFailure.class)
    void every_code_has_a_text_and_an_advice_in_chinese_and_english(ExchangeFailure code) {
        for (LocalizedText text : new LocalizedText[] {
            FailureTexts.text(code).orElseThrow(), FailureTexts.advice(code).orElseThrow()
        }) {
            assertThat(text.zh()).matches(".*\\p{IsHan}.*");
            assertThat(text.en()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
        }
    }
}
