package org.sixones.legacycity.system.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.Canonical;
import org.sixones.legacycity.CityHttp;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Answer;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.CorrectionPoint;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.JmsSystem.Reading;
import org.sixones.legacycity.system.JmsSystem.Trouble;

class WqbaWireTest {
    private static final String DIR = "contract-signing/examples/";

    private static Reading read(String example) {
        return WqbaWire.read(CityHttp.example(DIR + example));
    }

    private static String caseNumber() {
        return ((Reading.Task) read("BA01.xml")).application().caseNumber();
    }

    private static void expect(String example, Answer answer) {
        GivenAnswer given = new GivenAnswer(
                "WQ-1",
                "T-1",
                caseNumber(),
                "contract-filing",
                "WQ2018-00000001",
                Instant.parse("2018-01-18T02:20:00Z"),
                answer);
        assertThat(Canonical.of(WqbaWire.write(given))).isEqualTo(Canonical.of(Canonical.example(DIR + example)));
    }

    @Test
    void aFilingIsReadInCommonWords() {
        Application read = ((Reading.Task) read("BA01.xml")).application();
        assertThat(read.action()).isEqualTo(Action.HANDLE);
        assertThat(read.itemCode()).isEqualTo("contract-filing");
        assertThat(read.fields())
                .containsEntry("contractNumber", "WZ-2018-001234")
                .containsEntry("signedOn", "2018-01-18")
                .containsEntry("sellerId", "11010519491231002X")
                .containsEntry("buyerName", "林晓燕");
        assertThat(((Reading.Task) read("BA02.xml")).application().action()).isEqualTo(Action.CORRECTED);
        assertThat(((Reading.Task) read("BA09.xml")).application().action()).isEqualTo(Action.WITHDRAW);
    }

    @Test
    void aPushIsHeardWithItsSubject() {
        assertThat(read("TS01-registration-accepted.xml"))
                .isEqualTo(new Reading.Heard("TS01", "push-1", "home-sale/WZ-2018-001234", "registration-accepted"));
    }

    @Test
    void whatTheContractDoesNotKnowIsAnErrorAnswer() {
        String push = CityHttp.example(DIR + "TS01-registration-accepted.xml");
        assertThat(WqbaWire.read(push.replace("BDC01", "BDC77")))
                .isEqualTo(new Reading.Wrong(new Trouble("E02", "未知事件代码", "push-1", "", "")));
        assertThat(WqbaWire.read("<wqrw/>")).isInstanceOf(Reading.Wrong.class);
        assertThat(WqbaWire.read("not xml")).isInstanceOf(Reading.Wrong.class);
        String filing = CityHttp.example(DIR + "BA01.xml").replace("<qdrq>2018年01月18日", "<qdrq>2018年13月18日");
        assertThat(((Reading.Wrong) WqbaWire.read(filing)).trouble().text()).contains("qdrq");
    }

    @Test
    void answersAreWrittenAsTheExamplesShow() {
        expect("HZ11.xml", new Answer.Accepted());
        expect("HZ14-granted.xml", new Answer.Granted("温房备2018000001"));
        expect("HZ14-refused.xml", new Answer.Refused("合同价款与监管协议不符"));
        expect(
                "HZ13.xml",
                new Answer.CorrectionAsked(List.of(
                        new CorrectionPoint("sale-contract", "合同第三页缺签字"),
                        new CorrectionPoint("contactPhone", "请填写手机号码"))));
    }
}
