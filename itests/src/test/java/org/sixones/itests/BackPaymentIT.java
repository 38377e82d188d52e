package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sixones.itests.support.City;
import org.sixones.itests.support.House;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;

/** A back-payment of social insurance: assessed by human resources, paid to local tax, posted back, the same to the cent (S08). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackPaymentIT {
    private static final String INSURANCE = "social-insurance";
    private static final String FEES = "social-insurance-fees";

    private Platform platform;
    private City city;
    private SampleMatter matter;

    @BeforeAll
    void boot() {
        platform = Platform.onH2("back-payment").withShippedDepartments().start();
        city = City.beside(platform);
        matter = SampleMatter.backPayment(platform.as("clerk"));
    }

    @AfterAll
    void end() {
        city.close();
        platform.close();
    }

    @Test
    void whatIsPaidIsWhatWasAssessedAndWhatIsPostedIsWhatWasPaid() {
        long began = System.nanoTime();
        String number = matter.submit("back-payment-1");
        JsonNode application = matter.awaitEnd(number, Duration.ofSeconds(30));
        assertThat(application.path("outcome").asText()).isEqualTo("granted");
        String assessment = city.grants(INSURANCE, number).get(0).path("number").asText();
        String subject = "back-payment/" + assessment;
        House.await("posted, and local tax knows", Duration.ofSeconds(10), () -> city.heard(FEES, subject)
                .contains("contribution-posted"));
        House.figure(
                "one acceptance until assessed, paid and posted",
                (System.nanoTime() - began) / 1_000_000 + " ms",
                "in one place");

        assertThat(city.heard(FEES, subject)).containsExactly("contribution-assessed", "contribution-posted");
        assertThat(city.heard(INSURANCE, subject)).containsExactly("contribution-paid");
        BigDecimal assessed = new BigDecimal(city.heardAmount(FEES, subject, "contribution-assessed"));
        BigDecimal paid = new BigDecimal(city.heardAmount(INSURANCE, subject, "contribution-paid"));
        BigDecimal posted = new BigDecimal(city.heardAmount(FEES, subject, "contribution-posted"));
        House.figure(
                "assessed, paid, posted",
                assessed + " / " + paid + " / " + posted + ", difference "
                        + assessed.subtract(paid)
                                .abs()
                                .max(paid.subtract(posted).abs()),
                "0.00");
        assertThat(List.of(assessed, posted)).allSatisfy(one -> assertThat(one).isEqualByComparingTo(paid));
        assertThat(paid).isEqualByComparingTo("9300.48");
        City.BACK_PAYMENT.forEach(system -> assertThat(city.grants(system, number))
                .as("one effect in the ledger of " + system)
                .hasSize(1));
    }
}
