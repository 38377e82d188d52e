package org.sixones.departments.route;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;
import org.sixones.departments.mapping.SystemTranslator;
import org.sixones.departments.mapping.Translation;
import org.sixones.departments.mapping.XmlBytes;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Inbound;
import org.sixones.model.Failure;
import org.sixones.model.MessageId;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.SystemMessage;
import org.sixones.spi.InboundTranslator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes in what a system wrote into its queue. Comes back only when the message is durable somewhere: as reports, or among
 * the dead letters with its original bytes. Throws when the database is not there; then the message stays in the queue.
 */
final class InboundReader implements Processor, InboundTranslator {
    private static final Logger LOG = LoggerFactory.getLogger(InboundReader.class);
    private static final String DOOR = "jms";
    /** Before the digest that names a replayed letter, whose JMS message is gone: the same bytes have the same id. */
    private static final String REPLAYED = "replayed-";

    private final SystemCode system;
    private final int maxBytes;
    private final SystemTranslator translator;
    private final CommonSteps steps;
    private final Inbound inbound;
    private final Clock clock;

    InboundReader(
            SystemCode system,
            int maxBytes,
            SystemTranslator translator,
            CommonSteps steps,
            Inbound inbound,
            Clock clock) {
        this.system = system;
        this.maxBytes = maxBytes;
        this.translator = translator;
        this.steps = steps;
        this.inbound = inbound;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws JMSException {
        Message message = exchange.getIn(JmsMessage.class).getJmsMessage();
        Outcome<byte[]> original = original(message);
        if (original instanceof Outcome.Failed<byte[]> failed) {
            inbound.deadLetter(system, DOOR, kept(message), malformed(failed.failure()));
            return;
        }
        byte[] bytes = ((Outcome.Done<byte[]>) original).value();
        Outcome<List<SystemMessage>> reports = readLogged(bytes, id(message));
        if (reports instanceof Outcome.Failed<List<SystemMessage>> failed) {
            inbound.deadLetter(system, DOOR, bytes, malformed(failed.failure()));
            return;
        }
        for (SystemMessage report : ((Outcome.Done<List<SystemMessage>>) reports).value()) {
            inbound.receive(system, DOOR, bytes, report);
        }
    }

    @Override
    public Outcome<List<SystemMessage>> translate(byte[] original, String door) {
        return original.length > maxBytes
                ? Outcome.failed(tooLarge(original.length))
                : read(original, replayed(original));
    }

    private Outcome<List<SystemMessage>> readLogged(byte[] bytes, String messageId) {
        MDC.put("message", messageId);
        try {
            return read(bytes, messageId);
        } finally {
            MDC.remove("message");
        }
    }

    private Outcome<List<SystemMessage>> read(byte[] bytes, String messageId) {
        try {
            return translator.accept(bytes, messageId, clock.instant()).flatMap(t -> {
                if (t instanceof Translation.Reports reports) {
                    return steps.reports(reports);
                }
                return Outcome.failed(
                        t instanceof Translation.Failed failed
                                ? failed.failure()
                                : new Failure.Malformed(
                                        ExchangeFailure.TRANSLATION_FAILED,
                                        "<not-there/> answers a question only",
                                        ""));
            });
        } catch (RuntimeException e) {
            LOG.error("translation of a letter of {} broke", system, e);
            return Outcome.failed(new Failure.Malformed(
                    ExchangeFailure.TRANSLATION_FAILED, e.getClass().getSimpleName(), ""));
        }
    }

    private Outcome<byte[]> original(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            String body = text.getText() == null ? "" : text.getText();
            byte[] bytes = body.length() > maxBytes ? new byte[0] : XmlBytes.of(body);
            return body.length() > maxBytes || bytes.length > maxBytes
                    ? Outcome.failed(tooLarge(body.length()))
                    : Outcome.done(bytes);
        }
        if (message instanceof BytesMessage binary) {
            if (binary.getBodyLength() > maxBytes) {
                return Outcome.failed(tooLarge(binary.getBodyLength()));
            }
            byte[] bytes = new byte[(int) binary.getBodyLength()];
            binary.readBytes(bytes);
            return Outcome.done(bytes);
        }
        return Outcome.failed(new Failure.Malformed(
                ExchangeFailure.WRONG_MESSAGE_TYPE, kind(message) + " instead of a text or bytes message", ""));
    }

    private Failure.Malformed tooLarge(long size) {
        return new Failure.Malformed(ExchangeFailure.TOO_LARGE, size + " bytes, at most " + maxBytes, "");
    }

    /**
     * What the dead letter keeps: a too large message whole (the broker takes none over 32 MiB), so that it can be replayed
     * when the department's limit is raised; of a kind that is never opened, its name and id.
     */
    private static byte[] kept(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return XmlBytes.of(text.getText());
        }
        if (message instanceof BytesMessage binary) {
            binary.reset();
            byte[] bytes = new byte[Math.toIntExact(binary.getBodyLength())];
            binary.readBytes(bytes);
            return bytes;
        }
        return (kind(message) + " " + message.getJMSMessageID()).getBytes(StandardCharsets.UTF_8);
    }

    private static String kind(Message message) {
        if (message instanceof jakarta.jms.ObjectMessage) {
            return "ObjectMessage";
        }
        if (message instanceof jakarta.jms.MapMessage) {
            return "MapMessage";
        }
        return message instanceof jakarta.jms.StreamMessage ? "StreamMessage" : "Message";
    }

    private static String id(Message message) throws JMSException {
        String own = message.getStringProperty(JmsSteps.MESSAGE_ID);
        if (own != null && MessageId.isValid(own)) {
            return own;
        }
        String given = String.valueOf(message.getJMSMessageID()).replaceAll("[^A-Za-z0-9._:-]", "_");
        return given.substring(0, Math.min(given.length(), 70));
    }

    private static String replayed(byte[] original) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(original);
            return REPLAYED + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Failure.Malformed malformed(Failure failure) {
        return failure instanceof Failure.Malformed m ? m : new Failure.Malformed(failure.code(), failure.detail(), "");
    }
}
