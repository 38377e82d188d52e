package org.sixones.legacycity.system.humanresources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.legacycity.CityHttp.example;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sixones.legacycity.CityHttp;
import org.sixones.legacycity.ledger.Filter;
import org.sixones.legacycity.model.EffectEntry;

class SocialInsuranceTest {
    private static final String CODE = "social-insurance";

    private CityHttp city;

    @BeforeEach
    void open() throws Exception {
        city = new CityHttp();
    }

    @AfterEach
    void close() throws Exception {
        city.close();
    }

    private String call(String operation) throws Exception {
        return city.post(
                        city.resident(CODE).address(),
                        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                                + example(CODE + "/examples/" + operation + ".xml")
                                        .replaceFirst("<\\?xml[^>]*>", "")
                                + "</s:Body></s:Envelope>",
                        "Content-Type",
                        "text/xml; charset=UTF-8",
                        "SOAPAction",
                        "\"urn:" + operation + "\"")
                .body();
    }

    private List<EffectEntry> effects(String about, String kind) {
        return city.ledger().effects(new Filter(CODE, about, kind, 0, null, 10));
    }

    @ParameterizedTest
    @CsvSource({"201701,201710,3321.60,9300.48", "201712,201801,3321.61,1860.10", "201801,201712,3321.60,0.00"})
    void theAmountIsMonthsTimesBaseTimesRateToTheCent(String from, String to, String base, String amount) {
        assertThat(SbywWire.amount(Map.of("monthsFrom", from, "monthsTo", to, "base", base)))
                .hasToString(amount);
    }

    @Test
    void anAssessmentIsAnsweredAtOnceAndARepeatGetsTheSameAnswerWithoutASecondEffect() throws Exception {
        String first = call("hdbj");
        assertThat(first).contains(":jg>1<", ":je>9300.48<", "HDB2018");
        assertThat(call("hdbj")).isEqualTo(first);
        assertThat(effects("", "assessment")).hasSize(1);
    }

    @Test
    void aPaymentIsPostedOnceWithItsAmount() throws Exception {
        String first = call("jz");
        assertThat(first).contains(":je>9300.48<", ":jzrq>");
        assertThat(call("jz")).isEqualTo(first);
        assertThat(effects("back-payment/HDB2018000001", "")).singleElement().satisfies(effect -> {
            assertThat(effect.kind()).isEqualTo("heard:contribution-paid");
            assertThat(effect.number()).isEqualTo("9300.48");
        });
    }

    @Test
    void aHeldAssessmentIsAnsweredWhenTheCallerAsksAgainAfterTheDecision() throws Exception {
        city.control("PUT", "/control/systems/" + CODE + "/rules", "{'rules':[],'otherwise':'hold'}");
        assertThat(call("hdbj")).contains("503");
        String number = city.ledger()
                .requests(new Filter(CODE, "", "", 0, null, 10))
                .get(0)
                .caseNumber();
        assertThat(city.control("POST", "/control/cases/" + number + "/" + CODE, "{'decision':'approve'}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(call("hdbj")).contains(":jg>1<");
    }
}
