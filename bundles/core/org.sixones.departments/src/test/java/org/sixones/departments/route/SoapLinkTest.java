package org.sixones.departments.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.message.Decision;
import org.sixones.model.message.TaskAction;
import org.sixones.spi.DeliveryResult;

/** SOAP systems as they really answer. berth: document/literal, ask-first; crane: rpc/literal, message-id; pilot: execute, never. */
class SoapLinkTest {
    private static final String GRANTED =
            "<r:submitResponse xmlns:r='urn:harbour:berth'><r:code>1</r:code><r:permit>B-77</r:permit></r:submitResponse>";
    private static TestBroker broker;
    private static Harbour harbour;
    private SoapStub stub;

    @BeforeAll
    static void open() throws Exception {
        broker = new TestBroker();
        harbour = new Harbour(broker.connections());
    }

    @AfterAll
    static void close() throws Exception {
        harbour.close();
        broker.close();
    }

    @BeforeEach
    void stub() {
        stub = new SoapStub();
        for (String system : new String[] {"berth", "crane", "pilot"}) {
            harbour.addresses.put(system, stub.address());
        }
    }

    @AfterEach
    void stopStub() {
        stub.close();
    }

    @Test
    void a_task_goes_out_as_document_literal_and_its_answer_comes_back_as_a_decision() {
        stub.answers(GRANTED);
        DeliveryResult result = harbour.link("berth").deliver(Harbour.task("berth", "m-1"));
        assertThat(result).isInstanceOfSatisfying(DeliveryResult.Answered.class, answered -> {
            assertThat(answered.reports()).hasSize(1);
            Decision decision = (Decision) answered.reports().get(0);
            assertThat(decision.result()).isEqualTo(Decision.Result.GRANTED);
            assertThat(decision.results()).isEqualTo(Map.of("permitNumber", "B-77"));
            assertThat(decision.header().messageId().value()).isEqualTo("m-1-r1");
        });
        SoapStub.Seen request = stub.requests.get(0);
        assertThat(request.body()).contains(SoapStub.SOAP_11, "<no>" + Harbour.CASE + "</no>", "瓯江号 ]]&gt; &lt;&amp;>");
        assertThat(request.headers().getFirst("SOAPAction")).contains("urn:submit");
        assertThat(request.headers().getFirst("Content-Type"))
                .startsWith("text/xml")
                .containsIgnoringCase("utf-8");
        assertThat(request.headers().keySet())
                .noneMatch(name -> name.toLowerCase().startsWith("camel"))
                .doesNotContain("Upgrade", "Http2-settings");
    }

    @Test
    void rpc_literal_keeps_its_parts_unqualified_and_a_receipt_is_no_report() {
        stub.answers("<r:liftResponse xmlns:r='urn:harbour:crane'><receipt>R-1</receipt></r:liftResponse>");
        assertThat(harbour.link("crane").deliver(Harbour.task("crane", "m-2"))).isEqualTo(new DeliveryResult.Taken());
        assertThat(stub.requests.get(0).body())
                .containsPattern("<(\\w+):lift xmlns:\\1=\"urn:harbour:crane\"><id>m-2</id><no>");
    }

    @Test
    void a_fact_goes_out_by_its_own_mapping_and_one_that_the_system_does_not_hear_of_goes_nowhere() {
        stub.answers("<r:liftResponse xmlns:r='urn:harbour:crane'><receipt>R-1</receipt></r:liftResponse>");
        assertThat(harbour.link("crane").push(Harbour.fact("crane", "ship-arrived")))
                .isEqualTo(new DeliveryResult.Taken());
        assertThat(stub.requests.get(0).body()).contains("<id>push-1</id><no>arrival/V-1</no>");

        assertThat(harbour.link("crane").push(Harbour.fact("crane", "ship-left")))
                .isEqualTo(new DeliveryResult.Taken());
        assertThat(stub.requests).hasSize(1);
    }

    @Test
    void execute_carries_the_xml_as_cdata_in_soap_12_and_reads_the_answer_out_of_the_string() {
        stub.answers12("<r:executeResponse xmlns:r='urn:harbour:pilot'><return><![CDATA["
                + "<submitResponse xmlns='urn:harbour:berth'><code>2</code><why>吃水过深</why></submitResponse>"
                + "]]></return></r:executeResponse>");
        DeliveryResult result = harbour.link("pilot").deliver(Harbour.task("pilot", "m-3"));
        assertThat(result).isInstanceOfSatisfying(DeliveryResult.Answered.class, answered -> {
            Decision decision = (Decision) answered.reports().get(0);
            assertThat(decision.result()).isEqualTo(Decision.Result.REFUSED);
            assertThat(decision.reason()).contains("吃水过深");
        });
        SoapStub.Seen request = stub.requests.get(0);
        assertThat(request.body()).contains(SoapStub.SOAP_12, "<xml><![CDATA[<submit ");
        assertThat(request.headers().getFirst("Content-Type")).startsWith("application/soap+xml");
    }

    @Test
    void an_action_that_is_not_listed_is_not_sent() {
        assertThat(harbour.link("berth").deliver(Harbour.task("berth", "m-4", TaskAction.WITHDRAW)))
                .isEqualTo(new DeliveryResult.Taken());
        assertThat(stub.requests).isEmpty();
    }

    @Test
    void a_question_is_answered_by_what_the_system_has() {
        stub.answers("<queryResponse xmlns='urn:harbour:berth'/>");
        assertThat(harbour.link("berth").ask(Harbour.task("berth", "m-5"))).isEqualTo(new DeliveryResult.NotThere());
        stub.answers("<queryResponse xmlns='urn:harbour:berth'><code>9</code></queryResponse>");
        assertThat(harbour.link("berth").ask(Harbour.task("berth", "m-5"))).isEqualTo(new DeliveryResult.Taken());
        stub.answers("<queryResponse xmlns='urn:harbour:berth'><code>1</code><permit>B-1</permit></queryResponse>");
        assertThat(harbour.link("berth").ask(Harbour.task("berth", "m-5"))).isInstanceOf(DeliveryResult.Answered.class);
    }

    @ParameterizedTest
    @CsvSource({
        "200,Server,LEGACY_FAULT,Refused",
        "500,Server,LEGACY_FAULT,Refused",
        "500,Client,LEGACY_REFUSED,Malformed"
    })
    void a_fault_is_a_fault_whatever_the_http_status(int status, String code, String failure, String kind) {
        stub.status(
                status,
                "text/xml",
                SoapStub.envelope(SoapStub.SOAP_11, SoapStub.fault(code, "内部错误 11010519491231002X")));
        Failure f = failure(harbour.link("berth").deliver(Harbour.task("berth", "m-6")));
        assertThat(f.code()).isEqualTo(ExchangeFailure.valueOf(failure));
        assertThat(f.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(f.detail()).contains("内部错误").doesNotContain("11010519491231002X");
    }

    @Test
    void an_error_inside_a_normal_answer_is_a_failure() {
        stub.answers("<submitResponse xmlns='urn:harbour:berth'><code>E</code><why>系统忙</why></submitResponse>");
        assertThat(failure(harbour.link("berth").deliver(Harbour.task("berth", "m-7"))))
                .isEqualTo(new Failure.Refused(ExchangeFailure.LEGACY_FAULT, "E: 系统忙"));
    }

    @ParameterizedTest
    @CsvSource({"404,false", "503,true", "401,false", "302,false", "502,true", "504,true", "500,true"})
    void a_status_without_soap_says_whether_the_call_may_have_been_carried_out(int status, boolean uncertain) {
        stub.status(status, "text/html", "<html>sorry</html>");
        assertUnreachable(harbour.link("berth").deliver(Harbour.task("berth", "m-8")), uncertain);
    }

    @ParameterizedTest
    @CsvSource({"berth,false,true", "berth,true,false", "pilot,false,true", "pilot,true,false", "crane,false,false"})
    void a_503_is_certain_when_it_says_when_to_come_again_or_a_repeat_does_no_harm(
            String system, boolean retryAfter, boolean uncertain) {
        stub.does(e -> {
            if (retryAfter) {
                e.getResponseHeaders().set("Retry-After", "5");
            }
            e.sendResponseHeaders(503, -1);
            e.close();
        });
        assertUnreachable(harbour.link(system).deliver(Harbour.task(system, "m-16")), uncertain);
    }

    @Test
    void nobody_listening_is_certain() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            harbour.addresses.put("berth", "http://127.0.0.1:" + taken.getLocalPort() + "/");
            taken.close();
            Failure f = assertUnreachable(harbour.link("berth").deliver(Harbour.task("berth", "m-9")), false);
            assertThat(f.code()).isEqualTo(ExchangeFailure.CONNECTION_REFUSED);
        }
    }

    @Test
    void no_answer_in_time_is_uncertain_and_comes_back_by_the_deadline() {
        stub.does(e -> sleep(3_000));
        long began = System.nanoTime();
        Failure f = assertUnreachable(harbour.link("berth").deliver(Harbour.task("berth", "m-10")), true);
        assertThat(f.code()).isEqualTo(ExchangeFailure.NO_ANSWER_IN_TIME);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void an_answer_that_drips_is_cut_off_at_the_deadline() {
        stub.does(e -> {
            e.getResponseHeaders().set("Content-Type", "text/xml");
            e.sendResponseHeaders(200, 0);
            for (int i = 0; i < 35; i++) {
                e.getResponseBody().write(' ');
                e.getResponseBody().flush();
                sleep(100);
            }
            e.close();
        });
        long began = System.nanoTime();
        Failure f = assertUnreachable(harbour.link("berth").deliver(Harbour.task("berth", "m-11")), true);
        assertThat(f.code()).isEqualTo(ExchangeFailure.NO_ANSWER_IN_TIME);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        stub.answers(GRANTED);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(harbour.link("berth").deliver(Harbour.task("berth", "m-12")))
                .isInstanceOf(DeliveryResult.Answered.class);
    }

    @Test
    void a_connection_cut_after_the_request_is_uncertain() {
        stub.does(e -> e.close());
        Failure f = assertUnreachable(harbour.link("pilot").deliver(Harbour.task("pilot", "m-13")), true);
        assertThat(f.code()).isEqualTo(ExchangeFailure.CONNECTION_LOST);
    }

    @Test
    void hostile_answers_are_told_by_name_and_never_expanded() {
        String submit = "<submitResponse xmlns='urn:harbour:berth'><code>1</code><permit>%s</permit></submitResponse>";
        stub.status(
                200,
                "text/xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + SoapStub.envelope(SoapStub.SOAP_11, submit.formatted("&x;")));
        expectUnreadable(ExchangeFailure.FORBIDDEN_CONSTRUCT);
        stub.answers("<a>".repeat(5_000) + "</a>".repeat(5_000));
        expectUnreadable(ExchangeFailure.TOO_DEEP);
        stub.answers(submit.formatted("x".repeat(70_000)));
        expectUnreadable(ExchangeFailure.TOO_LARGE);
        stub.status(200, "text/html", "<html>welcome</html>");
        expectUnreadable(ExchangeFailure.NOT_BY_SCHEMA);
        stub.status(200, "text/html", "<html><p>welcome</html>");
        expectUnreadable(ExchangeFailure.NOT_XML);
        byte[] wrong = ("<?xml version='1.0' encoding='GB18030'?>"
                        + SoapStub.envelope(SoapStub.SOAP_11, submit.formatted("ÿÿ")))
                .getBytes(StandardCharsets.ISO_8859_1);
        stub.status(200, "text/xml", wrong);
        expectUnreadable(ExchangeFailure.WRONG_ENCODING);
        stub.answers("<submitResponse xmlns='urn:harbour:berth'><wrong/></submitResponse>");
        expectUnreadable(ExchangeFailure.NOT_BY_SCHEMA);
        stub.answers("<submitResponse xmlns='urn:harbour:berth'><code>7</code></submitResponse>");
        expectUnreadable(ExchangeFailure.UNKNOWN_CODE);
        stub.answers("");
        expectUnreadable(ExchangeFailure.NOT_BY_SCHEMA);
    }

    @Test
    void an_answer_in_gb18030_is_read() {
        stub.status(
                200,
                "text/xml; charset=GB18030",
                ("<?xml version='1.0' encoding='GB18030'?>"
                                + SoapStub.envelope(
                                        SoapStub.SOAP_11,
                                        "<submitResponse xmlns='urn:harbour:berth'><code>2</code><why>吃水过深𠮷</why></submitResponse>"))
                        .getBytes(Charset.forName("GB18030")));
        assertThat(harbour.link("berth").deliver(Harbour.task("berth", "m-14")))
                .isInstanceOfSatisfying(DeliveryResult.Answered.class, a -> assertThat(
                                ((Decision) a.reports().get(0)).reason())
                        .contains("吃水过深𠮷"));
    }

    @Test
    void what_a_system_honours_by_message_id_is_a_dead_letter_when_its_answer_cannot_be_read() {
        stub.answers("<a/><b/>");
        assertThat(failure(harbour.link("crane").deliver(Harbour.task("crane", "m-15"))))
                .isInstanceOf(Failure.Malformed.class);
    }

    @Test
    void a_trial_changes_nothing() throws IOException {
        stub.status(405, "", new byte[0]);
        assertThat(harbour.link("berth").test().reachable()).isTrue();
        assertThat(stub.requests).singleElement().satisfies(r -> assertThat(r.method())
                .isEqualTo("GET"));
        stub.status(503, "", new byte[0]);
        assertThat(harbour.link("berth").test().reachable()).isFalse();
        stub.close();
        assertThat(harbour.link("berth").test().reachable()).isFalse();
    }

    private void expectUnreadable(ExchangeFailure code) {
        Failure f = assertUnreachable(harbour.link("berth").deliver(Harbour.task("berth", "m-h")), true);
        assertThat(f.code()).isEqualTo(code);
    }

    private static Failure assertUnreachable(DeliveryResult result, boolean uncertain) {
        Failure f = failure(result);
        assertThat(f).isInstanceOfSatisfying(Failure.Unreachable.class, u -> assertThat(u.uncertain())
                .as(u.toString())
                .isEqualTo(uncertain));
        return f;
    }

    private static Failure failure(DeliveryResult result) {
        assertThat(result).isInstanceOf(DeliveryResult.Failed.class);
        return ((DeliveryResult.Failed) result).failure();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
