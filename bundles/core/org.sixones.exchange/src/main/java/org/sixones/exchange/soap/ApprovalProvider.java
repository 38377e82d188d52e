package org.sixones.exchange.soap;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.Receipt;
import org.sixones.exchange.canonical.MalformedXml;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.SystemMessage;

/** One SOAP body in, one acknowledgement or coded fault out. Thread-safe. */
@WebServiceProvider(
        targetNamespace = Operation.NAMESPACE,
        serviceName = "ApprovalService",
        portName = "ApprovalSoap12Port")
@ServiceMode(Service.Mode.PAYLOAD)
final class ApprovalProvider implements Provider<Source> {
    /** Key of the {@link SystemMessage} in CXF's exchange, for the log of a refusal. */
    static final String MESSAGE = "org.sixones.exchange.message";

    private static final String DOOR = "soap";
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final CanonicalXml xml;
    private final Supplier<Inbound> inbound;
    private final Payload payload = new Payload();

    ApprovalProvider(CanonicalXml xml, Supplier<Inbound> inbound) {
        this.xml = xml;
        this.inbound = inbound;
    }

    @Override
    public Source invoke(Source request) {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        SystemCode from = (SystemCode) message.get(UsernameTokenIn.SENDER);
        if (from == null) {
            throw new IllegalStateException("a message passed without a sender");
        }
        XMLStreamReader in = ((StAXSource) request).getXMLStreamReader();
        byte[] document;
        Operation operation;
        try {
            // CXF's reader of a fragment stands before the operation's tag as if it were a document.
            while (!in.isStartElement()) {
                in.next();
            }
            operation = Operation.of(in.getNamespaceURI(), in.getLocalName()).orElseThrow();
            document = payload.document(operation, in, message.getAttachments());
        } catch (XMLStreamException | IOException e) {
            throw new FaultException(CodedFault.of(MalformedXml.explain(e), Optional.empty()));
        }
        SystemMessage said = said(document);
        message.getExchange().put(MESSAGE, said);
        String messageId = said.messageId().value();
        if (!said.system().equals(from)) {
            throw refused(
                    new Failure.Refused(
                            ExchangeFailure.NOT_YOUR_SYSTEM,
                            "signed in as " + from + ", header names " + said.system()),
                    messageId);
        }
        Receipt receipt = inbound.get().receive(from, DOOR, document, said);
        if (receipt instanceof Receipt.Rejected rejected) {
            throw refused(rejected.failure(), messageId);
        }
        return acknowledgement(operation, messageId, word(receipt));
    }

    private SystemMessage said(byte[] document) {
        Outcome<CanonicalMessage> read = xml.read(document);
        if (read instanceof Outcome.Done<CanonicalMessage> done && done.value() instanceof SystemMessage said) {
            return said;
        }
        if (read instanceof Outcome.Failed<CanonicalMessage> failed) {
            throw new FaultException(CodedFault.of(failed.failure(), Optional.empty()));
        }
        throw new FaultException(CodedFault.refused(ExchangeFailure.NOT_BY_SCHEMA, "not for the platform"));
    }

    private static FaultException refused(Failure failure, String messageId) {
        return new FaultException(CodedFault.of(failure, Optional.of(messageId)));
    }

    private static String word(Receipt receipt) {
        if (receipt instanceof Receipt.Recorded) {
            return "recorded";
        }
        return receipt instanceof Receipt.Repeated ? "repeated" : "without-effect";
    }

    /** The three values are words, an id of harmless letters, and a time: nothing to escape. */
    private static Source acknowledgement(Operation operation, String messageId, String result) {
        OffsetDateTime at = OffsetDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.MILLIS), BEIJING);
        return new StreamSource(new StringReader("<a:" + operation.response() + " xmlns:a=\"" + Operation.NAMESPACE
                + "\" xmlns:c=\"" + FaultXml.CANONICAL + "\"><a:acknowledgement><c:messageId>" + messageId
                + "</c:messageId><c:result>" + result + "</c:result><c:at>" + at
                + "</c:at></a:acknowledgement></a:" + operation.response() + ">"));
    }
}
