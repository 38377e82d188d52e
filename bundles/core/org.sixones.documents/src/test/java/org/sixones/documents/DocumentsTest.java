package org.sixones.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sixones.documents.pdf.PdfDocuments;
import org.sixones.documents.testing.Pdf;
import org.sixones.model.LocalizedText;

/** A filled template as its reader gets it. */
class DocumentsTest {
    private static final String YAML =
            """
            title: {zh: 补正告知书, en: Correction notice}
            to: {zh: "{applicant}", en: "{applicant}"}
            body:
              - text:
                  zh: 你（单位）于{submittedOn}提出的“{item}”申请，材料不齐全，现一次告知需要补正的全部内容。
                  en: Your application for "{item}" of {submittedOn} is incomplete; everything to be mended is told here, once.
              - head: {zh: 需要补正：, en: "To be mended:"}
                list: points
              - text:
                  zh: 请于{dueOn}前补正。
                  en: Answer by {dueOn}.
                when: dueOn
            remedy:
              zh: 如不服，可以自收到本告知书之日起六十日内申请行政复议。
              en: You may apply for administrative reconsideration within sixty days.
            """;
    private static final URI ADDRESS = URI.create("https://wenzhou.example/verify/7J3KQ8XW2M5N9R4TBCDFGHJKPV");

    private final Documents documents = new PdfDocuments();
    private final Template template = documents.template("test", YAML);

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    private static Map<String, LocalizedText> fields() {
        Map<String, LocalizedText> fields = new HashMap<>();
        fields.put("applicant", same("温州海生贸易有限公司"));
        fields.put("item", new LocalizedText("对外贸易经营者备案登记", "Foreign trade filing"));
        fields.put("submittedOn", new LocalizedText("2018年3月1日", "1 March 2018"));
        return fields;
    }

    private static Sheet sheet(Map<String, LocalizedText> fields, List<LocalizedText> points) {
        return new Sheet(
                "温州市商务局〔2018〕补字第1号",
                new LocalizedText("温州市商务局", "Wenzhou Bureau of Commerce"),
                LocalDate.parse("2018-03-01"),
                fields,
                Map.of("points", points),
                ADDRESS);
    }

    private Pdf pdf(Map<String, LocalizedText> fields, String... points) {
        List<LocalizedText> list =
                java.util.Arrays.stream(points).map(DocumentsTest::same).toList();
        return new Pdf(documents.pdf(template, sheet(fields, list)));
    }

    @Test
    void aDocumentHasOrganTitleNumberAddresseeTextRemedyAndDayAndThenTheEnglishText() {
        assertThat(pdf(fields(), "营业执照复印件").text().replace("\r", ""))
                .isEqualTo(
                        """
                温州市商务局
                补正告知书
                温州市商务局〔2018〕补字第1号
                温州海生贸易有限公司：
                你（单位）于2018年3月1日提出的“对外贸易经营者备案登记”申请，材料
                不齐全，现一次告知需要补正的全部内容。
                需要补正：
                1. 营业执照复印件
                如不服，可以自收到本告知书之日起六十日内申请行政复议。
                温州市商务局
                2018年3月1日
                扫码验证真伪 Scan to verify
                Correction notice
                温州市商务局〔2018〕补字第1号 · Wenzhou Bureau of Commerce · 1 March 2018
                To: 温州海生贸易有限公司
                Your application for "Foreign trade filing" of 1 March 2018 is incomplete; everything to be mended is told
                here, once.
                To be mended:
                1. 营业执照复印件
                You may apply for administrative reconsideration within sixty days.
                英文译文供参考，以中文文本为准。The Chinese text prevails over this translation.
                补正告知书  温州市商务局〔2018〕补字第1号 1 / 1
                """);
    }

    @Test
    void aConditionalBlockStandsOnlyWithItsField() {
        Map<String, LocalizedText> fields = fields();
        fields.put("dueOn", new LocalizedText("2018年3月8日", "8 March 2018"));
        assertThat(pdf(fields, "x").text()).contains("请于2018年3月8日前补正。", "Answer by 8 March 2018.");
        assertThat(pdf(fields()).text()).doesNotContain("请于", "需要补正：", "To be mended");
    }

    @Test
    void theFontIsEmbeddedAndOnlyTheCharactersThatAreUsed() {
        byte[] bytes = documents.pdf(template, sheet(fields(), List.of()));
        assertThat(new Pdf(bytes).fonts()).isNotEmpty().allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
        });
        assertThat(bytes).as("a subset of a font of 10 MB").hasSizeLessThan(200_000);
    }

    @Test
    void thePhoneReadsTheAddressOfTheVerification() {
        assertThat(pdf(fields(), "营业执照复印件").scanned()).isEqualTo(ADDRESS.toString());
    }

    @Test
    void theSealIsRedAndStandsOverTheSignature() {
        Pdf pdf = pdf(fields(), "营业执照复印件");
        assertThat(pdf.red(380, 250, 150, 250))
                .as("at the right, below the text")
                .isBetween(0.03, 0.3);
        assertThat(pdf.red(0, 0, 595, 200)).as("nowhere else").isZero();
    }

    @Test
    void theSameSheetGivesTheSameBytes() throws InterruptedException {
        byte[] first = documents.pdf(template, sheet(fields(), List.of(same("甲"), same("乙"))));
        Thread.sleep(1100);
        assertThat(new PdfDocuments().pdf(template, sheet(fields(), List.of(same("甲"), same("乙")))))
                .isEqualTo(first);
    }

    @Test
    void aLongListGoesOnOnTheNextPageAndEachPageSaysSo() {
        String[] points = IntStream.range(0, 60).mapToObj(i -> "第" + i + "项材料").toArray(String[]::new);
        Pdf pdf = pdf(fields(), points);
        assertThat(pdf.pages()).isGreaterThan(2);
        assertThat(pdf.text()).contains("1 / " + pdf.pages(), pdf.pages() + " / " + pdf.pages(), "60. 第59项材料");
    }

    @Test
    void aCharacterThatTheFontLacksIsMarkedNotDropped() {
        Map<String, LocalizedText> fields = fields();
        fields.put("applicant", same("陈\uD86C\uDDA8海\u0007\u200F生"));
        assertThat(pdf(fields).text()).contains("陈〓(U+2B1A8)海  生：");
    }

    @Test
    void braceInAFactStaysAFact() {
        Map<String, LocalizedText> fields = fields();
        fields.put("item", same("{applicant}$1\\"));
        assertThat(pdf(fields).text()).contains("“{applicant}$1\\”");
    }

    @Test
    void aSheetThatLacksAFieldIsRefused() {
        assertThat(template.fields()).containsExactly("applicant", "item", "submittedOn");
        Map<String, LocalizedText> fields = fields();
        fields.remove("item");
        assertThatThrownBy(() -> pdf(fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item");
    }
}
