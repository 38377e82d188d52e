package org.sixones.departments.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.PlainLoader;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Reads foreign XML: no DTD, no entity, no outside resource, bounded size and depth, strict encoding. Thread-safe. */
final class XmlIn {
    static final int MAX_DEPTH = 100;
    private static final int LONGEST_DETAIL = 300;

    private final Processor processor;
    private final Pool<XMLReader> parsers;

    XmlIn(Processor processor) {
        this.processor = processor;
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's parser has these features", e);
        }
        this.parsers = new Pool<>(() -> parserOf(factory));
    }

    Outcome<XdmNode> read(byte[] bytes, int maxBytes, Optional<WireSchema> schema) {
        if (bytes.length > maxBytes) {
            return Outcome.failed(
                    new Failure.Malformed(ExchangeFailure.TOO_LARGE, bytes.length + " bytes, at most " + maxBytes, ""));
        }
        return StrictText.xml(bytes).flatMap(text -> parse(text, schema));
    }

    Outcome<XdmNode> read(String text, int maxBytes, Optional<WireSchema> schema) {
        if (text.length() > maxBytes) {
            return Outcome.failed(new Failure.Malformed(
                    ExchangeFailure.TOO_LARGE, text.length() + " characters, at most " + maxBytes + " bytes", ""));
        }
        return parse(text, schema);
    }

    private Outcome<XdmNode> parse(String text, Optional<WireSchema> schema) {
        return PlainLoader.during(() -> parsed(text, schema));
    }

    private Outcome<XdmNode> parsed(String text, Optional<WireSchema> schema) {
        try {
            BuildingContentHandler tree = processor.newDocumentBuilder().newBuildingContentHandler();
            if (schema.isPresent()) {
                schema.get().through(tree, validator -> read(text, validator));
            } else {
                read(text, tree);
            }
            return Outcome.done(tree.getDocumentNode());
        } catch (TooDeep e) {
            return malformed(ExchangeFailure.TOO_DEEP, "nested deeper than " + MAX_DEPTH, e.position());
        } catch (WireSchema.Violation e) {
            return malformed(ExchangeFailure.NOT_BY_SCHEMA, e.getMessage(), e.position());
        } catch (SAXParseException e) {
            String message = String.valueOf(e.getMessage());
            boolean forbidden = message.contains("DOCTYPE");
            return malformed(
                    forbidden ? ExchangeFailure.FORBIDDEN_CONSTRUCT : ExchangeFailure.NOT_XML,
                    forbidden ? "a document type declaration is not allowed" : message,
                    e.getLineNumber() + ":" + e.getColumnNumber());
        } catch (SAXException | IOException | SaxonApiException e) {
            return malformed(ExchangeFailure.NOT_XML, String.valueOf(e.getMessage()), "");
        }
    }

    private void read(String text, ContentHandler target) throws SAXException, IOException {
        XMLReader parser = parsers.take();
        DepthLimit limit = new DepthLimit(parser);
        limit.setContentHandler(target);
        limit.setErrorHandler(Throwing.INSTANCE);
        limit.parse(new InputSource(new StringReader(text)));
        parser.setContentHandler(null); // or it would hold the document until the next one
        parsers.give(parser);
    }

    private static XMLReader parserOf(SAXParserFactory factory) {
        try {
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Outcome<T> malformed(ExchangeFailure code, String detail, String position) {
        return Outcome.failed(new Failure.Malformed(code, SafeDetail.of(detail, LONGEST_DETAIL), position));
    }

    /** Counts open elements. */
    private static final class DepthLimit extends XMLFilterImpl {
        private Locator locator;
        private int depth;

        DepthLimit(XMLReader parent) {
            super(parent);
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
            super.setDocumentLocator(locator);
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (++depth > MAX_DEPTH) {
                throw new TooDeep(locator);
            }
            super.startElement(uri, localName, qName, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            depth--;
            super.endElement(uri, localName, qName);
        }
    }

    private static final class TooDeep extends SAXException {
        private static final long serialVersionUID = 1;
        private final String position;

        TooDeep(Locator locator) {
            super("too deep");
            this.position = locator == null ? "" : locator.getLineNumber() + ":" + locator.getColumnNumber();
        }

        String position() {
            return position;
        }
    }
}
