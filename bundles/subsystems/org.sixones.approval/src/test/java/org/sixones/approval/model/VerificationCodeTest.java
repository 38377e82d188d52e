package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {
    @Property
    void aCodeIsReadHoweverItIsWritten(@ForAll @Size(VerificationCode.BYTES) byte[] random) {
        VerificationCode code = VerificationCode.of(random);
        assertThat(code.value()).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
        String careless = code.value()
                .toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replaceAll("(.{5})", "$1-");
        assertThat(VerificationCode.read(careless)).contains(code);
    }

    @Property
    void differentBytesGiveDifferentCodes(
            @ForAll @Size(VerificationCode.BYTES) byte[] one, @ForAll @Size(VerificationCode.BYTES) byte[] other) {
        assertThat(VerificationCode.of(one).equals(VerificationCode.of(other)))
                .isEqualTo(java.util.Arrays.equals(one, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1V7H2K9QWX3M5N8R4TBCDFGHJ",
                "1V7H2K9QWX3M5N8R4TBCDFGHJKK",
                "1V7H2K9QWX3M5N8R4TBCDFGHJU",
                "1V7H2K9QWX3M5N8R4TBCDFGHJ'",
                "' or '1'='1",
                "../../../../../../etc/pass",
                "%00%00%00%00%00%00%00%00%0",
                "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦",
                "ıııııııııııııııııııııııııı",
            })
    void whatIsNoCodeIsNone(String written) {
        assertThat(VerificationCode.read(written)).isEmpty();
        assertThat(VerificationCode.read(written.repeat(100_000))).isEmpty();
    }
}
