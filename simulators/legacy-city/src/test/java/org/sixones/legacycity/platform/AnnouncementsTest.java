package org.sixones.legacycity.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.legacycity.CityHttp.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.legacycity.CityHttp;
import org.sixones.legacycity.ledger.Filter;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.model.EffectEntry;

/** Land, housing and local tax announce what they do and hear what others do, over real HTTP. */
class AnnouncementsTest {
    private static final String SUBJECT = "home-sale/WZ-2018-001234";

    @TempDir
    Path folder;

    private HttpServer platform;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private CityHttp city;

    @BeforeEach
    void open() throws Exception {
        platform = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        platform.createContext("/ws/approval", this::door);
        platform.setExecutor(Executors.newCachedThreadPool());
        platform.start();
        city = newCity();
    }

    private CityHttp newCity() throws IOException {
        URI url = URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
        return new CityHttp("tcp://127.0.0.1:1", url, Ledger.inFile(folder.resolve("l.jsonl")));
    }

    @AfterEach
    void close() throws Exception {
        city.close();
        platform.stop(0);
    }

    private void door(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String action = exchange.getRequestHeaders().getFirst("SOAPAction");
        String operation = action.substring(action.lastIndexOf('/') + 1, action.length() - 1);
        byte[] answer = (away
                        ? "<Envelope><Body><Fault/></Body></Envelope>"
                        : "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><a:" + operation
                                + "Response xmlns:a='urn:sixones:approval:1'/></s:Body></s:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
        if (!away) {
            calls.add(operation + " " + body);
        }
        exchange.sendResponseHeaders(away ? 500 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private List<String> announced(String fact) {
        return calls.stream()
                .filter(call -> call.startsWith("announceFact ") && call.contains("<c:fact>" + fact + "<"))
                .toList();
    }

    private List<String> kinds(String system) {
        return city.ledger().effects(new Filter(system, SUBJECT, "", 0, null, 100)).stream()
                .map(EffectEntry::kind)
                .toList();
    }

    private String land(String request) throws Exception {
        return city.post(
                        city.resident("real-estate").address(),
                        "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>"
                                + request.replaceFirst("<\\?xml[^>]*>", "")
                                + "</s:Body></s:Envelope>",
                        "Content-Type",
                        "application/soap+xml; charset=UTF-8")
                .body();
    }

    private String levy(String payload) throws Exception {
        return city.post(
                        city.resident("levy").address(),
                        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                                + "<d:execute xmlns:d='http://ds.wz/zs'><d:bw><![CDATA[" + payload
                                + "]]></d:bw></d:execute></s:Body></s:Envelope>",
                        "Content-Type",
                        "text/xml; charset=UTF-8",
                        "SOAPAction",
                        "\"urn:execute\"")
                .body();
    }

    @Test
    void aSignedContractIsAnnouncedOnceAlsoWhenThePlatformIsAwayAtFirstAndTheCityStartsAgain() throws Exception {
        away = true;
        var answer = city.control(
                "POST",
                "/control/systems/contract-signing/facts",
                "{'key':'WZ-2018-001234','fact':'contract-signed','fields':{'price':'2680000.00'}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        city.close();
        away = false;
        city = newCity();

        until(() -> announced("contract-signed").size() == 1);
        assertThat(announced("contract-signed").get(0))
                .contains("<c:subject>" + SUBJECT + "</c:subject>", "name=\"price\">2680000.00<", "WQ-F-0000000001");
        assertThat(kinds("contract-signing")).containsExactly("announced:contract-signed");
        Thread.sleep(300);
        assertThat(announced("contract-signed")).hasSize(1);
    }

    @Test
    void theRegistrationReviewsAtOnceDecidesWithTheTaxReceiptAndAnnouncesWhatItAcceptsAndRegisters() throws Exception {
        assertThat(land(example("real-estate/examples/sqdj-pre-review.xml"))).contains(":dm>00<");
        until(() ->
                announced("registration-accepted").size() == 1 && operations().contains("reportProgress"));
        assertThat(announced("registration-accepted").get(0)).contains(SUBJECT, "BDC2018");
        assertThat(announced("transfer-registered")).isEmpty();

        String proceed = example("real-estate/examples/sqdj-proceed.xml").replace(">T-1<", ">T-2<");
        assertThat(land(proceed)).contains(":dm>00<");
        until(() -> announced("transfer-registered").size() == 1 && operations().contains("reportDecision"));
        assertThat(operations().stream().filter(o -> !o.equals("announceFact")))
                .containsExactly("reportAcceptance", "reportProgress", "reportDecision");
        assertThat(land(proceed)).as("the same once more").contains(":dm>01<");
    }

    private List<String> operations() {
        return calls.stream().map(call -> call.substring(0, call.indexOf(' '))).toList();
    }

    @Test
    void theLevyAnnouncesTheAssessmentAndThePayment() throws Exception {
        assertThat(levy(example("levy/examples/SB01.xml"))).contains("0000");
        until(() -> announced("tax-paid").size() == 1);
        assertThat(announced("tax-assessed")).hasSize(1);
        assertThat(announced("tax-paid").get(0)).contains("name=\"taxReceiptNumber\">DS3303");
        assertThat(calls.indexOf(announced("tax-assessed").get(0)))
                .as("the order of one subject")
                .isLessThan(calls.indexOf(announced("tax-paid").get(0)));
    }

    @Test
    void aPushIsHeardOnceHoweverOftenItComes() throws Exception {
        assertThat(land(example("real-estate/examples/jsts-contract-signed.xml")))
                .contains(":dm>00<");
        assertThat(land(example("real-estate/examples/jsts-contract-signed.xml")))
                .contains(":dm>01<");
        assertThat(kinds("real-estate")).containsExactly("heard:contract-signed");
        String push = example("levy/examples/TS01-contract-signed.xml");
        assertThat(levy(push)).contains("0000");
        assertThat(levy(push)).contains("0001");
        assertThat(kinds("levy")).containsExactly("heard:contract-signed");
        assertThat(city.ledger().summary().duplicates()).isEmpty();
    }

    @Test
    void aSystemThatAnnouncesNothingSaysSo() throws Exception {
        assertThat(city.control("POST", "/control/systems/foreign-trade/facts", "{'key':'A','fact':'b-c'}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(city.control("POST", "/control/systems/levy/facts", "{'key':'a/b','fact':'tax-paid'}")
                        .statusCode())
                .isEqualTo(422);
    }
}
