package org.sixones.legacycity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.legacycity.CityHttp.example;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sixones.legacycity.CityHttp;
import org.sixones.legacycity.Given;

class ControlApiTest {
    private CityHttp city;

    @BeforeEach
    void open() throws Exception {
        city = new CityHttp();
    }

    @AfterEach
    void close() throws Exception {
        city.close();
    }

    @Test
    void theSystemsAreListedWithWhatTheyCanDo() throws Exception {
        var systems = city.json("/control/systems").path("systems");
        assertThat(systems.findValuesAsText("code"))
                .containsExactly(
                        "foreign-trade",
                        "customs-registration",
                        "enterprise-filing",
                        "exchange-register",
                        "tax-registration",
                        "contract-signing",
                        "real-estate",
                        "levy",
                        "social-insurance",
                        "social-insurance-fees");
        assertThat(systems.findValuesAsText("repeat"))
                .containsExactly(
                        "ask-first",
                        "message-id",
                        "message-id",
                        "never",
                        "message-id",
                        "message-id",
                        "message-id",
                        "message-id",
                        "message-id",
                        "message-id");
        assertThat(city.json("/control/systems/customs-registration")
                        .path("connected")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aSettingIsReadBackAsItWasSet() throws Exception {
        city.control(
                "PUT",
                "/control/systems/tax-registration",
                "{'mode':'late','delayMillis':{'min':5,'max':9},'lateMillis':70,'timesLeft':3}");
        var node = city.json("/control/systems/tax-registration");
        assertThat(node.path("mode").asText()).isEqualTo("late");
        assertThat(node.path("delayMillis").path("max").asInt()).isEqualTo(9);
        assertThat(node.path("lateMillis").asInt()).isEqualTo(70);
        assertThat(node.path("timesLeft").asInt()).isEqualTo(3);
    }

    @Test
    void rulesAreReadBackAsTheyWereSet() throws Exception {
        String path = "/control/systems/enterprise-filing/rules";
        HttpResponse<String> set = city.control(
                "PUT",
                path,
                "{'rules':[{'when':{'field':'divisionCode','equals':'330381','everyNth':2},'then':'refuse','reason':'停办'}],"
                        + "'otherwise':{'then':'correct','points':[{'subject':'bank-permit','requirement':'补'}]}}");
        assertThat(set.statusCode()).isEqualTo(200);
        var node = city.json(path);
        assertThat(node.at("/rules/0/then").asText()).isEqualTo("refuse");
        assertThat(node.at("/rules/0/when/everyNth").asInt()).isEqualTo(2);
        assertThat(node.at("/otherwise/points/0/subject").asText()).isEqualTo("bank-permit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | /control/systems/foreign-trade       | {'mode':'sleepy'}                             | 422 | MODE",
                "PUT  | /control/systems/foreign-trade       | {'mode':'answer-twice'}                       | 422 | MODE",
                "PUT  | /control/systems/customs-registration| {'mode':'fault-in-200'}                       | 422 | MODE",
                "PUT  | /control/systems/foreign-trade       | {'delayMillis':-1}                            | 422 | MILLIS",
                "PUT  | /control/systems/foreign-trade       | {'delayMillis':{'min':9,'max':5}}             | 422 | DELAY",
                "PUT  | /control/systems/foreign-trade       | {'timesLeft':0}                               | 422 | TIMES_LEFT",
                "PUT  | /control/systems/enterprise-filing   | {'mode':'down','timesLeft':2}                 | 422 | TIMES_LEFT",
                "PUT  | /control/systems/foreign-trade       | {'mood':'good'}                               | 422 | PROPERTY",
                "PUT  | /control/systems/foreign-trade       | {                                             | 400 | NOT_JSON",
                "PUT  | /control/systems/nobody              | {}                                            | 404 | UNKNOWN_SYSTEM",
                "POST | /control/systems/foreign-trade       | {}                                            | 405 | METHOD",
                "PUT  | /control/systems/foreign-trade/rules | {'rules':[{'then':'dance'}]}                  | 422 | VERDICT",
                "PUT  | /control/systems/foreign-trade/rules | {'rules':[{'when':{'field':'a'},'then':'hold'}]} | 422 | CONDITION",
                "PUT  | /control/systems/foreign-trade/rules | {'rules':[{'then':'correct','points':[{'subject':'bankName'}]}]} | 422 | SUBJECT",
                "POST | /control/cases/unknown/foreign-trade | {'decision':'approve'}                        | 409 | NOT_HELD",
                "GET  | /ledger/requests?since=yesterday     | {}                                            | 422 | SINCE",
                "GET  | /ledger/other                        | {}                                            | 404 | NOT_FOUND",
                "GET  | /control/other                       | {}                                            | 404 | NOT_FOUND"
            })
    void whatMakesNoSenseIsRefusedWithACode(String method, String path, String body, int status, String code)
            throws Exception {
        HttpResponse<String> response = city.control(method, path, body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void whatBecameOfACaseCanBeAsked() throws Exception {
        String path = "/control/systems/exchange-register/cases/" + Given.CASE;
        assertThat(city.json(path).path("known").asBoolean()).isFalse();
        assertThat(city.json(path).path("carriedOut").asBoolean()).isFalse();
        city.exchange(example("exchange-register/examples/register-request.soap.xml"));
        var found = city.json(path);
        assertThat(found.path("carriedOut").asBoolean()).isTrue();
        assertThat(found.path("number").asText()).isEqualTo("330300000001");
        assertThat(found.path("requests")).hasSize(1);
        assertThat(found.at("/requests/0/messageId").asText()).isEqualTo("T-20180118-0004");
    }

    @Test
    void aLongLedgerIsReadPageByPage() throws Exception {
        String register = example("exchange-register/examples/register-request.soap.xml");
        for (int i = 0; i < 3; i++) {
            city.exchange(register);
        }
        var first = city.json("/ledger/effects?limit=2");
        assertThat(first.path("effects")).hasSize(2);
        assertThat(first.path("more").asBoolean()).isTrue();
        var rest = city.json(
                "/ledger/effects?limit=2&since=" + first.at("/effects/1/seq").asLong());
        assertThat(rest.path("effects")).hasSize(1);
        assertThat(rest.path("more").asBoolean()).isFalse();
    }

    @Test
    void aResetForgetsCasesAndSettings() throws Exception {
        city.exchange(example("exchange-register/examples/register-request.soap.xml"));
        city.mode("foreign-trade", "down");
        city.control("PUT", "/control/systems/exchange-register/rules", "{'rules':[],'otherwise':'refuse'}");
        city.control("POST", "/control/reset", "");
        assertThat(city.json("/ledger/effects").path("effects")).isEmpty();
        assertThat(city.json("/control/systems/foreign-trade").path("mode").asText())
                .isEqualTo("normal");
        assertThat(city.exchange(example("exchange-register/examples/register-request.soap.xml"))
                        .body())
                .contains("<MLBH>330300000002</MLBH>");
    }
}
