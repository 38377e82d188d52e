package org.sixones.legacycity.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sixones.legacycity.CityHttp.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.CityHttp;
import org.sixones.legacycity.Given;

/** What a caller sees of systems that answer at once, over real HTTP. */
class SoapModesTest {
    private static final String SUBMIT = example("foreign-trade/examples/submitFiling-request.xml");
    private static final String AGAIN = example("foreign-trade/examples/submitFiling-again-request.xml");
    private static final String QUERY = example("foreign-trade/examples/queryFiling-request.xml");
    private static final String CANCEL = example("foreign-trade/examples/cancelFiling-request.xml");
    private static final String REGISTER = example("exchange-register/examples/register-request.soap.xml");

    private CityHttp city;

    @BeforeEach
    void open() throws IOException {
        city = new CityHttp();
    }

    @AfterEach
    void close() throws Exception {
        city.close();
    }

    private int effects(String system) throws Exception {
        return city.json("/ledger/effects?system=" + system).path("effects").size();
    }

    @Test
    void normalAnswersAtOnceWithANumber() throws Exception {
        HttpResponse<String> response = city.foreignTrade("submitFiling", SUBMIT);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml; charset=UTF-8");
        assertThat(response.body()).contains("<jg>1</jg><filingNo>03300001</filingNo>");
        assertThat(city.exchange(REGISTER).body()).contains("<SPJG>1</SPJG><MLBH>330300000001</MLBH>");
    }

    @Test
    void aSecondSubmissionMakesASecondEffectAndTheSummaryNamesIt() throws Exception {
        city.foreignTrade("submitFiling", SUBMIT);
        assertThat(city.foreignTrade("submitFiling", SUBMIT).body()).contains("03300002");
        city.exchange(REGISTER);
        city.exchange(REGISTER);
        assertThat(city.json("/ledger/summary").path("duplicates").findValuesAsText("system"))
                .containsExactly("exchange-register", "foreign-trade");
    }

    @Test
    void foreignTradeCanBeAskedWithoutAnEffect() throws Exception {
        assertThat(city.foreignTrade("queryFiling", QUERY).body()).contains("<found>0</found>");
        city.foreignTrade("submitFiling", SUBMIT);
        assertThat(city.foreignTrade("queryFiling", QUERY).body()).contains("<found>1</found>", "03300001");
        assertThat(effects("foreign-trade")).isEqualTo(1);
    }

    @Test
    void aQuestionAboutTheCorrectedFilingIsNotAnsweredWithTheFirstOne() throws Exception {
        city.control(
                "PUT",
                "/control/systems/foreign-trade/rules",
                "{'rules':[{'when':{'field':'enterpriseNameZh','contains':'瓯江'},'then':'correct',"
                        + "'points':[{'subject':'address','requirement':'补门牌号'}]}]}");
        assertThat(city.foreignTrade("submitFiling", SUBMIT).body()).contains("<jg>3</jg><bz><bzx>dz</bzx>");
        String askCorrected = QUERY.replace("<bizType>1", "<bizType>2");
        assertThat(city.foreignTrade("queryFiling", askCorrected).body()).contains("<found>0</found>");
        assertThat(city.foreignTrade("submitFiling", AGAIN).body()).contains("<jg>1</jg>");
        assertThat(city.foreignTrade("queryFiling", askCorrected).body()).contains("<found>1</found>");
    }

    @Test
    void aCancellationIsAnEffectAndCanBeAskedFor() throws Exception {
        assertThat(city.foreignTrade("cancelFiling", CANCEL).body()).contains("<found>0</found>");
        city.foreignTrade("submitFiling", SUBMIT);
        assertThat(city.foreignTrade("cancelFiling", CANCEL).body()).contains("<jg>4</jg>");
        assertThat(city.foreignTrade("queryFiling", QUERY.replace("<bizType>1", "<bizType>3"))
                        .body())
                .contains("<found>1</found>", "<jg>4</jg>");
        assertThat(city.json("/ledger/effects?kind=cancel").path("effects")).hasSize(1);
    }

    @Test
    void delayAnswersLater() throws Exception {
        city.control("PUT", "/control/systems/foreign-trade", "{'delayMillis':{'min':300,'max':350}}");
        long before = System.nanoTime();
        city.foreignTrade("submitFiling", SUBMIT);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isGreaterThanOrEqualTo(300);
    }

    @Test
    void lateAnswersLateAndHasItsEffectAlready() throws Exception {
        city.mode("foreign-trade", "late");
        CompletableFuture<String> answer = submitInBackground();
        while (effects("foreign-trade") == 0) {
            assertThat(answer).isNotDone();
            Thread.sleep(10);
        }
        assertThat(answer.get(5, TimeUnit.SECONDS)).contains("03300001");
    }

    private CompletableFuture<String> submitInBackground() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return city.foreignTrade("submitFiling", SUBMIT).body();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void downDropsTheCallUnreadAtTheSharedPortAndRefusesAtItsOwn() throws Exception {
        city.mode("foreign-trade", "down");
        assertThatThrownBy(() -> city.foreignTrade("submitFiling", SUBMIT)).isInstanceOf(IOException.class);
        String own = city.resident("foreign-trade").ownAddress();
        assertThatThrownBy(() -> city.post(own, SUBMIT, "Content-Type", "text/xml"))
                .isInstanceOf(ConnectException.class);
        assertThat(city.json("/ledger/requests").path("requests")).isEmpty();
        assertThat(city.exchange(REGISTER).statusCode()).as("the neighbour").isEqualTo(200);
        city.mode("foreign-trade", "normal");
        assertThat(city.post(own, SUBMIT, "Content-Type", "text/xml", "SOAPAction", "urn:submitFiling")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void unavailableSaysSoBeforeReading() throws Exception {
        city.mode("exchange-register", "unavailable");
        HttpResponse<String> response = city.exchange(REGISTER);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(effects("exchange-register")).isZero();
    }

    @Test
    void faultIsASoapFaultWithoutAnEffect() throws Exception {
        city.mode("foreign-trade", "fault");
        HttpResponse<String> response = city.foreignTrade("submitFiling", SUBMIT);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("<faultcode>soap:Server</faultcode>", "FilingException");
        city.mode("exchange-register", "fault");
        assertThat(city.exchange(REGISTER).body()).contains("<soap:Value>soap:Receiver</soap:Value>");
        assertThat(effects("")).isZero();
        assertThat(city.json("/ledger/requests").path("requests").findValuesAsText("outcome"))
                .containsExactly("fault", "fault");
    }

    @Test
    void faultIn200LooksLikeSuccessToAnyoneWhoReadsTheStatusOnly() throws Exception {
        city.mode("foreign-trade", "fault-in-200");
        HttpResponse<String> response = city.foreignTrade("submitFiling", SUBMIT);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Fault>");
        city.mode("exchange-register", "fault-in-200");
        HttpResponse<String> answer = city.exchange(REGISTER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<RETCODE>9999</RETCODE>", "T-20180118-0004");
        assertThat(effects("")).isZero();
    }

    @Test
    void aLostAnswerHasItsEffect() throws Exception {
        city.mode("exchange-register", "lost-answer");
        assertThatThrownBy(() -> city.exchange(REGISTER)).isInstanceOf(IOException.class);
        JsonNode found = city.json("/control/systems/exchange-register/cases/" + Given.CASE);
        assertThat(found.path("carriedOut").asBoolean()).isTrue();
        assertThat(found.path("number").asText()).isEqualTo("330300000001");
    }

    @Test
    void neverKeepsTheCallerWaitingAndHasItsEffect() throws Exception {
        city.mode("foreign-trade", "never");
        CompletableFuture<String> answer = submitInBackground();
        while (effects("foreign-trade") == 0) {
            Thread.sleep(10);
        }
        Thread.sleep(300);
        assertThat(answer).isNotDone();
    }

    @Test
    void aModeForTwoCallsEndsByItself() throws Exception {
        city.control("PUT", "/control/systems/foreign-trade", "{'mode':'fault','timesLeft':2}");
        assertThat(city.foreignTrade("submitFiling", SUBMIT).statusCode()).isEqualTo(500);
        assertThat(city.foreignTrade("submitFiling", SUBMIT).statusCode()).isEqualTo(500);
        assertThat(city.foreignTrade("submitFiling", SUBMIT).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeldCaseIsAnsweredWhenSomebodyDecides() throws Exception {
        city.control("PUT", "/control/systems/foreign-trade/rules", "{'rules':[],'otherwise':'hold'}");
        CompletableFuture<String> answer = submitInBackground();
        while (!city.foreignTrade("queryFiling", QUERY).body().contains("<found>2</found>")) {
            Thread.sleep(10);
        }
        HttpResponse<String> decided = city.control(
                "POST", "/control/cases/" + Given.CASE + "/foreign-trade", "{'decision':'refuse','reason':'范围不符'}");
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(answer.get(5, TimeUnit.SECONDS)).contains("<jg>2</jg><yy>范围不符</yy>");
        assertThat(city.json("/ledger/effects").path("effects").findValuesAsText("kind"))
                .containsExactly("refusal");
    }
}
