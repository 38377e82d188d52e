package org.sixones.exchange.canonical;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML that came from outside: no DTD, no entity but the five of XML, no processing instruction, no network, and an
 * end to depth, attributes and size. Thread-safe.
 */
public final class HardenedXml {
    private final WstxInputFactory factory;
    private final XmlLimits limits;

    public HardenedXml(XmlLimits limits) {
        this.limits = limits;
        factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        // An error shows where it is read, not later where somebody asks for the text.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        // One more than allowed, so that the guard, which knows the code and the place, speaks first.
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth() + 1);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.attributeChars());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, limits.elements());
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, (long) limits.bytes());
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.bytes());
    }

    /**
     * @param encoding what the transport says, or null: then the document's own declaration or UTF-8
     * @throws XMLStreamException when not even the declaration can be read; see {@link MalformedXml#explain}
     */
    public XMLStreamReader open(InputStream in, String encoding) throws XMLStreamException {
        return new GuardedReader(
                encoding == null ? factory.createXMLStreamReader(in) : factory.createXMLStreamReader(in, encoding),
                limits);
    }
}
