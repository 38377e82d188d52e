package org.sixones.legacycity.system.land;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sixones.legacycity.Canonical;
import org.sixones.legacycity.model.Action;
import org.sixones.legacycity.model.Application;

class BdcdjWireTest {
    private static final String DIR = "real-estate/examples/";

    private static Application read(String operation, String example) {
        return BdcdjWire.read(operation, Canonical.example(DIR + example));
    }

    @Test
    void anApplicationIsReadInCommonWords() {
        Application first = read("sqdj", "sqdj-pre-review.xml");
        assertThat(first.action()).isEqualTo(Action.PRE_REVIEW);
        assertThat(first.itemCode()).isEqualTo("transfer-registration");
        assertThat(first.fields())
                .containsEntry("contractNumber", "WZ-2018-001234")
                .containsEntry("sellerName", "陈志远")
                .containsEntry("price", "2680000.00");
        Application next = read("sqdj", "sqdj-proceed.xml");
        assertThat(next.action()).isEqualTo(Action.PROCEED);
        assertThat(next.fields()).containsEntry("taxReceiptNumber", "DS330300000001");
        assertThat(read("sqdj", "sqdj-corrected.xml").action()).isEqualTo(Action.CORRECTED);
        assertThat(read("ch", "ch.xml").action()).isEqualTo(Action.WITHDRAW);
    }

    @Test
    void aPushedFactHasItsCommonName() {
        assertThat(BdcdjWire.fact(Canonical.example(DIR + "jsts-contract-signed.xml")))
                .isEqualTo("contract-signed");
        assertThat(BdcdjWire.fact(Canonical.example(DIR + "jsts-tax-paid.xml"))).isEqualTo("tax-paid");
    }

    @Test
    void receiptsAreWrittenAsTheExamplesShow() {
        assertThat(Canonical.of(BdcdjWire.receipt("sqdj", "T-1", "BDC20180001", "00", "已接收")))
                .isEqualTo(Canonical.of(Canonical.example(DIR + "sqdjResponse.xml")));
        assertThat(Canonical.of(BdcdjWire.receipt("jsts", "push-1", "BDC20180001", "00", "已接收")))
                .isEqualTo(Canonical.of(Canonical.example(DIR + "jstsResponse.xml")));
    }
}
