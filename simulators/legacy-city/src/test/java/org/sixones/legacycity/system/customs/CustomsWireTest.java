package org.sixones.legacycity.system.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sixones.legacycity.Canonical;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.JmsSystem.Reading;
import org.sixones.legacycity.system.JmsSystem.Trouble;
import org.sixones.legacycity.xml.Shape;

class CustomsWireTest {
    private static final String DIR = "/wire/customs-registration/examples/";
    private static final Instant NOW = Instant.parse("2018-01-18T02:20:01Z");

    private static GivenAnswer given(String id, String ref, Answer answer) {
        return Given.answer(id, ref, "customs-registration", "HG3303-00000001", "2018-01-18T02:20:00Z", answer);
    }

    private static String file(String name) {
        return Shape.readText(DIR + name + ".xml");
    }

    @ParameterizedTest
    @CsvSource({
        "ZC01-pre-review, PRE_REVIEW",
        "ZC02-proceed, PROCEED",
        "ZC03-corrected, CORRECTED",
        "ZC04-withdraw, WITHDRAW",
        "ZC05-handle, HANDLE"
    })
    void tasksAreRead(String name, Action action) {
        Reading.Task task = (Reading.Task) CustomsWire.read(file(name));
        assertThat(task.application().action()).isEqualTo(action);
        assertThat(task.application().caseNumber()).isEqualTo(Given.CASE);
        assertThat(task.application().itemCode()).isEqualTo("customs-registration");
        if (action != Action.WITHDRAW) {
            assertThat(task.application().fields())
                    .containsEntry("establishedOn", "2018-01-08")
                    .containsEntry("enterpriseType", "limited")
                    .containsEntry("importExportKinds", "both");
        }
    }

    @Test
    void aProceedWithoutTheFilingNumberDoesNotFitItsType() {
        String without = file("ZC02-proceed").replaceAll("(?s)<COP_FILING_NO>.*</COP_FILING_NO>", "");
        assertThat(CustomsWire.read(without)).isInstanceOfSatisfying(Reading.Wrong.class, wrong -> {
            assertThat(wrong.trouble().code()).isEqualTo("E02");
            assertThat(wrong.trouble().refId()).isEqualTo("T-20180118-0006");
        });
    }

    @Test
    void aDayThatDoesNotExistIsWrong() {
        assertThat(CustomsWire.read(file("ZC01-pre-review").replace("2018年01月08日", "2018年02月30日")))
                .isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void somethingElseIsWrongAndNamesItsIdWhereItCanBeRead() {
        assertThat(CustomsWire.read("not xml")).isInstanceOfSatisfying(Reading.Wrong.class, wrong -> assertThat(
                        wrong.trouble().code())
                .isEqualTo("E01"));
        assertThat(CustomsWire.read(file("ZC01-pre-review").replace("<ETPS_KIND>L", "<ETPS_KIND>Z")))
                .isInstanceOfSatisfying(Reading.Wrong.class, wrong -> {
                    assertThat(wrong.trouble().refId()).isEqualTo("T-20180118-0002");
                    assertThat(wrong.trouble().text()).contains("ETPS_KIND");
                });
    }

    @Test
    void answersAreWrittenAsInTheExamples() {
        String first = "HZ-0f3c9a51d2b84e67-1";
        String second = "HZ-0f3c9a51d2b84e67-2";
        String task = "T-20180118-0002";
        expect("HZ11-acceptance", given(first, task, new Answer.Accepted()));
        expect("HZ11-not-accepted", given(first, task, new Answer.NotAccepted("不属于本关区管辖")));
        expect("HZ12-pre-reviewed", given(second, task, new Answer.PreReviewed()));
        expect(
                "HZ13-correction",
                given(
                        second,
                        task,
                        new Answer.CorrectionAsked(List.of(
                                new CorrectionPoint("address", "经营场所地址应与房屋产权证明一致"),
                                new CorrectionPoint("legal-representative-id", "法定代表人身份证复印件不清")))));
        String decision = "HZ-7be1d04c5a90f312-1";
        expect("HZ14-granted", given(decision, "T-20180118-0006", new Answer.Granted("3303000001")));
        expect("HZ14-refused", given(decision, "T-20180118-0006", new Answer.Refused("企业被列为海关失信企业")));
        assertThat(Canonical.of(
                        CustomsWire.writeError("HZ-51c7aa02ce9d4b18-1", new Trouble("E01", "报文不合格式", "", "", ""), NOW)))
                .isEqualTo(Canonical.of(file("HZ19-error")));
    }

    private static void expect(String example, GivenAnswer answer) {
        assertThat(Canonical.of(CustomsWire.write(answer, NOW))).isEqualTo(Canonical.of(file(example)));
    }
}
