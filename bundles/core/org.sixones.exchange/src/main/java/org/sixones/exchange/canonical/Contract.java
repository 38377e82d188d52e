package org.sixones.exchange.canonical;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import java.net.URL;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.glassfish.jaxb.runtime.v2.JAXBContextFactory;
import org.sixones.exchange.contract.ObjectFactory;
import org.xml.sax.SAXException;

/** The contract as the machine holds it: schema and binding compiled once, readers and writers pooled. Thread-safe. */
final class Contract {
    static final String SCHEMA = "/META-INF/sixones/contract/canonical.xsd";
    private static final int KEEP = 16;

    private final JAXBContext binding;
    private final Schema schema;
    final Pool<Unmarshaller> readers = new Pool<>(KEEP, () -> reader(true));
    final Pool<Unmarshaller> ownReaders = new Pool<>(KEEP, () -> reader(false));
    final Pool<Marshaller> writers = new Pool<>(KEEP, this::writer);

    Contract() {
        try {
            // By name, not by look-up: inside OSGi the context class loader knows neither.
            binding = new JAXBContextFactory().createContext(new Class<?>[] {ObjectFactory.class}, Map.of());
            SchemaFactory schemas = SchemaFactory.newDefaultInstance();
            schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            URL url = Contract.class.getResource(SCHEMA);
            try (var in = url.openStream()) {
                schema = schemas.newSchema(new javax.xml.transform.stream.StreamSource(in, "canonical.xsd"));
            }
        } catch (JAXBException | SAXException | java.io.IOException e) {
            throw new IllegalStateException("the contract's schema is part of this bundle", e);
        }
    }

    private Unmarshaller reader(boolean validating) {
        try {
            Unmarshaller reader = binding.createUnmarshaller();
            reader.setSchema(validating ? schema : null);
            return reader;
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private Marshaller writer() {
        try {
            Marshaller writer = binding.createMarshaller();
            writer.setProperty(Marshaller.JAXB_FRAGMENT, true);
            writer.setEventHandler(event -> event.getSeverity() == ValidationEvent.WARNING);
            writer.setSchema(schema);
            return writer;
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
