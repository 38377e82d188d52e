package org.sixones.legacycity.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.legacycity.CityHttp.example;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sixones.legacycity.CityHttp;

/** What the doors let in: nothing but what the contract knows. */
class SoapDoorTest {
    private static final String SUBMIT = example("foreign-trade/examples/submitFiling-request.xml");
    private static final String REGISTER = example("exchange-register/examples/register-request.soap.xml");
    private static final String ACTION = "\"urn:submitFiling\"";
    private static CityHttp city;

    @BeforeAll
    static void open() throws Exception {
        city = new CityHttp();
    }

    @AfterAll
    static void close() throws Exception {
        city.close();
    }

    @AfterEach
    void nothingHappened() throws Exception {
        assertThat(city.json("/ledger/effects").path("effects")).isEmpty();
    }

    private static HttpResponse<String> call(String body, String type, String action) throws Exception {
        return city.post(city.resident("foreign-trade").address(), body, "Content-Type", type, "SOAPAction", action);
    }

    private static void expectFault(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("Fault>", code);
    }

    @Test
    void theWsdlIsThereForEveryone() throws Exception {
        for (String system : new String[] {"foreign-trade", "exchange-register", "tax-registration"}) {
            String path = city.resident(system).address().replace(city.base(), "");
            assertThat(city.get(path + "?wsdl").body()).contains("wsdl:definitions");
            assertThat(city.get(path).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void anotherContentTypeIsNotTaken() throws Exception {
        expectFault(call(SUBMIT, "application/json", ACTION), 415, "C415");
        expectFault(call(SUBMIT, "text/xml; charset=nonsense", ACTION), 415, "C415");
    }

    @Test
    void anotherVersionOfSoapIsAVersionMismatch() throws Exception {
        expectFault(call(SUBMIT, "application/soap+xml", ACTION), 500, "VersionMismatch");
        String soap12 = SUBMIT.replace(SoapVersion.SOAP_11.namespace(), SoapVersion.SOAP_12.namespace());
        expectFault(call(soap12, "text/xml", ACTION), 500, "VersionMismatch");
        expectFault(
                city.exchange(REGISTER.replace(SoapVersion.SOAP_12.namespace(), SoapVersion.SOAP_11.namespace())),
                500,
                "VersionMismatch");
    }

    @Test
    void theSoapActionMustFitTheOperation() throws Exception {
        expectFault(call(SUBMIT, "text/xml", "\"urn:cancelFiling\""), 500, "C405");
        HttpResponse<String> without =
                city.post(city.resident("foreign-trade").address(), SUBMIT, "Content-Type", "text/xml");
        expectFault(without, 500, "C405");
        HttpResponse<String> soap12 = city.post(
                city.resident("exchange-register").address(),
                REGISTER,
                "Content-Type",
                "application/soap+xml; action=\"other\"");
        expectFault(soap12, 400, "Sender");
    }

    @Test
    void anotherNamespaceOrOperationIsNotKnown() throws Exception {
        expectFault(call(SUBMIT.replace("service.wmba.swj", "service.wmba.other"), "text/xml", ACTION), 500, "C404");
        expectFault(call(SUBMIT.replace("submitFiling", "dropTable"), "text/xml", ACTION), 500, "C404");
    }

    @Test
    void aBodyThatIsNotByTheContractNamesElementAndRuleButNotTheContent() throws Exception {
        HttpResponse<String> response =
                call(SUBMIT.replace("<qylx>01", "<qylx>34052419800101001X"), "text/xml", ACTION);
        expectFault(response, 500, "qylx");
        assertThat(response.body()).doesNotContain("34052419800101001X").doesNotContain("Exception:");
    }

    @Test
    void doctypesEntitiesAndBottomlessDocumentsAreNotRead() throws Exception {
        String doctype = SUBMIT.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");
        expectFault(call(doctype, "text/xml", ACTION), 500, "C400");
        expectFault(call("<a>".repeat(10_000) + "</a>".repeat(10_000), "text/xml", ACTION), 500, "C400");
        expectFault(call("{}", "text/xml", ACTION), 500, "C400");
        expectFault(call("<a/>", "text/xml", ACTION), 500, "C400");
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        String large = SUBMIT.replace("</dz>", "x".repeat(2 * 1024 * 1024) + "</dz>");
        expectFault(call(large, "text/xml", ACTION), 413, "C413");
    }

    @Test
    void aHeaderThatMustBeUnderstoodIsNot() throws Exception {
        String header =
                "<soap:Header><x:Security xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\"/></soap:Header><soap:Body>";
        expectFault(call(SUBMIT.replace("<soap:Body>", header), "text/xml", ACTION), 500, "MustUnderstand");
    }

    @Test
    void emptyAndDoubleBodiesAreNotTaken() throws Exception {
        expectFault(call(SUBMIT.replaceAll("(?s)<submitFiling.*</submitFiling>", ""), "text/xml", ACTION), 500, "C400");
        String twice = SUBMIT.replace("</submitFiling>", "</submitFiling><other/>");
        expectFault(call(twice, "text/xml", ACTION), 500, "C400");
    }

    @Test
    void aWrongPayloadInsideARightEnvelopeIsTheSystemsOwnError() throws Exception {
        HttpResponse<String> response = city.exchange(REGISTER.replace("<REQ>", "<REQUEST>"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<RETCODE>9001</RETCODE>");
    }

    @Test
    void whatIsTurnedAwayStandsInTheLedgerWithItsDigest() throws Exception {
        call("{}", "text/xml", ACTION);
        assertThat(city.json("/ledger/requests?system=foreign-trade").path("requests"))
                .anySatisfy(entry -> {
                    assertThat(entry.path("outcome").asText()).startsWith("rejected");
                    assertThat(entry.path("sha256").asText()).hasSize(64);
                });
    }
}
