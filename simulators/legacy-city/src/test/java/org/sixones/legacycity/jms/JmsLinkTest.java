package org.sixones.legacycity.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.legacycity.CityHttp.example;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.legacycity.City;
import org.sixones.legacycity.CityHttp;
import org.sixones.legacycity.Given;
import org.sixones.legacycity.ledger.Filter;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.platform.Accounts;
import org.sixones.legacycity.xml.Shape;

/** Systems on queues, against a real broker. */
class JmsLinkTest {
    private static final String CUSTOMS_OUT = "sixones.out.customs-registration";
    private static final String CUSTOMS_IN = "sixones.in.customs-registration";
    private static final String INSPECTION_OUT = "sixones.out.enterprise-filing";
    private static final String INSPECTION_IN = "sixones.in.enterprise-filing";
    private static final String PRE_REVIEW = example("customs-registration/examples/ZC01-pre-review.xml");
    private static final String PROCEED = example("customs-registration/examples/ZC02-proceed.xml");
    private static final String HANDLE = example("customs-registration/examples/ZC05-handle.xml");
    private static final byte[] TASK = Shape.read("/wire/enterprise-filing/examples/01-task.gb18030.dat");

    @TempDir
    Path folder;

    private Broker broker;
    private CityHttp city;

    @BeforeEach
    void open() throws Exception {
        broker = new Broker(folder.resolve("broker"), Map.of());
        broker.start();
        city = new CityHttp(broker.url(), URI.create("http://127.0.0.1:1"), Ledger.inFile(folder.resolve("l.jsonl")));
        until(() -> city.resident("customs-registration").connected().getAsBoolean());
    }

    @AfterEach
    void close() throws Exception {
        city.close();
        broker.close();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private List<String> effects(String system) {
        return city.ledger().effects(new Filter(system, "", "", 0, null, 10_000)).stream()
                .map(EffectEntry::kind)
                .toList();
    }

    private String next(String queue) throws Exception {
        Object body = broker.take(queue, 5_000);
        assertThat(body).as("an answer in " + queue).isNotNull();
        return body instanceof byte[] bytes ? new String(bytes, Charset.forName("GB18030")) : (String) body;
    }

    @Test
    void customsAcceptsPreReviewsAndDecidesInXml() throws Exception {
        broker.put(CUSTOMS_OUT, PRE_REVIEW);
        assertThat(next(CUSTOMS_IN)).contains("HZ11", "<RESULT_CODE>1<", "T-20180118-0002", Given.CASE);
        assertThat(next(CUSTOMS_IN)).contains("HZ12", "<RESULT_CODE>Y<");
        broker.put(CUSTOMS_OUT, PROCEED);
        assertThat(next(CUSTOMS_IN)).contains("HZ14", "<CUSTOMS_CODE>3303000001<");
        assertThat(effects("customs-registration")).containsExactly("acceptance", "pre-review", "registration");
    }

    @Test
    void inspectionAnswersInRecords() throws Exception {
        broker.put(INSPECTION_OUT, (Object) TASK);
        assertThat(next(INSPECTION_IN)).startsWith("1101JY-").contains("T-20180118-0003");
        assertThat(next(INSPECTION_IN)).startsWith("1301JY-").contains("3360000001");
        assertThat(effects("enterprise-filing")).containsExactly("acceptance", "enterprise-filing");
    }

    @Test
    void aRepeatedMessageIsAnsweredAgainWithTheSameIdsAndNoSecondEffect() throws Exception {
        broker.put(CUSTOMS_OUT, HANDLE, HANDLE);
        List<String> answers = List.of(next(CUSTOMS_IN), next(CUSTOMS_IN), next(CUSTOMS_IN), next(CUSTOMS_IN));
        assertThat(id(answers.get(2))).isEqualTo(id(answers.get(0)));
        assertThat(id(answers.get(3))).isEqualTo(id(answers.get(1))).isNotEqualTo(id(answers.get(0)));
        assertThat(effects("customs-registration")).containsExactly("acceptance", "registration");
    }

    private static String id(String message) {
        return message.replaceAll("(?s).*<MSG_ID>(.*)</MSG_ID>.*", "$1");
    }

    @Test
    void wrongMessagesAreAnsweredWithAnErrorAndDoNotStopTheNextOne() throws Exception {
        broker.put(CUSTOMS_OUT, "no xml", new byte[] {1, 2, 3}, HANDLE);
        assertThat(next(CUSTOMS_IN)).contains("HZ19", "E01");
        assertThat(next(CUSTOMS_IN)).contains("HZ19", "E01");
        assertThat(next(CUSTOMS_IN)).contains("HZ11");
        broker.put(INSPECTION_OUT, "text", TASK);
        assertThat(next(INSPECTION_IN)).startsWith("1901").contains("E001");
        assertThat(next(INSPECTION_IN)).startsWith("1101");
    }

    @Test
    void downDoesNotConsumeAndCatchesUpAfterwards() throws Exception {
        city.mode("customs-registration", "down");
        until(() -> broker.consumers(CUSTOMS_OUT) == 0);
        broker.put(CUSTOMS_OUT, HANDLE);
        broker.put(INSPECTION_OUT, (Object) TASK);
        assertThat(next(INSPECTION_IN)).as("the neighbour").startsWith("1101");
        assertThat(broker.depth(CUSTOMS_OUT)).isEqualTo(1);
        city.mode("customs-registration", "normal");
        assertThat(next(CUSTOMS_IN)).contains("HZ11");
    }

    @Test
    void faultIsAnErrorAnswerAndDoesNotUseUpTheMessageId() throws Exception {
        city.control("PUT", "/control/systems/customs-registration", "{'mode':'fault','timesLeft':1}");
        broker.put(CUSTOMS_OUT, HANDLE);
        assertThat(next(CUSTOMS_IN)).contains("HZ19", "E99", "T-20180118-0012");
        assertThat(effects("customs-registration")).isEmpty();
        broker.put(CUSTOMS_OUT, HANDLE);
        assertThat(next(CUSTOMS_IN)).contains("HZ11");
    }

    @Test
    void twiceIsTwiceTheSameId() throws Exception {
        city.mode("customs-registration", "answer-twice");
        broker.put(CUSTOMS_OUT, HANDLE);
        assertThat(id(next(CUSTOMS_IN))).isEqualTo(id(next(CUSTOMS_IN)));
        assertThat(next(CUSTOMS_IN)).contains("HZ14");
        assertThat(next(CUSTOMS_IN)).contains("HZ14");
        assertThat(effects("customs-registration")).hasSize(2);
    }

    @Test
    void outOfOrderIsTheDecisionBeforeTheAcceptance() throws Exception {
        city.mode("enterprise-filing", "out-of-order");
        broker.put(INSPECTION_OUT, (Object) TASK);
        assertThat(next(INSPECTION_IN)).startsWith("13");
        assertThat(next(INSPECTION_IN)).startsWith("11");
    }

    @Test
    void lateIsLaterAndNeverIsNever() throws Exception {
        city.mode("customs-registration", "late");
        broker.put(CUSTOMS_OUT, HANDLE);
        until(() -> effects("customs-registration").size() == 2);
        assertThat(broker.take(CUSTOMS_IN, 100)).isNull();
        assertThat(next(CUSTOMS_IN)).contains("HZ11");
        city.mode("enterprise-filing", "never");
        broker.put(INSPECTION_OUT, (Object) TASK);
        until(() -> effects("enterprise-filing").size() == 2);
        assertThat(broker.take(INSPECTION_IN, 500)).isNull();
        city.control("POST", "/control/cases/" + Given.CASE + "/enterprise-filing", "{'decision':'answer-again'}");
        assertThat(next(INSPECTION_IN)).startsWith("11");
    }

    @Test
    void aHeldCaseIsDecidedByRequest() throws Exception {
        city.control("PUT", "/control/systems/enterprise-filing/rules", "{'rules':[],'otherwise':'hold'}");
        broker.put(INSPECTION_OUT, (Object) TASK);
        assertThat(next(INSPECTION_IN)).startsWith("11");
        city.control(
                "POST",
                "/control/cases/" + Given.CASE + "/enterprise-filing",
                "{'decision':'correct','points':[{'subject':'bank-permit','requirement':'复印件不清'}]}");
        assertThat(next(INSPECTION_IN)).startsWith("12").contains("M7", "复印件不清");
    }

    @Test
    void whenThePlatformGoesAndComesBackTheWorkGoesOnWithoutLossOrDouble() throws Exception {
        List<Object> tasks = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String number = String.format("%06d", i);
            tasks.add(HANDLE.replace("T-20180118-0012", "R-" + number).replace("20180118000001", "20180118" + number));
        }
        broker.put(CUSTOMS_OUT, tasks.subList(0, 150).toArray());
        broker.stop();
        broker.start();
        broker.put(CUSTOMS_OUT, tasks.subList(150, 300).toArray());
        until(() -> effects("customs-registration").size() >= 600 && broker.depth(CUSTOMS_OUT) == 0);
        assertThat(city.ledger().summary().duplicates()).isEmpty();
        assertThat(effects("customs-registration")).hasSize(600);
        assertThat(broker.depth(CUSTOMS_IN)).isGreaterThanOrEqualTo(600);
    }

    @Test
    void itWaitsForItsAccountAndTakesANewPassword() throws Exception {
        try (Broker guarded = new Broker(folder.resolve("guarded"), Map.of("customs-registration", "right"))) {
            guarded.start();
            Path file = folder.resolve("accounts.json");
            try (City waiting = new City(
                    0,
                    guarded.url(),
                    URI.create("http://127.0.0.1:1"),
                    new Accounts(file),
                    Ledger.inMemory(),
                    Clock.systemUTC())) {
                City.Resident customs = waiting.resident("customs-registration").orElseThrow();
                until(() -> customs.trouble().get().contains("no account"));
                Files.writeString(file, account("wrong"));
                until(() -> customs.trouble().get().contains("no connection"));
                Files.writeString(file, account("right"));
                until(() -> customs.connected().getAsBoolean());
            }
        }
    }

    private static String account(String password) {
        return "{\"accounts\":[{\"username\":\"customs-registration\",\"password\":\"" + password
                + "\",\"role\":\"system\",\"system\":\"customs-registration\"}]}";
    }
}
