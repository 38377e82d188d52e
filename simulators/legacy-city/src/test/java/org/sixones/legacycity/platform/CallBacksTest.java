package org.sixones.legacycity.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.legacycity.CityHttp.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.legacycity.City;
import org.sixones.legacycity.CityHttp;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.ledger.Ledger;

/** The tax system: a receipt at once, the answers later by calling a door that is not always open. */
class CallBacksTest {
    private static final String TASK = example("tax-registration/examples/dengji-request.xml");
    private static final String WITHDRAW = example("tax-registration/examples/zuofei-request.xml");

    @TempDir
    Path folder;

    private HttpServer platform;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile int failures;
    private CityHttp city;

    @BeforeEach
    void open() throws Exception {
        platform = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        platform.createContext("/ws/approval", this::door);
        platform.setExecutor(Executors.newCachedThreadPool());
        platform.start();
        city = new CityHttp("tcp://127.0.0.1:1", url(), Ledger.inFile(folder.resolve("l.jsonl")));
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
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
        boolean fails = failures > 0;
        failures = Math.max(0, failures - 1);
        calls.add((fails ? "failed " : "") + operation + " " + body);
        byte[] answer = (fails
                        ? "<Envelope><Body><Fault/></Body></Envelope>"
                        : "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><a:" + operation
                                + "Response xmlns:a='urn:sixones:approval:1'/></s:Body></s:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(fails ? 500 : 200, answer.length);
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

    private List<String> operations() {
        return calls.stream()
                .map(call -> call.startsWith("failed") ? "failed" : call.substring(0, call.indexOf(' ')))
                .toList();
    }

    private static String id(String call) {
        return call.replaceAll("(?s).*<c:messageId>(.*)</c:messageId>.*", "$1");
    }

    @Test
    void aReceiptComesAtOnceAndTheAnswersByCallInOrder() throws Exception {
        assertThat(city.tax("dengji", TASK).body()).contains("<hzh>GS00000001</hzh>", "<jgdm>0000</jgdm>");
        until(() -> calls.size() == 2);
        assertThat(operations()).containsExactly("reportAcceptance", "reportDecision");
        assertThat(calls.get(1)).contains("taxpayerNumber", "330300000000001", Given.CASE, "T-20180118-0005");
        until(() -> city.json("/control/systems/tax-registration")
                        .path("waitingAnswers")
                        .asInt()
                == 0);
    }

    @Test
    void anAnswerIsSentUntilItIsAcknowledgedAndTheNextOneWaits() throws Exception {
        failures = 2;
        city.tax("dengji", TASK);
        until(() -> calls.size() == 4);
        assertThat(operations()).containsExactly("failed", "failed", "reportAcceptance", "reportDecision");
        assertThat(id(calls.get(0))).isEqualTo(id(calls.get(2)));
    }

    @Test
    void aRepeatedRequestGetsTheSameReceiptAndTheSameAnswersAndNoSecondEffect() throws Exception {
        city.tax("dengji", TASK);
        until(() -> calls.size() == 2);
        until(() -> city.json("/control/systems/tax-registration")
                        .path("waitingAnswers")
                        .asInt()
                == 0);
        assertThat(city.tax("dengji", TASK).body()).contains("<hzh>GS00000001</hzh>", "<jgdm>0001</jgdm>");
        until(() -> calls.size() == 4);
        assertThat(id(calls.get(2))).isEqualTo(id(calls.get(0)));
        assertThat(id(calls.get(3))).isEqualTo(id(calls.get(1)));
        assertThat(city.json("/ledger/effects").path("effects")).hasSize(2);
    }

    @Test
    void aWithdrawalIsAReceiptAndAnEffectWithoutAnAnswer() throws Exception {
        assertThat(city.tax("zuofei", WITHDRAW).body()).contains("<jgdm>0004</jgdm>");
        city.tax("dengji", TASK);
        until(() -> calls.size() == 2);
        String again = WITHDRAW.replace("T-20180118-0023", "T-20180118-0024");
        assertThat(city.tax("zuofei", again).body()).contains("<jgdm>0000</jgdm>");
        assertThat(city.json("/ledger/effects?kind=cancel").path("effects")).hasSize(1);
        Thread.sleep(300);
        assertThat(calls).hasSize(2);
    }

    @Test
    void outOfOrderAndTwiceAndNever() throws Exception {
        city.mode("tax-registration", "out-of-order");
        city.tax("dengji", TASK);
        until(() -> calls.size() == 2);
        assertThat(operations()).containsExactly("reportDecision", "reportAcceptance");
        city.mode("tax-registration", "answer-twice");
        city.tax("dengji", other(2));
        until(() -> calls.size() == 6);
        assertThat(id(calls.get(2))).isEqualTo(id(calls.get(3)));
        city.mode("tax-registration", "never");
        city.tax("dengji", other(3));
        Thread.sleep(400);
        assertThat(calls).hasSize(6);
        assertThat(city.json("/ledger/effects?kind=tax-registration").path("effects"))
                .hasSize(3);
    }

    private static String other(int number) {
        return TASK.replace("T-20180118-0005", "T-other-" + number).replace("000001<", "00000" + number + "<");
    }

    @Test
    void whileItIsDownItCallsNobodyAndWhatWaitsIsKeptOverARestart() throws Exception {
        city.mode("tax-registration", "late");
        city.tax("dengji", TASK);
        city.mode("tax-registration", "down");
        Thread.sleep(700);
        assertThat(calls).isEmpty();
        city.close();
        city = new CityHttp("tcp://127.0.0.1:1", url(), Ledger.inFile(folder.resolve("l.jsonl")));
        until(() -> calls.size() == 2);
        assertThat(operations()).containsExactly("reportAcceptance", "reportDecision");
    }

    @Test
    void aLostReceiptDoesNotLoseTheAnswers() throws Exception {
        city.mode("tax-registration", "lost-answer");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> city.tax("dengji", TASK))
                .isInstanceOf(IOException.class);
        until(() -> calls.size() == 2);
    }

    @Test
    void itSignsInWithTheAccountOfTheFileAndWaitsUntilThatIsThere() throws Exception {
        Path file = folder.resolve("accounts.json");
        try (City waiting =
                new City(0, "tcp://127.0.0.1:1", url(), new Accounts(file), Ledger.inMemory(), Clock.systemUTC())) {
            city.post(
                    waiting.resident("tax-registration").orElseThrow().address(),
                    TASK,
                    "Content-Type",
                    "text/xml; charset=UTF-8",
                    "SOAPAction",
                    "http://jsgs.gs/swdj/dengji");
            Thread.sleep(300);
            assertThat(calls).isEmpty();
            Files.writeString(
                    file,
                    "{\"accounts\":[{\"username\":\"tax-registration\",\"password\":\"<p&w>\",\"system\":\"tax-registration\"}]}");
            until(() -> calls.size() == 2);
            assertThat(calls.get(0))
                    .contains("<wsse:Username>tax-registration</wsse:Username>", "#PasswordText\">&lt;p&amp;w&gt;<");
        }
    }
}
