package org.sixones.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Lines as Chinese is set; here every character is one wide. */
class LinesTest {
    private static List<String> lines(String text, int width) {
        return Lines.of(text, width, 0, String::length);
    }

    @Test
    void aLineEndsBetweenAnyTwoCharacters() {
        assertThat(lines("温州市行政服务中心", 4)).containsExactly("温州市行", "政服务中", "心");
    }

    @Test
    void aClosingMarkNeverBeginsALineAndAnOpeningOneNeverEndsIt() {
        assertThat(lines("依据办法，予以受理", 4)).containsExactly("依据办", "法，予以", "受理");
        assertThat(lines("依据的《办法》", 4)).containsExactly("依据的", "《办法》");
    }

    @Test
    void aWordAndANumberStayWhole() {
        assertThat(lines("自2018年 to verify", 6)).containsExactly("自2018年", "to", "verify");
    }

    @Test
    void theFirstLineIsIndented() {
        assertThat(Lines.of("温州市行政服务中心", 4, 2, String::length)).containsExactly("温州", "市行政服", "务中心");
    }

    /** No line is too wide unless a single unbreakable pair is; nothing is lost but blanks. */
    @Property
    void nothingIsLostAndNoLineIsTooWide(@ForAll("texts") String text, @ForAll @IntRange(min = 6, max = 30) int width) {
        List<String> lines = lines(text, width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("温州市行政服务abc12 ，。（）《》")
                .ofMinLength(1)
                .ofMaxLength(80);
    }
}
