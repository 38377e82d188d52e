package org.sixones.legacycity.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.sixones.legacycity.desk.Behaviour;
import org.sixones.legacycity.desk.BehaviourSwitch;
import org.sixones.legacycity.desk.Digest;
import org.sixones.legacycity.desk.LaterDesk;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.ledger.Ledger;
import org.sixones.legacycity.model.Application;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.QueuedAnswer;
import org.sixones.legacycity.platform.Accounts;
import org.sixones.legacycity.system.HearingSystem;
import org.sixones.legacycity.system.JmsSystem;
import org.sixones.legacycity.system.JmsSystem.Reading;
import org.sixones.legacycity.system.JmsSystem.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A system's two queues. One thread takes from {@code sixones.out.<system>} and answers to {@code sixones.in.<system>} in
 * the same JMS transaction, so order is kept. It connects again for ever, whatever happens to the platform; a message that
 * comes again after a failed commit is recognised by its id.
 */
public final class JmsLink implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(JmsLink.class);
    private static final int BATCH = 32;
    private static final long LONGEST_PAUSE = 2_000;

    private final JmsSystem system;
    private final String code;
    private final BehaviourSwitch behaviour;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;
    private final ActiveMQConnectionFactory factory;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean connected;
    private volatile boolean broken;
    private volatile String trouble = "";

    public JmsLink(
            JmsSystem system,
            BehaviourSwitch behaviour,
            Accounts accounts,
            Ledger ledger,
            Clock clock,
            String brokerUrl) {
        this.system = system;
        this.code = system.card().code();
        this.behaviour = behaviour;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
        factory = new ActiveMQConnectionFactory(brokerUrl);
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setCallTimeout(10_000);
        factory.setClientFailureCheckPeriod(3_000);
        factory.setConnectionTTL(10_000);
        factory.setUseTopologyForLoadBalancing(false);
        thread = new Thread(this::run, "jms-" + code);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public boolean isConnected() {
        return connected;
    }

    /** Why it is not connected; empty when it is. */
    public String trouble() {
        return trouble;
    }

    private void run() {
        long pause = 200;
        while (!closed) {
            try {
                if (behaviour.isDown()) {
                    trouble = "down on purpose";
                    Thread.sleep(50);
                    continue;
                }
                Optional<Accounts.Account> account = accounts.of(code);
                if (accounts.needed() && account.isEmpty()) {
                    say("no account in the accounts file yet");
                    Thread.sleep(500);
                    continue;
                }
                broken = false;
                try (Connection connection = connect(account)) {
                    connection.setExceptionListener(e -> broken = true);
                    serve(connection);
                    pause = 200;
                }
            } catch (JMSException | RuntimeException e) {
                connected = false;
                if (!closed && !Thread.currentThread().isInterrupted()) {
                    say("no connection to the platform's queues ("
                            + e.getClass().getSimpleName() + ")");
                    pause = pauseFor(pause);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                connected = false;
            }
        }
    }

    private long pauseFor(long pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        return Math.min(LONGEST_PAUSE, pause * 2);
    }

    private void say(String what) {
        if (!what.equals(trouble)) {
            LOG.info("{}: {}; will be tried again", code, what);
            trouble = what;
        }
    }

    private Connection connect(Optional<Accounts.Account> account) throws JMSException {
        return account.isPresent()
                ? factory.createConnection(
                        account.get().username(), account.get().password())
                : factory.createConnection();
    }

    private void serve(Connection connection) throws JMSException {
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageConsumer consumer = session.createConsumer(session.createQueue("sixones.out." + code));
        MessageProducer producer = session.createProducer(session.createQueue("sixones.in." + code));
        connection.start();
        connected = true;
        if (!trouble.isEmpty()) {
            LOG.info("{}: connected to the platform's queues", code);
        }
        trouble = "";
        while (!closed && !broken && !behaviour.isDown()) {
            sendDue(session, producer);
            long wait = system.outbox().millisToNext(clock.instant(), 100);
            Message message = wait == 0 ? consumer.receiveNoWait() : consumer.receive(wait);
            if (message != null) {
                takeBatch(session, consumer, producer, message);
            }
        }
        if (broken && !closed) {
            throw new JMSException("the connection was lost");
        }
    }

    /** Several messages in one transaction: the queue catches up faster than one commit a message allows. */
    private void takeBatch(Session session, MessageConsumer consumer, MessageProducer producer, Message first)
            throws JMSException {
        Message message = first;
        for (int taken = 1; message != null; taken++) {
            for (JmsBody answer : take(body(message))) {
                producer.send(message(session, answer));
            }
            message = taken < BATCH && !behaviour.isDown() ? consumer.receiveNoWait() : null;
        }
        session.commit();
    }

    private List<JmsBody> take(JmsBody body) {
        String sha256 = digest(body);
        Reading reading = system.read(body);
        if (reading instanceof Reading.Wrong wrong) {
            Trouble trouble = wrong.trouble();
            new Receipt(code, "", trouble.refId(), trouble.caseNumber(), sha256)
                    .record(ledger, clock, "rejected: " + trouble.code());
            return List.of(system.writeError(errorId(), trouble));
        }
        if (reading instanceof Reading.Heard heard) {
            behaviour.take();
            ((HearingSystem) system)
                    .facts()
                    .hear(
                            new Receipt(code, heard.operation(), heard.messageId(), heard.subject(), sha256),
                            heard.fact(),
                            heard.amount());
            return List.of();
        }
        Reading.Task task = (Reading.Task) reading;
        Application application = task.application();
        Receipt receipt =
                new Receipt(code, task.operation(), application.messageId(), application.caseNumber(), sha256);
        Behaviour now = behaviour.take();
        if (now.mode() == Mode.FAULT) {
            receipt.record(ledger, clock, "fault");
            return List.of(system.writeError(errorId(), system.ownTrouble(application)));
        }
        LaterDesk.Taken taken = system.laterDesk().take(receipt, application, now, true);
        List<JmsBody> answers = new ArrayList<>();
        for (GivenAnswer answer : taken.sendNow()) {
            answers.add(system.write(answer));
        }
        return answers;
    }

    private void sendDue(Session session, MessageProducer producer) throws JMSException {
        List<QueuedAnswer> due = system.outbox().claim(clock.instant(), BATCH);
        if (due.isEmpty()) {
            return;
        }
        boolean sent = false;
        try {
            for (QueuedAnswer answer : due) {
                producer.send(message(session, system.write(answer.answer())));
            }
            session.commit();
            sent = true;
        } finally {
            if (!sent) {
                due.forEach(answer -> system.outbox().putBack(answer, clock.instant()));
            }
        }
        system.laterDesk().settle(due);
    }

    private String errorId() {
        return code + "-e-" + UUID.randomUUID();
    }

    private static JmsBody body(Message message) throws JMSException {
        if (message instanceof TextMessage text && text.getText() != null) {
            return new JmsBody.Text(text.getText());
        }
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() <= 2 * 1024 * 1024) {
            byte[] content = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(content);
            return new JmsBody.Bytes(content);
        }
        return new JmsBody.Other(message.getClass().getSimpleName());
    }

    private static Message message(Session session, JmsBody body) throws JMSException {
        if (body instanceof JmsBody.Text text) {
            return session.createTextMessage(text.text());
        }
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(((JmsBody.Bytes) body).bytes());
        return message;
    }

    private static String digest(JmsBody body) {
        if (body instanceof JmsBody.Text text) {
            return Digest.of(text.text().getBytes(StandardCharsets.UTF_8));
        }
        return body instanceof JmsBody.Bytes bytes ? Digest.of(bytes.bytes()) : "";
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        factory.close();
    }
}
