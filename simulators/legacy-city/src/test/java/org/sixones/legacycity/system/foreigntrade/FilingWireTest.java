package org.sixones.legacycity.system.foreigntrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.Canonical;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.w3c.dom.Element;

class FilingWireTest {
    private static final String DIR = "foreign-trade/examples/";

    private static GivenAnswer given(Answer answer) {
        return Given.answer("", "T-20180118-0001", "", "SWJ-00000001", "2018-01-18T02:15:00Z", answer);
    }

    private static String example(String name) {
        return Canonical.of(Canonical.body(Canonical.example(DIR + name)));
    }

    @Test
    void aFilingIsReadInCommonWords() {
        Element body = Canonical.body(Canonical.example(DIR + "submitFiling-request.xml"));
        Application read = FilingWire.readSubmit(body);
        assertThat(read.messageId()).isEqualTo("T-20180118-0001");
        assertThat(read.caseNumber()).isEqualTo(Given.CASE);
        assertThat(read.action()).isEqualTo(Action.HANDLE);
        assertThat(read.fields())
                .containsEntry("enterpriseNameZh", "温州瓯江进出口有限公司")
                .containsEntry("enterpriseType", "limited")
                .containsEntry("registeredCapital", "5000000")
                .containsEntry("importExportKinds", "both")
                .containsEntry("establishedOn", "2018-01-08")
                .hasSize(15);
    }

    @Test
    void aFilingAfterACorrectionIsRecognised() {
        Element body = Canonical.body(Canonical.example(DIR + "submitFiling-again-request.xml"));
        assertThat(FilingWire.readSubmit(body).action()).isEqualTo(Action.CORRECTED);
    }

    @Test
    void aCancellationIsRead() {
        Element body = Canonical.body(Canonical.example(DIR + "cancelFiling-request.xml"));
        assertThat(FilingWire.readCancel(body).action()).isEqualTo(Action.WITHDRAW);
        assertThat(FilingWire.readCancel(body).messageId()).isEqualTo("T-20180118-0020");
    }

    @Test
    void answersAreWrittenAsInTheExamples() {
        assertThat(Canonical.of(FilingWire.submitResponse(given(new Answer.Granted("03300001")), Action.HANDLE)))
                .isEqualTo(example("submitFiling-response-granted.xml"));
        assertThat(Canonical.of(FilingWire.submitResponse(given(new Answer.Refused("经营范围不含进出口业务")), Action.HANDLE)))
                .isEqualTo(example("submitFiling-response-refused.xml"));
        Answer correction = new Answer.CorrectionAsked(List.of(
                new CorrectionPoint("address", "经营场所地址应与房屋产权证明一致"),
                new CorrectionPoint("articles-of-association", "公司章程缺少股东签字页")));
        assertThat(Canonical.of(FilingWire.submitResponse(given(correction), Action.HANDLE)))
                .isEqualTo(example("submitFiling-response-correction.xml"));
    }

    @Test
    void questionsAreAnsweredAsInTheExamples() {
        assertThat(Canonical.of(FilingWire.foundResponse(
                        "queryFiling", "1", given(new Answer.Granted("03300001")), Action.HANDLE)))
                .isEqualTo(example("queryFiling-response-found.xml"));
        assertThat(Canonical.of(FilingWire.foundResponse("queryFiling", "0", null, Action.HANDLE)))
                .isEqualTo(example("queryFiling-response-not-found.xml"));
        assertThat(Canonical.of(FilingWire.foundResponse("queryFiling", "2", null, Action.HANDLE)))
                .isEqualTo(example("queryFiling-response-in-progress.xml"));
        assertThat(Canonical.of(
                        FilingWire.foundResponse("cancelFiling", "1", given(new Answer.Withdrawn()), Action.WITHDRAW)))
                .isEqualTo(example("cancelFiling-response-cancelled.xml"));
        assertThat(Canonical.of(FilingWire.foundResponse("cancelFiling", "0", null, Action.WITHDRAW)))
                .isEqualTo(example("cancelFiling-response-not-found.xml"));
    }
}
