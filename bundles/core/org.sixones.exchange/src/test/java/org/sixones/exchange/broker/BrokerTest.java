package org.sixones.exchange.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.ObjectMessage;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.exchange.Examples;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.exchange.SystemQueues;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

class BrokerTest {
    private static final SystemCode CUSTOMS = new SystemCode("customs-registration");
    private static final SystemCode FILING = new SystemCode("enterprise-filing");
    private static final String PASSWORD = "right";
    private static final int MAX = 2 << 20;
    private static final SystemAuthenticator ACCOUNTS =
            (user, password) -> PASSWORD.equals(new String(password)) && SystemCode.isValid(user)
                    ? Outcome.done(new SystemCode(user))
                    : Outcome.refused(ExchangeFailure.NOT_AUTHENTICATED, "");

    @TempDir
    static Path folder;

    private static Broker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = start(folder.resolve("shared"));
        broker.open(CUSTOMS);
        broker.open(FILING);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    private static Broker start(Path at) throws Exception {
        return new Broker(new BrokerSettings("127.0.0.1", 0, at, 64L << 20, 64L << 20, MAX, 2000), () -> ACCOUNTS);
    }

    @Test
    void a_system_writes_its_in_queue_and_reads_its_out_queue() throws Exception {
        String report = Examples.text("acceptance.xml");
        String task = Examples.text("application-task.xml");
        try (Connection outside = outside(CUSTOMS.value(), PASSWORD);
                Connection inside = broker.connections().createConnection()) {
            outside.start();
            inside.start();
            send(outside, SystemQueues.in(CUSTOMS), report);
            assertThat(receive(inside, SystemQueues.in(CUSTOMS))).isEqualTo(report);
            send(inside, SystemQueues.out(CUSTOMS), task);
            assertThat(browse(outside, SystemQueues.out(CUSTOMS))).hasSize(1);
            assertThat(receive(outside, SystemQueues.out(CUSTOMS))).isEqualTo(task);
        }
    }

    @Test
    void a_wrong_password_an_unknown_account_and_no_account_do_not_get_in() {
        for (String[] who : new String[][] {{"customs-registration", "wrong"}, {"no such", PASSWORD}, {null, null}}) {
            assertThatExceptionOfType(JMSSecurityException.class)
                    .isThrownBy(() -> outside(who[0], who[1]).close());
        }
    }

    @Test
    void the_broker_s_own_cluster_account_is_not_open_to_anybody() {
        assertThatExceptionOfType(JMSSecurityException.class)
                .isThrownBy(() ->
                        outside("ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!").close());
    }

    @Test
    void another_system_s_queues_are_closed() throws Exception {
        try (Connection outside = outside(FILING.value(), PASSWORD)) {
            outside.start();
            denied(() -> receive(outside, SystemQueues.out(CUSTOMS)));
            denied(() -> browse(outside, SystemQueues.out(CUSTOMS)));
            denied(() -> send(outside, SystemQueues.in(CUSTOMS), "<x/>"));
            denied(() -> send(outside, SystemQueues.out(CUSTOMS), "<x/>"));
        }
        assertThat(depth(SystemQueues.in(CUSTOMS))).isZero();
    }

    @Test
    void a_system_cannot_read_what_it_wrote_nor_write_where_it_reads() throws Exception {
        try (Connection outside = outside(CUSTOMS.value(), PASSWORD)) {
            outside.start();
            denied(() -> receive(outside, SystemQueues.in(CUSTOMS)));
            denied(() -> send(outside, SystemQueues.out(CUSTOMS), "<x/>"));
        }
    }

    @Test
    void management_notifications_dead_letters_and_names_in_disguise_are_closed() throws Exception {
        String out = SystemQueues.out(CUSTOMS);
        try (Connection outside = outside(CUSTOMS.value(), PASSWORD)) {
            outside.start();
            denied(() -> send(outside, "activemq.management", "x"));
            denied(() -> receive(outside, "activemq.notifications"));
            denied(() -> receive(outside, "sixones.dead"));
            denied(() -> receive(outside, out + "::" + SystemQueues.out(FILING)));
            denied(() -> receive(outside, SystemQueues.out(FILING) + "::" + out));
            denied(() -> receive(outside, "sixones.out.*"));
        }
    }

    @Test
    void nobody_outside_makes_queues_or_topics() throws Exception {
        try (Connection outside = outside(CUSTOMS.value(), PASSWORD)) {
            outside.start();
            Session session = outside.createSession();
            assertThatThrownBy(session::createTemporaryQueue).isInstanceOf(JMSException.class);
            assertThatThrownBy(session::createTemporaryTopic).isInstanceOf(JMSException.class);
            denied(() -> send(outside, "sixones.in.new-system", "x"));
            denied(() -> receive(outside, "sixones.out.new-system"));
            assertThatThrownBy(
                            () -> session.createDurableSubscriber(session.createTopic(SystemQueues.in(CUSTOMS)), "s"))
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void the_door_inside_the_process_needs_the_account_that_was_made_for_it() {
        assertThatExceptionOfType(JMSSecurityException.class).isThrownBy(() -> {
            String inside = broker.server().getConfiguration().getAcceptorConfigurations().stream()
                    .filter(a -> a.getName().equals("inside"))
                    .findFirst()
                    .orElseThrow()
                    .getParams()
                    .get("serverId")
                    .toString();
            new ActiveMQConnectionFactory("vm://" + inside)
                    .createConnection(CUSTOMS.value(), PASSWORD)
                    .close();
        });
    }

    @Test
    void a_property_that_commands_routes_is_refused_with_a_code() throws Exception {
        try (Connection outside = outside(CUSTOMS.value(), PASSWORD)) {
            Session session = outside.createSession();
            MessageProducer producer = session.createProducer(session.createQueue(SystemQueues.in(CUSTOMS)));
            for (String name : List.of("CamelHttpUri", "camelFileName")) {
                TextMessage message = session.createTextMessage(Examples.text("acceptance.xml"));
                message.setStringProperty(name, "http://127.0.0.1:1/");
                assertThatExceptionOfType(JMSException.class)
                        .isThrownBy(() -> producer.send(message))
                        .withMessageContaining("FORBIDDEN_HEADER")
                        .matches(e -> !e.getMessage().contains("\tat "));
            }
        }
        assertThat(depth(SystemQueues.in(CUSTOMS))).isZero();
    }

    @Test
    void too_large_a_message_is_refused_while_it_comes() throws Exception {
        try (Connection outside = outside(FILING.value(), PASSWORD)) {
            Session session = outside.createSession();
            MessageProducer producer = session.createProducer(session.createQueue(SystemQueues.in(FILING)));
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(new byte[5 * MAX]);
            assertThatExceptionOfType(JMSException.class).isThrownBy(() -> producer.send(message));
        } catch (JMSException closed) {
            // the broker has hung up already
        }
        assertThat(depth(SystemQueues.in(FILING))).isZero();
        try (Connection again = outside(FILING.value(), PASSWORD);
                Connection inside = broker.connections().createConnection()) {
            inside.start();
            String large = "字".repeat(200_000);
            send(again, SystemQueues.in(FILING), large);
            assertThat(receive(inside, SystemQueues.in(FILING))).isEqualTo(large);
        }
    }

    @Test
    void an_object_message_is_never_opened() throws Exception {
        try (Connection outside = outside(FILING.value(), PASSWORD);
                Connection inside = broker.connections().createConnection()) {
            Session session = outside.createSession();
            session.createProducer(session.createQueue(SystemQueues.in(FILING)))
                    .send(session.createObjectMessage(new java.util.ArrayList<>(List.of("gadget"))));
            inside.start();
            Session platform = inside.createSession();
            try (MessageConsumer consumer = platform.createConsumer(platform.createQueue(SystemQueues.in(FILING)))) {
                ObjectMessage message = (ObjectMessage) consumer.receive(5000);
                assertThatExceptionOfType(JMSException.class).isThrownBy(message::getObject);
            }
        }
    }

    @Test
    void a_repeated_send_is_dropped_also_after_a_restart() throws Exception {
        Path at = folder.resolve("restarted");
        Broker first = start(at);
        first.open(CUSTOMS);
        try (Connection inside = first.connections().createConnection()) {
            sendOnce(inside, "m-1");
            sendOnce(inside, "m-1");
            sendOnce(inside, "m-2");
        }
        first.close();
        Broker second = start(at);
        try (Connection inside = second.connections().createConnection();
                Connection outside = connect(second, CUSTOMS.value(), PASSWORD)) {
            sendOnce(inside, "m-2");
            outside.start();
            assertThat(browse(outside, SystemQueues.out(CUSTOMS)))
                    .as("durable queue, durable messages, remembered ids")
                    .hasSize(2);
        } finally {
            second.close();
        }
    }

    @Test
    void opening_twice_keeps_what_is_in_the_queue() throws Exception {
        SystemCode late = new SystemCode("late-system");
        broker.open(late);
        try (Connection inside = broker.connections().createConnection()) {
            inside.start();
            send(inside, SystemQueues.out(late), "kept");
            broker.open(late);
            assertThat(receive(inside, SystemQueues.out(late))).isEqualTo("kept");
        }
    }

    @Test
    void what_a_system_gives_back_again_and_again_stays_first_in_its_queue() throws Exception {
        SystemCode stubborn = new SystemCode("stubborn");
        broker.open(stubborn);
        String out = SystemQueues.out(stubborn);
        try (Connection inside = broker.connections().createConnection();
                Connection outside = outside(stubborn.value(), PASSWORD)) {
            send(inside, out, "poison");
            send(inside, out, "next");
            outside.start();
            Session session = outside.createSession(true, Session.SESSION_TRANSACTED);
            MessageConsumer consumer = session.createConsumer(session.createQueue(out));
            for (int given = 0; given < 1_100; given++) {
                assertThat(((TextMessage) consumer.receive(5000)).getText())
                        .as("after %d", given)
                        .isEqualTo("poison");
                session.rollback();
            }
        }
        assertThat(depth(out)).isEqualTo(2);
        assertThat(broker.server().getActiveMQServer().locateQueue("sixones.dead." + out))
                .isNull();
    }

    @Test
    void nothing_that_the_platform_or_a_system_reads_is_put_aside_for_its_number_of_attempts() {
        for (String queue : List.of(SystemQueues.in(CUSTOMS), SystemQueues.out(CUSTOMS))) {
            assertThat(broker.server()
                            .getActiveMQServer()
                            .getAddressSettingsRepository()
                            .getMatch(queue)
                            .getMaxDeliveryAttempts())
                    .as(queue)
                    .isEqualTo(-1);
        }
    }

    @Test
    void a_reply_queue_that_a_system_names_is_taken_off_its_message() throws Exception {
        String in = SystemQueues.in(CUSTOMS);
        try (Connection outside = outside(CUSTOMS.value(), PASSWORD);
                Connection inside = broker.connections().createConnection()) {
            inside.start();
            for (String text : List.of("small", "字".repeat(200_000))) {
                Session session = outside.createSession();
                TextMessage sent = session.createTextMessage(text);
                sent.setJMSReplyTo(session.createQueue(SystemQueues.in(FILING)));
                session.createProducer(session.createQueue(in)).send(sent);
                Session platform = inside.createSession();
                try (MessageConsumer consumer = platform.createConsumer(platform.createQueue(in))) {
                    TextMessage got = (TextMessage) consumer.receive(5000);
                    assertThat(got.getText()).isEqualTo(text);
                    assertThat(got.getJMSReplyTo()).isNull();
                }
            }
        }
    }

    @Test
    void what_expires_is_kept_in_a_queue_of_its_own() throws Exception {
        SystemCode slow = new SystemCode("slow-system");
        broker.open(slow);
        String out = SystemQueues.out(slow);
        try (Connection inside = broker.connections().createConnection()) {
            inside.start();
            Session session = inside.createSession();
            MessageProducer producer = session.createProducer(session.createQueue(out));
            producer.setTimeToLive(1);
            producer.send(session.createTextMessage("late"));
            Thread.sleep(20);
            try (MessageConsumer consumer = session.createConsumer(session.createQueue(out))) {
                assertThat(consumer.receive(300)).isNull();
            }
        }
        assertThat(depth("sixones.expired." + out)).isEqualTo(1);
    }

    private static void denied(ThrowingAction action) {
        assertThatThrownBy(action::run).isInstanceOf(JMSException.class);
    }

    private interface ThrowingAction {
        void run() throws Exception;
    }

    private static Connection outside(String user, String password) throws JMSException {
        return connect(broker, user, password);
    }

    private static Connection connect(Broker to, String user, String password) throws JMSException {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + to.port() + "?reconnectAttempts=0&callTimeout=5000")
                .createConnection(user, password);
    }

    private static void send(Connection connection, String queue, String text) throws JMSException {
        try (Session session = connection.createSession()) {
            session.createProducer(session.createQueue(queue)).send(session.createTextMessage(text));
        }
    }

    private static void sendOnce(Connection connection, String id) throws JMSException {
        try (Session session = connection.createSession()) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(id.getBytes(StandardCharsets.UTF_8));
            message.setStringProperty("_AMQ_DUPL_ID", id);
            session.createProducer(session.createQueue(SystemQueues.out(CUSTOMS)))
                    .send(message);
        }
    }

    private static String receive(Connection connection, String queue) throws JMSException {
        try (Session session = connection.createSession();
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            Message message = consumer.receive(5000);
            return ((TextMessage) message).getText();
        }
    }

    private static List<?> browse(Connection connection, String queue) throws JMSException {
        try (Session session = connection.createSession()) {
            Queue q = session.createQueue(queue);
            return Collections.list(session.createBrowser(q).getEnumeration());
        }
    }

    private static long depth(String queue) {
        var found = broker.server().getActiveMQServer().locateQueue(queue);
        assertThat(found).as(queue).isNotNull();
        return found.getMessageCount();
    }
}
