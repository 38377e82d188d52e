package org.sixones.legacycity.system.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.Canonical;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.exchange.TransactionWire.Payload;
import org.sixones.legacycity.xml.Shape;

class TransactionWireTest {
    private static final String DIR = "exchange-register/examples/";
    private static final Instant NOW = Instant.parse("2018-01-18T02:15:03Z");

    private static String payload(String name) {
        return Shape.readText("/wire/" + DIR + name + ".payload.xml");
    }

    private static GivenAnswer given(String ref, Answer answer) {
        return Given.answer("", ref, "", "WH00000001", "2018-01-18T02:15:03Z", answer);
    }

    @Test
    void aRegistrationIsReadInCommonWords() {
        Payload.Task task = (Payload.Task) TransactionWire.read(payload("register-request"));
        assertThat(task.txCode()).isEqualTo("100101");
        assertThat(task.application().action()).isEqualTo(Action.HANDLE);
        assertThat(task.application().caseNumber()).isEqualTo(Given.CASE);
        assertThat(task.application().fields())
                .containsEntry("establishedOn", "2018-01-08")
                .containsEntry("enterpriseType", "limited")
                .containsEntry("importExportKinds", "both")
                .containsEntry("bankAccount", "370058361234");
    }

    @Test
    void laterTransactionsAreRecognised() {
        assertThat(((Payload.Task) TransactionWire.read(payload("register-again-request")))
                        .application()
                        .action())
                .isEqualTo(Action.CORRECTED);
        assertThat(((Payload.Task) TransactionWire.read(payload("withdraw-request")))
                        .application()
                        .action())
                .isEqualTo(Action.WITHDRAW);
    }

    @Test
    void aDayThatDoesNotExistIsADateError() {
        Payload read = TransactionWire.read(payload("register-request").replace("<CLRQ>20180108", "<CLRQ>20180231"));
        assertThat(read).isInstanceOfSatisfying(Payload.Wrong.class, wrong -> {
            assertThat(wrong.retCode()).isEqualTo("9002");
            assertThat(wrong.seqNo()).isEqualTo("T-20180118-0004");
        });
    }

    @Test
    void aMessageThatIsNotByTheSchemaIsAFormatErrorThatTellsNothingOfItsContent() {
        Payload read =
                TransactionWire.read(payload("register-request").replace("<QYLX>110", "<QYLX>34052419800101001X"));
        assertThat(read).isInstanceOfSatisfying(Payload.Wrong.class, wrong -> {
            assertThat(wrong.retCode()).isEqualTo("9001");
            assertThat(wrong.retMsg()).contains("QYLX").doesNotContain("34052419800101001X");
        });
    }

    @Test
    void entitiesAndDoctypesAreAFormatError() {
        String bomb = "<!DOCTYPE REQ [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><REQ>&a;</REQ>";
        assertThat(TransactionWire.read(bomb))
                .isInstanceOfSatisfying(Payload.Wrong.class, wrong -> assertThat(wrong.retCode())
                        .isEqualTo("9001"));
    }

    @Test
    void aRegistrationWithoutACompanyIsAFormatError() {
        String without = payload("withdraw-request").replace("100109", "100101");
        assertThat(TransactionWire.read(without)).isInstanceOf(Payload.Wrong.class);
    }

    @Test
    void answersAreWrittenAsInTheExamples() {
        String ref = "T-20180118-0004";
        assertThat(Canonical.of(TransactionWire.write("100101", given(ref, new Answer.Granted("330300000001")), NOW)))
                .isEqualTo(Canonical.of(payload("register-response-granted")));
        assertThat(Canonical.of(TransactionWire.write("100101", given(ref, new Answer.Refused("企业已被列入异常名录")), NOW)))
                .isEqualTo(Canonical.of(payload("register-response-refused")));
        Answer correction = new Answer.CorrectionAsked(List.of(
                new CorrectionPoint("address", "注册地址应写至门牌号"), new CorrectionPoint("bank-permit", "开户许可证复印件不清")));
        assertThat(Canonical.of(TransactionWire.write("100101", given(ref, correction), NOW)))
                .isEqualTo(Canonical.of(payload("register-response-correction")));
        assertThat(Canonical.of(TransactionWire.write("100109", given("T-20180118-0021", new Answer.Withdrawn()), NOW)))
                .isEqualTo(Canonical.of(payload("withdraw-response")));
        assertThat(Canonical.of(TransactionWire.writeError("100101", ref, "9999", "系统异常", NOW)))
                .isEqualTo(Canonical.of(payload("error-response")));
    }
}
