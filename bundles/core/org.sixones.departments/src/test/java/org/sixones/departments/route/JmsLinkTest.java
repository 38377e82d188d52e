package org.sixones.departments.route;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Decision;
import org.sixones.model.message.SystemMessage;
import org.sixones.spi.DeliveryResult;

/** JMS systems on a real broker. quay: text XML; tug: fixed-width records. */
class JmsLinkTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TOLD =
            "<told><id>%s</id><no>" + Harbour.CASE + "</no><code>%s</code><permit>Q-1</permit></told>";
    private TestBroker broker;
    private Harbour harbour;
    private JMSContext jms;

    @BeforeEach
    void open() throws Exception {
        broker = new TestBroker();
        harbour = new Harbour(broker.connections());
        harbour.routes.listen();
        jms = broker.connections().createContext();
    }

    @AfterEach
    void close() throws Exception {
        jms.close();
        harbour.close();
        broker.close();
    }

    @Test
    void a_task_lies_in_the_systems_queue_as_text_with_its_id() throws Exception {
        assertThat(harbour.link("quay").deliver(Harbour.task("quay", "m-1"))).isEqualTo(new DeliveryResult.Taken());
        Message message = next("sixones.out.quay");
        assertThat(((TextMessage) message).getText())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<id>m-1</id>", "瓯江号");
        assertThat(message.getStringProperty("SixOnesMessageId")).isEqualTo("m-1");
        assertThat(message.getJMSCorrelationID()).isEqualTo("m-1");
        assertThat(message.getJMSDeliveryMode()).isEqualTo(jakarta.jms.DeliveryMode.PERSISTENT);
        assertThat(message.getStringProperty("_AMQ_DUPL_ID")).isEqualTo("m-1");
        assertThat(java.util.Collections.list(message.getPropertyNames()))
                .noneMatch(n -> String.valueOf(n).toLowerCase().startsWith("camel"));
    }

    @Test
    void a_repeated_send_makes_one_message() throws Exception {
        harbour.link("quay").deliver(Harbour.task("quay", "m-2"));
        assertThat(harbour.link("quay").deliver(Harbour.task("quay", "m-2"))).isEqualTo(new DeliveryResult.Taken());
        assertThat(next("sixones.out.quay")).isNotNull();
        assertThat(next("sixones.out.quay")).isNull();
    }

    @Test
    void fixed_width_records_travel_as_bytes_and_too_long_a_name_is_not_cut() throws Exception {
        DeliveryResult tooLong = harbour.link("tug").deliver(Harbour.task("tug", "m-3-" + "x".repeat(60)));
        assertThat(((DeliveryResult.Failed) tooLong).failure().code()).isEqualTo(ExchangeFailure.WRONG_RECORD);
        assertThat(harbour.link("tug").deliver(Harbour.task("tug", "m-3"))).isEqualTo(new DeliveryResult.Taken());
        BytesMessage message = (BytesMessage) next("sixones.out.tug");
        byte[] bytes = new byte[(int) message.getBodyLength()];
        message.readBytes(bytes);
        assertThat(bytes).hasSize(120);
        assertThat(new String(bytes, GB18030))
                .startsWith("01m-3   ")
                .contains("瓯江号")
                .endsWith("20180118\r\n");
    }

    @Test
    void what_the_system_writes_reaches_the_case() {
        send("sixones.in.quay", TOLD.formatted("q-1", "1"), "ignored-because-the-wire-has-its-own");
        waitUntil(() -> harbour.book.received.size() == 1);
        Decision decision = (Decision) harbour.book.received.get(0);
        assertThat(decision.header().messageId().value()).isEqualTo("q-1");
        assertThat(decision.header().system()).isEqualTo(new SystemCode("quay"));
        assertThat(harbour.book.dead).isEmpty();
    }

    @Test
    void a_reply_that_a_message_asks_for_is_never_sent() throws Exception {
        TextMessage message = jms.createTextMessage(TOLD.formatted("q-7", "1"));
        message.setJMSReplyTo(jms.createQueue("sixones.in.another"));
        jms.createProducer().send(jms.createQueue("sixones.in.quay"), message);
        // Each is taken after the one before it has ended, with its reply.
        send("sixones.in.quay", TOLD.formatted("q-8", "1"), "b");
        waitUntil(() -> harbour.book.received.size() == 2);
        assertThat(next("sixones.in.another")).isNull();
        assertThat(harbour.book.dead).isEmpty();
    }

    @Test
    void a_code_that_is_ignored_on_purpose_is_no_report_and_no_dead_letter() {
        send("sixones.in.quay", TOLD.formatted("q-2", "9"), "a");
        send("sixones.in.quay", TOLD.formatted("q-3", "1"), "b");
        waitUntil(() -> harbour.book.received.size() == 1);
        assertThat(harbour.book.received.get(0).messageId().value()).isEqualTo("q-3");
        assertThat(harbour.book.dead).isEmpty();
    }

    @Test
    void a_message_stays_while_the_database_is_away() {
        harbour.book.failures = 3;
        send("sixones.in.quay", TOLD.formatted("q-4", "1"), "a");
        waitUntil(() -> harbour.book.received.size() == 1);
        assertThat(harbour.book.failures).isZero();
        assertThat(harbour.book.dead).isEmpty();
    }

    @Test
    void poison_lies_among_the_dead_letters_with_its_bytes_and_its_reason() throws Exception {
        JMSProducer producer = jms.createProducer();
        send("sixones.in.quay", "<told>", "a");
        send("sixones.in.quay", "<told><wrong/></told>", "b");
        send("sixones.in.quay", TOLD.formatted("q-5", "7"), "c");
        send("sixones.in.quay", "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x'><told/>", "d");
        send("sixones.in.quay", "<told>" + "x".repeat(5_000) + "</told>", "e");
        producer.send(jms.createQueue("sixones.in.quay"), (Serializable) new java.util.ArrayList<>());
        byte[] gb = ("<?xml version='1.0' encoding='GB18030'?><told>吃水</told>").getBytes(GB18030);
        gb[gb.length - 8] = (byte) 0xFF;
        producer.send(jms.createQueue("sixones.in.quay"), gb);
        waitUntil(() -> harbour.book.dead.size() == 7);
        assertThat(harbour.book.dead)
                .extracting(d -> d.reason().code())
                .containsExactly(
                        ExchangeFailure.NOT_XML,
                        ExchangeFailure.NOT_BY_SCHEMA,
                        ExchangeFailure.UNKNOWN_CODE,
                        ExchangeFailure.FORBIDDEN_CONSTRUCT,
                        ExchangeFailure.TOO_LARGE,
                        ExchangeFailure.WRONG_MESSAGE_TYPE,
                        ExchangeFailure.WRONG_ENCODING);
        assertThat(harbour.book.dead.get(0).original()).isEqualTo("<told>".getBytes(StandardCharsets.UTF_8));
        assertThat(harbour.book.dead.get(6).original()).isEqualTo(gb);
        assertThat(harbour.book.dead.get(6).reason().position()).isEqualTo("byte " + (gb.length - 9));
        assertThat(harbour.book.received).isEmpty();
    }

    @Test
    void a_broken_record_names_its_byte() {
        byte[] record = new byte[150];
        Arrays.fill(record, (byte) ' ');
        record[0] = '1';
        record[1] = '3';
        record[95] = (byte) 0xFF;
        jms.createProducer().send(jms.createQueue("sixones.in.tug"), record);
        waitUntil(() -> harbour.book.dead.size() == 1);
        assertThat(harbour.book.dead.get(0).reason().code()).isEqualTo(ExchangeFailure.WRONG_ENCODING);
        assertThat(harbour.book.dead.get(0).reason().position()).isEqualTo("byte 95");
    }

    @Test
    void a_dead_letter_reads_again_as_it_read_at_its_arrival() {
        Outcome<?> outcome = harbour.routes
                .translators()
                .get(new SystemCode("quay"))
                .translate(TOLD.formatted("q-6", "1").getBytes(StandardCharsets.UTF_8), "jms");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void replayed_letters_without_ids_have_one_by_their_bytes() {
        String nameless = "<told><id/><no>" + Harbour.CASE + "</no><code>%s</code><permit>Q-1</permit></told>";
        String first = replayed(nameless.formatted("1"));
        String second = replayed(nameless.formatted("2"));
        assertThat(first).matches("replayed-[0-9a-f]{32}");
        assertThat(second).matches("replayed-[0-9a-f]{32}").isNotEqualTo(first);
        assertThat(replayed(nameless.formatted("1"))).isEqualTo(first);
    }

    private String replayed(String letter) {
        Outcome<List<SystemMessage>> outcome = harbour.routes
                .translators()
                .get(new SystemCode("quay"))
                .translate(letter.getBytes(StandardCharsets.UTF_8), "jms");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<List<SystemMessage>>) outcome)
                .value()
                .get(0)
                .messageId()
                .value();
    }

    @Test
    void the_order_of_arrival_is_kept() {
        for (int i = 0; i < 200; i++) {
            send("sixones.in.quay", TOLD.formatted("q-" + i, "1"), "id-" + i);
        }
        waitUntil(() -> harbour.book.received.size() == 200);
        for (int i = 0; i < 200; i++) {
            assertThat(harbour.book.received.get(i).messageId().value()).isEqualTo("q-" + i);
        }
    }

    @Test
    void a_department_that_leaves_leaves_nothing_and_quickly() throws Exception {
        assertThat(harbour.link("quay").test().reachable()).isTrue();
        long before = threads();
        Harbour second = new Harbour(broker.connections());
        second.routes.listen();
        second.link("quay").deliver(Harbour.task("quay", "m-9"));
        assertThat(threads()).isGreaterThan(before);
        long began = System.nanoTime();
        second.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        waitUntil(() -> threads() <= before);
        assertThat(second.link("quay").deliver(Harbour.task("quay", "m-10"))).isInstanceOf(DeliveryResult.Failed.class);
    }

    /** Artemis' client threads are pooled for the whole process. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> !t.getName().startsWith("Thread-") && !t.getName().contains("ActiveMQ"))
                .count();
    }

    private void send(String queue, String text, String id) {
        jms.createProducer().setProperty("SixOnesMessageId", id).send(jms.createQueue(queue), text);
    }

    private Message next(String queue) {
        return jms.createConsumer(jms.createQueue(queue)).receive(500);
    }

    private static void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
