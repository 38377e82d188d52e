package org.sixones.legacycity.system.levy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sixones.legacycity.Canonical;
import org.sixones.legacycity.CityHttp;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.system.levy.ZsWire.Payload;

class ZsWireTest {
    private static final String DIR = "levy/examples/";

    private static Payload read(String example) {
        return ZsWire.read(CityHttp.example(DIR + example));
    }

    @Test
    void aDeclarationIsReadInYuanAndSquareMetres() {
        Payload.Task task = (Payload.Task) read("SB01.xml");
        assertThat(task.application().action()).isEqualTo(Action.HANDLE);
        assertThat(task.application().fields())
                .containsEntry("price", "2680000.00")
                .containsEntry("area", "126.50")
                .containsEntry("signedOn", "2018-01-18")
                .containsEntry("onlyHome", "yes")
                .containsEntry("contractFilingNumber", "温房备2018000001");
        Payload.Task again = (Payload.Task) read("SB02.xml");
        assertThat(again.application().action()).isEqualTo(Action.CORRECTED);
        assertThat(again.application().fields())
                .containsEntry("price", "1999999.90")
                .containsEntry("onlyHome", "no");
        assertThat(((Payload.Task) read("SB09.xml")).application().action()).isEqualTo(Action.WITHDRAW);
    }

    @Test
    void aPushIsHeardWithItsSubject() {
        assertThat(read("TS01-contract-signed.xml"))
                .isEqualTo(new Payload.Heard("TS01", "push-1", "home-sale/WZ-2018-001234", "contract-signed"));
    }

    @Test
    void whatTheContractDoesNotKnowIsWrong() {
        assertThat(ZsWire.read("<SBBW/>")).isInstanceOf(Payload.Wrong.class);
        assertThat(ZsWire.read("")).isInstanceOf(Payload.Wrong.class);
        assertThat(ZsWire.read(CityHttp.example(DIR + "SB01.xml").replace("<QDRQ>20180118", "<QDRQ>20181318")))
                .isInstanceOfSatisfying(
                        Payload.Wrong.class, wrong -> assertThat(wrong.text()).contains("QDRQ"));
        assertThat(ZsWire.read(
                        CityHttp.example(DIR + "TS01-contract-signed.xml").replace(">T01<", ">T77<")))
                .isInstanceOf(Payload.Wrong.class);
    }

    @Test
    void receiptsAreWrittenAsTheExamplesShow() {
        assertThat(Canonical.of(ZsWire.receipt("T-1", ZsWire.TAKEN, "已接收", "HD201800000001")))
                .isEqualTo(Canonical.of(Canonical.example(DIR + "HZBW.xml")));
        assertThat(Canonical.of(ZsWire.receipt("T-1", ZsWire.TROUBLE, "系统异常", "HD201800000001")))
                .isEqualTo(Canonical.of(Canonical.example(DIR + "HZBW-trouble.xml")));
    }
}
