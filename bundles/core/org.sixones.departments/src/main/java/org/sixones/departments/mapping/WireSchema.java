package org.sixones.departments.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.sixones.departments.descriptor.DepartmentFiles;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.PlainLoader;
import org.sixones.model.Failure;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A compiled XSD of a system's wire XML. What it includes comes from the department's own files only. Thread-safe. */
final class WireSchema {
    private static final String SCHEME = "sixones-department";
    private static final int LONGEST_DETAIL = 300;

    private final Pool<ValidatorHandler> validators;

    private WireSchema(Schema schema) {
        this.validators = new Pool<>(() -> validator(schema));
    }

    /** @throws SAXParseException with line and column when it does not compile */
    static WireSchema compile(DepartmentFiles files, String path) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEME);
        factory.setErrorHandler(Throwing.INSTANCE);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            String uri = URI.create(base == null ? uri("") : base)
                    .resolve(String.valueOf(systemId))
                    .toString();
            byte[] bytes = uri.startsWith(uri(""))
                    ? files.read(uri.substring(uri("").length())).orElse(new byte[0])
                    : new byte[0];
            return new Input(uri, bytes);
        });
        byte[] bytes = files.read(path).orElseThrow();
        return new WireSchema(factory.newSchema(new StreamSource(new ByteArrayInputStream(bytes), uri(path))));
    }

    private static String uri(String path) {
        // One slash: java.net.URI drops the other two when it resolves a sibling.
        return SCHEME + ":/" + path;
    }

    /** Who sends a document to a handler. */
    interface Source {
        void sendTo(ContentHandler handler) throws SAXException, IOException;
    }

    /**
     * What the source sends reaches the target as long as it is valid.
     *
     * @throws Violation on the first error
     */
    void through(ContentHandler target, Source source) throws SAXException, IOException {
        ValidatorHandler validator = validators.take();
        validator.setContentHandler(target);
        source.sendTo(validator);
        validator.setContentHandler(null); // or it would hold the document until the next one
        validators.give(validator);
    }

    private static ValidatorHandler validator(Schema schema) {
        ValidatorHandler handler = schema.newValidatorHandler();
        handler.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                // a warning changes nothing
            }

            @Override
            public void error(SAXParseException e) throws SAXException {
                throw new Violation(e);
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw new Violation(e);
            }
        });
        return handler;
    }

    /** What is wrong with a document that we made ourselves. */
    Optional<Failure.Malformed> check(Processor processor, XdmNode node) {
        return PlainLoader.during(() -> checked(processor, node));
    }

    private Optional<Failure.Malformed> checked(Processor processor, XdmNode node) {
        try {
            through(new DefaultHandler(), handler -> send(processor, node, handler));
            return Optional.empty();
        } catch (SAXException | IOException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof Violation v) {
                    return Optional.of(new Failure.Malformed(
                            ExchangeFailure.NOT_BY_SCHEMA, SafeDetail.of(v.getMessage(), LONGEST_DETAIL), ""));
                }
            }
            return Optional.of(new Failure.Malformed(
                    ExchangeFailure.NOT_BY_SCHEMA, SafeDetail.of(e.getMessage(), LONGEST_DETAIL), ""));
        }
    }

    private static void send(Processor processor, XdmNode node, ContentHandler handler) throws SAXException {
        try {
            processor.writeXdmValue(node, new SAXDestination(handler));
        } catch (SaxonApiException e) {
            throw new SAXException(e);
        }
    }

    /** The document breaks the schema. */
    static final class Violation extends SAXException {
        private static final long serialVersionUID = 1;
        private final String position;

        Violation(SAXParseException e) {
            super(e.getMessage());
            this.position = e.getLineNumber() < 0 ? "" : e.getLineNumber() + ":" + e.getColumnNumber();
        }

        String position() {
            return position;
        }
    }

    /** The plainest LSInput there is. */
    private record Input(String systemId, byte[] bytes) implements LSInput {
        @Override
        public InputStream getByteStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public String getSystemId() {
            return systemId;
        }

        @Override
        public Reader getCharacterStream() {
            return null;
        }

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public String getBaseURI() {
            return null;
        }

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(Reader stream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setByteStream(InputStream stream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setStringData(String data) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setSystemId(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setPublicId(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setBaseURI(String uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setEncoding(String encoding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setCertifiedText(boolean certified) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
