package org.sixones.exchange.canonical;

import com.ctc.wstx.stax.WstxOutputFactory;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.osgi.service.component.annotations.Component;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.PlainLoader;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.message.CanonicalMessage;

/** Reads and writes canonical messages. Thread-safe. */
@Component
public final class CanonicalXmlComponent implements CanonicalXml {
    private final Contract contract = new Contract();
    private final XmlLimits limits = XmlLimits.CONTRACT;
    private final HardenedXml xml = new HardenedXml(limits);
    // Refuses characters that XML has not, and keeps carriage returns; JAXB's own writer does neither.
    private final WstxOutputFactory output = new WstxOutputFactory();

    /** @throws IllegalArgumentException when the message holds what the schema does not allow */
    @Override
    public byte[] write(CanonicalMessage message) {
        return PlainLoader.during(() -> written(message));
    }

    private byte[] written(CanonicalMessage message) {
        Marshaller writer = contract.writers.take();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter out = output.createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            writer.marshal(ToContract.of(message), out);
            out.writeEndDocument();
            out.close();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalArgumentException("not by the contract's schema: " + SafeText.of(words(e)));
        }
        contract.writers.give(writer);
        return bytes.toByteArray();
    }

    @Override
    public Outcome<CanonicalMessage> read(byte[] bytes) {
        return PlainLoader.during(() -> read(bytes, contract.readers));
    }

    @Override
    public Outcome<CanonicalMessage> readOwn(byte[] bytes) {
        return PlainLoader.during(() -> read(bytes, contract.ownReaders));
    }

    private Outcome<CanonicalMessage> read(byte[] bytes, Pool<Unmarshaller> readers) {
        if (bytes.length > limits.bytes()) {
            return malformed(ExchangeFailure.TOO_LARGE, "more than " + limits.bytes() + " bytes", "");
        }
        Unmarshaller reader = readers.take();
        FirstError first = new FirstError();
        XMLStreamReader in = null;
        try {
            reader.setEventHandler(first);
            in = xml.open(new ByteArrayInputStream(bytes), null);
            Object root = reader.unmarshal(in);
            drain(in);
            readers.give(reader);
            return Outcome.done(FromContract.of(root));
        } catch (XMLStreamException e) {
            return Outcome.failed(MalformedXml.explain(e));
        } catch (JAXBException e) {
            return Outcome.failed(first.seen() ? graver(in).orElseGet(first::failure) : MalformedXml.explain(e));
        } catch (DateTimeException | IllegalArgumentException e) {
            // Valid by the schema and yet beyond the model: a year of ten digits, an offset of 14 hours and a half.
            return malformed(ExchangeFailure.NOT_BY_SCHEMA, SafeText.of(String.valueOf(e.getMessage())), "");
        }
    }

    private static void drain(XMLStreamReader in) throws XMLStreamException {
        while (in.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            in.next();
        }
    }

    /** An attack, or no XML at all, says more than the schema's first dislike: the rest is looked at before answering. */
    private static Optional<Failure> graver(XMLStreamReader in) {
        try {
            drain(in);
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of(MalformedXml.explain(e));
        }
    }

    private static String words(Exception e) {
        Throwable inner = e instanceof JAXBException j && j.getLinkedException() != null ? j.getLinkedException() : e;
        return String.valueOf(inner.getMessage());
    }

    private static Outcome<CanonicalMessage> malformed(ExchangeFailure code, String detail, String position) {
        return Outcome.failed(new Failure.Malformed(code, detail, position));
    }

    /** Keeps the first thing that the schema disliked, and stops there. */
    private static final class FirstError implements jakarta.xml.bind.ValidationEventHandler {
        private ValidationEvent event;

        @Override
        public boolean handleEvent(ValidationEvent e) {
            if (e.getSeverity() == ValidationEvent.WARNING) {
                return true;
            }
            event = e;
            return false;
        }

        /** A parser's error is not the schema's. */
        boolean seen() {
            return event != null && !(event.getLinkedException() instanceof XMLStreamException);
        }

        Failure.Malformed failure() {
            var at = event.getLocator();
            String position =
                    at == null || at.getLineNumber() < 0 ? "" : at.getLineNumber() + ":" + at.getColumnNumber();
            return new Failure.Malformed(
                    ExchangeFailure.NOT_BY_SCHEMA, SafeText.of(String.valueOf(event.getMessage())), position);
        }
    }
}
