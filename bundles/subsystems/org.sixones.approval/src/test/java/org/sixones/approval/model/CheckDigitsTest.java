package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {
    @ParameterizedTest(name = "GB 32100: {0} is right: {1}")
    @CsvSource({
        "91350100M000100Y43, true",
        "91350100M000100Y4Z, false",
        "91330302MA2CP7K63Y, true",
        "91350100M000100Y4, false",
        "91350100I000100Y43, false",
        "91350100m000100Y43, false",
    })
    void creditCodes(String code, boolean right) {
        assertThat(CheckDigits.isCreditCode(code)).isEqualTo(right);
    }

    @ParameterizedTest(name = "GB 11643: {0} is right: {1}")
    @CsvSource({
        "11010519491231002X, true",
        "440524188001010014, true",
        "34052419800101001X, true",
        "33030219800229034X, true",
        "110105194912310021, false",
        "11010519491331002X, false",
        "1101051949123100, false",
    })
    void identityNumbers(String number, boolean right) {
        assertThat(CheckDigits.isIdentityNumber(number)).isEqualTo(right);
    }
}
