package org.sixones.exchange.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.Examples;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Receipt;
import org.sixones.model.Failure;
import org.sixones.model.SystemCode;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Progress;

class SoapDoorTest {
    private static final String SOAP11 = "text/xml; charset=UTF-8";
    private static final String SOAP12 = "application/soap+xml; charset=UTF-8";
    private static final String NS11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NS12 = "http://www.w3.org/2003/05/soap-envelope";
    private static Door door;

    @BeforeAll
    static void open() throws Exception {
        door = new Door();
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @BeforeEach
    void forget() {
        door.received.clear();
        door.platform = report -> new Receipt.Recorded();
    }

    @Test
    void soap_1_1_is_answered_in_soap_1_1() throws Exception {
        HttpResponse<String> answer = door.post(SOAP11, signed("soap11-report-decision.xml"), "SOAPAction", "\"\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(answer.body())
                .contains(NS11, "reportDecisionResponse", "TAX-20180118-0004", ">recorded<")
                .doesNotContain(NS12);
        assertThat(((Decision) door.received.get(0).report()).results())
                .containsEntry("taxpayerNumber", "91350100M000100Y43");
    }

    @Test
    void soap_1_2_on_the_same_address_is_answered_in_soap_1_2() throws Exception {
        HttpResponse<String> answer = door.post(SOAP12, signed("soap12-report-progress.xml"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/soap+xml");
        assertThat(answer.body())
                .contains(NS12, "reportProgressResponse", "TAX-20180118-0003")
                .doesNotContain(NS11);
        assertThat(((Progress) door.received.get(0).report()).opinion()).contains("审核通过");
    }

    @Test
    void every_operation_takes_its_example() throws Exception {
        assertThat(door.post(SOAP11, signed("soap11-report-acceptance.xml")).body())
                .contains("reportAcceptanceResponse");
        assertThat(door.post(SOAP12, signed("soap12-request-correction.xml")).body())
                .contains("requestCorrectionResponse");
        assertThat(door.post(SOAP11, signed("soap11-announce-fact.xml")).body())
                .contains("announceFactResponse", "WSBA-20180118-0007");
        assertThat(door.received).hasSize(3);
        assertThat(((BusinessFact) door.received.get(2).report()).fields()).containsEntry("price", "2680000.00");
    }

    @Test
    void the_soap_action_of_the_contract_is_understood_and_none_is_needed() throws Exception {
        String action = "urn:sixones:approval:1/reportDecision";
        assertThat(door.post(SOAP11, signed("soap11-report-decision.xml"), "SOAPAction", '"' + action + '"')
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.post(
                                SOAP12 + "; action=\"urn:sixones:approval:1/reportProgress\"",
                                signed("soap12-report-progress.xml"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.post(SOAP11, signed("soap11-report-decision.xml")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void attachments_by_mtom_arrive_as_content() throws Exception {
        HttpResponse<String> answer = door.post(
                "multipart/related; type=\"application/xop+xml\"; start=\"<report@tax.example>\";"
                        + " start-info=\"application/soap+xml\"; boundary=\"six-ones\"",
                signed("soap12-report-decision-mtom.mime"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Decision decision = (Decision) door.received.get(0).report();
        assertThat(new String(
                        decision.documents().get(0).content().orElseThrow().bytes(), StandardCharsets.UTF_8))
                .startsWith("报关单位");
    }

    @Test
    void what_is_kept_of_a_message_is_a_canonical_document_without_the_password() throws Exception {
        door.post(SOAP11, signed("soap11-report-decision.xml"));
        Door.Received received = door.received.get(0);
        String original = new String(received.original(), StandardCharsets.UTF_8);
        assertThat(original).contains("c:decision", "taxpayerNumber", "2018-01-18T16:00:00+08:00");
        assertThat(original).doesNotContain("Envelope", "Security", "口令");
        assertThat(received.door()).isEqualTo("soap");
        assertThat(received.from()).isEqualTo(new SystemCode("tax-registration"));
        assertThat(new org.sixones.exchange.canonical.CanonicalXmlComponent().read(received.original()))
                .isEqualTo(org.sixones.model.Outcome.done(received.report()));
    }

    @Test
    void what_the_platform_made_of_it_is_said_in_one_word() throws Exception {
        door.platform = report -> new Receipt.Repeated();
        assertThat(door.post(SOAP11, signed("soap11-report-decision.xml")).body())
                .contains(">repeated<");
        door.platform = report -> new Receipt.WithoutEffect();
        assertThat(door.post(SOAP11, signed("soap11-report-decision.xml")).body())
                .contains(">without-effect<");
    }

    @Test
    void a_rejection_is_a_fault_with_code_chinese_text_advice_and_message_id() throws Exception {
        door.platform =
                report -> new Receipt.Rejected(new Failure.Refused(ExchangeFailure.SYSTEM_UNKNOWN, "tax-registration"));
        for (String type : List.of(SOAP11, SOAP12)) {
            HttpResponse<String> answer = door.post(
                    type, signed(type.equals(SOAP11) ? "soap11-report-decision.xml" : "soap12-report-progress.xml"));
            assertFault(answer, 500, ExchangeFailure.SYSTEM_UNKNOWN);
            assertThat(answer.body())
                    .contains("没有这个系统", "请核对系统代码", "there is no such system")
                    .contains("<c:messageId>TAX-20180118-000");
            assertThat(answer.body()).contains(type.equals(SOAP11) ? "<faultcode>soap:Client" : "soap:Sender");
        }
    }

    @Test
    void an_error_inside_says_its_code_and_nothing_else() throws Exception {
        door.platform = report -> {
            throw new IllegalStateException("SELECT secret FROM /var/db at org.sixones.store.Tx");
        };
        HttpResponse<String> answer = door.post(SOAP11, signed("soap11-report-decision.xml"));
        assertFault(answer, 500, ExchangeFailure.INTERNAL_ERROR);
        assertThat(answer.body()).contains("soap:Server");
        assertNothingLeaks(answer);
    }

    @Test
    void wrong_password_unknown_account_and_no_header_are_the_same_refusal() throws Exception {
        String good = signed("soap11-report-decision.xml");
        String header = good.substring(good.indexOf("<soap:Header>"), good.indexOf("<soap:Body>"));
        String wrongPassword = good.replace("right-", "wrong-");
        String unknown = good.replace("<wsse:Username>tax-registration", "<wsse:Username>no-such-system");
        String digest = good.replace("#PasswordText", "#PasswordDigest");
        for (String body : List.of(wrongPassword, unknown, good.replace(header, ""), digest)) {
            HttpResponse<String> answer = door.post(SOAP11, body);
            assertFault(answer, 500, ExchangeFailure.NOT_AUTHENTICATED);
            assertNothingLeaks(answer);
        }
        assertThat(door.post(SOAP11, wrongPassword).body())
                .isEqualTo(door.post(SOAP11, unknown).body());
    }

    @Test
    void a_system_speaks_only_for_itself() throws Exception {
        String forged = signed("soap11-report-decision.xml")
                .replace("<c:system>tax-registration", "<c:system>customs-registration");
        assertFault(door.post(SOAP11, forged), 500, ExchangeFailure.NOT_YOUR_SYSTEM);
    }

    @Test
    void xxe_and_entity_bombs_are_refused_in_envelope_and_body() throws Exception {
        String good = signed("soap11-report-decision.xml");
        String xxe = good.replaceFirst("\n", "\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n")
                .replace("周敏", "&e;");
        assertFault(door.post(SOAP11, xxe), 500, ExchangeFailure.FORBIDDEN_CONSTRUCT);
        String bomb = good.replaceFirst(
                        "\n", "\n<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n")
                .replace("周敏", "&b;");
        assertFault(door.post(SOAP11, bomb), 500, ExchangeFailure.FORBIDDEN_CONSTRUCT);
        assertFault(
                door.post(SOAP11, good.replace("<c:officer>", "<?x y?><c:officer>")),
                500,
                ExchangeFailure.FORBIDDEN_CONSTRUCT);
    }

    @Test
    void ten_thousand_levels_are_refused_in_header_and_body() throws Exception {
        String deep = "<x>".repeat(10_000) + "</x>".repeat(10_000);
        String good = signed("soap11-report-decision.xml");
        assertFault(
                door.post(SOAP11, good.replace("<c:officer>", deep + "<c:officer>")), 500, ExchangeFailure.TOO_DEEP);
        assertFault(
                door.post(SOAP11, good.replace("<soap:Header>", "<soap:Header>" + deep)),
                500,
                ExchangeFailure.TOO_DEEP);
    }

    @Test
    void three_hundred_megabytes_are_refused_before_they_are_sent() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /ws/approval HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: "
                            + (300L << 20) + "\r\n\r\n<soap:")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("<c:code>TOO_LARGE</c:code>");
        }
    }

    @Test
    void an_endless_body_is_cut_off_at_the_limit() throws Exception {
        String good = signed("soap11-report-decision.xml");
        String start = good.substring(0, good.indexOf("周敏"));
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /ws/approval HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            chunk(out, start.getBytes(StandardCharsets.UTF_8));
            long sent = 0;
            try {
                for (byte[] x = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII); sent < 50 << 20; sent += 8192) {
                    chunk(out, x);
                }
            } catch (java.io.IOException closed) {
                // as it should be: nobody reads on
            }
            assertThat(sent).as("bytes that the door let come").isLessThan(20 << 20);
        }
        assertThat(door.received).isEmpty();
        String large = good.replace("周敏", "x".repeat(Door.MAX_BYTES));
        HttpResponse<String> answer = door.post(SOAP11, large);
        assertFault(answer, 413, ExchangeFailure.TOO_LARGE);
    }

    @Test
    void a_wrong_content_type_is_refused_with_a_code() throws Exception {
        String good = signed("soap11-report-decision.xml");
        for (String type : new String[] {"application/json", "text/plain", "application/xml", null}) {
            HttpResponse<String> answer = door.post(type, good);
            assertFault(answer, 415, ExchangeFailure.WRONG_CONTENT_TYPE);
        }
        assertFault(door.post(SOAP11, good, "Content-Encoding", "gzip"), 415, ExchangeFailure.WRONG_CONTENT_TYPE);
    }

    @Test
    void headers_that_command_routes_are_refused() throws Exception {
        for (String header : List.of("CamelHttpUri", "camelhttpuri", "CamelFileName")) {
            assertFault(
                    door.post(SOAP11, signed("soap11-report-decision.xml"), header, "http://127.0.0.1:1/"),
                    400,
                    ExchangeFailure.FORBIDDEN_HEADER);
        }
    }

    @Test
    void an_unknown_operation_an_empty_body_and_no_xml_are_told_apart() throws Exception {
        String good = signed("soap11-report-decision.xml");
        assertFault(
                door.post(SOAP11, good.replace("reportDecision", "dropAllTables")),
                500,
                ExchangeFailure.UNKNOWN_OPERATION);
        String body = good.substring(good.indexOf("<soap:Body>") + 11, good.indexOf("</soap:Body>"));
        assertThat(door.post(SOAP11, good.replace(body, "")).statusCode()).isEqualTo(500);
        assertFault(door.post(SOAP11, "{}"), 500, ExchangeFailure.NOT_XML);
        assertFault(door.post(SOAP11, ""), 500, ExchangeFailure.NOT_XML);
        assertFault(door.post(SOAP11, "<hello/>"), 500, ExchangeFailure.NOT_BY_SCHEMA);
        assertFault(
                door.post(SOAP11, good.replace("granted</c:outcome>", "maybe</c:outcome>")),
                500,
                ExchangeFailure.NOT_BY_SCHEMA);
        assertFault(door.post(SOAP11, good.replace("a:decision>", "a:progress>")), 500, ExchangeFailure.NOT_BY_SCHEMA);
    }

    @Test
    void a_header_that_must_be_understood_and_is_not_is_refused() throws Exception {
        String strange = signed("soap11-report-decision.xml")
                .replace(
                        "<soap:Header>",
                        "<soap:Header><z:Strange xmlns:z=\"urn:z\" soap:mustUnderstand=\"1\">x</z:Strange>");
        HttpResponse<String> answer = door.post(SOAP11, strange);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertNothingLeaks(answer);
        assertThat(door.received).isEmpty();
    }

    @Test
    void the_wsdl_is_served_with_the_address_that_was_asked() throws Exception {
        HttpResponse<String> wsdl = door.get("?wsdl");
        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains("location=\"" + door.uri() + "\"").doesNotContain("8181");
        assertThat(wsdl.body().split("location=\"" + door.uri() + "\"", -1))
                .as("both ports")
                .hasSizeGreaterThanOrEqualTo(3);
        HttpResponse<String> xsd = door.get("?xsd=canonical.xsd");
        assertThat(xsd.statusCode()).isEqualTo(200);
        assertThat(xsd.body()).contains("ApplicationTask", "受理");
    }

    @Test
    void nothing_else_is_served() throws Exception {
        for (String query : List.of("", "?xsd=../../../../etc/passwd", "?wsdl=x", "?_wadl", "?stylesheet=1")) {
            HttpResponse<String> answer = door.get(query);
            assertThat(answer.statusCode()).as(query).isEqualTo(405);
            assertThat(answer.body()).contains("WRONG_METHOD").doesNotContain("Available");
        }
    }

    @Test
    void while_the_platform_is_not_ready_the_sender_is_asked_to_come_again() throws Exception {
        door.servlet.unbindInbound(door.inbound);
        try {
            HttpResponse<String> answer = door.post(SOAP12, signed("soap12-report-progress.xml"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains(NS12, "<c:code>NOT_READY</c:code>", "soap:Receiver");
            assertThat(door.get("?wsdl").statusCode()).isEqualTo(200);
        } finally {
            door.servlet.bindInbound(door.inbound);
        }
        assertThat(door.post(SOAP12, signed("soap12-report-progress.xml")).statusCode())
                .isEqualTo(200);
    }

    private static void assertFault(HttpResponse<String> answer, int status, ExchangeFailure code) {
        assertThat(answer.body()).contains("<c:code>" + code + "</c:code>");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertNothingLeaks(answer);
        if (code != ExchangeFailure.SYSTEM_UNKNOWN) {
            assertThat(door.received).as("no effect").isEmpty();
        }
    }

    private static void assertNothingLeaks(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "\tat ", "org.apache", "org.sixones.store", "SELECT", "/var/", "root:", "口令-");
    }

    private static void chunk(OutputStream out, byte[] bytes) throws java.io.IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String signed(String example) {
        return Examples.text(example)
                .replace(">PASSWORD<", ">" + Door.PASSWORD.replace("&", "&amp;").replace("<", "&lt;") + "<");
    }
}
