package org.sixones.exchange.canonical;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.sixones.exchange.ExchangeFailure;

/** Stops at what no honest message holds. One thread. */
final class GuardedReader extends StreamReaderDelegate {
    private final XmlLimits limits;
    private int depth;

    GuardedReader(XMLStreamReader reader, XmlLimits limits) {
        super(reader);
        this.limits = limits;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > limits.depth()) {
                    throw refuse(ExchangeFailure.TOO_DEEP, "more than " + limits.depth() + " levels of elements");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw refuse(ExchangeFailure.FORBIDDEN_CONSTRUCT, "a DTD");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refuse(
                    ExchangeFailure.FORBIDDEN_CONSTRUCT, "an entity reference");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refuse(
                    ExchangeFailure.FORBIDDEN_CONSTRUCT, "a processing instruction");
            default -> {}
        }
        return event;
    }

    // The delegate's own versions would step past the guard.
    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event == XMLStreamConstants.COMMENT
                || event == XMLStreamConstants.SPACE
                || (event == XMLStreamConstants.CHARACTERS && isWhiteSpace())) {
            event = next();
        }
        if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            throw refuse(ExchangeFailure.NOT_XML, "text where a tag was expected");
        }
        return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw refuse(ExchangeFailure.NOT_XML, "an element where only text was expected");
            }
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(getText());
            }
        }
        return text.toString();
    }

    private MalformedXml refuse(ExchangeFailure code, String detail) {
        return new MalformedXml(code, detail, getLocation());
    }
}
