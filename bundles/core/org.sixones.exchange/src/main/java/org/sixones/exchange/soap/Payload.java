package org.sixones.exchange.soap;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.message.Attachment;
import org.sixones.exchange.ExchangeFailure;

/**
 * Takes the message out of its SOAP body and makes a canonical document of its own of it, with attachments in their place:
 * the same bytes that would have come over JMS. They are what is validated, recorded and, if need be, replayed; the
 * envelope with the password in it is kept nowhere.
 */
final class Payload {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    private final WstxOutputFactory output = new WstxOutputFactory();

    Payload() {
        output.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
    }

    /** @param in at the operation's start tag; read to its end tag */
    byte[] document(Operation operation, XMLStreamReader in, Collection<Attachment> attachments)
            throws XMLStreamException, IOException {
        in.nextTag();
        if (!in.isStartElement()
                || !Operation.NAMESPACE.equals(in.getNamespaceURI())
                || !operation.document().equals(in.getLocalName())) {
            throw new FaultException(CodedFault.refused(
                    ExchangeFailure.NOT_BY_SCHEMA,
                    "expected {" + Operation.NAMESPACE + "}" + operation.document() + " inside the operation"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        XMLStreamWriter out = output.createXMLStreamWriter(bytes, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("c", operation.document(), FaultXml.CANONICAL);
        attributes(in, out);
        for (int depth = 1; depth > 0; ) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (XOP.equals(in.getNamespaceURI())) {
                        out.writeCharacters(content(in, attachments));
                        skipElement(in);
                    } else {
                        out.writeStartElement(prefix(in), in.getLocalName(), namespace(in));
                        attributes(in, out);
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    out.writeEndElement();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> out
                        .writeCharacters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                default -> {} // comments say nothing to a machine
            }
        }
        out.writeEndDocument();
        out.close();
        in.nextTag();
        if (!in.isEndElement()) {
            throw new FaultException(CodedFault.refused(ExchangeFailure.NOT_BY_SCHEMA, "one message in one operation"));
        }
        return bytes.toByteArray();
    }

    private static void attributes(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = in.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
            } else {
                out.writeAttribute(
                        in.getAttributePrefix(i), namespace, in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
    }

    private static String prefix(XMLStreamReader in) {
        return in.getPrefix() == null ? "" : in.getPrefix();
    }

    private static String namespace(XMLStreamReader in) {
        return in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    }

    private static void skipElement(XMLStreamReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static String content(XMLStreamReader in, Collection<Attachment> attachments) throws IOException {
        String href = in.getAttributeValue(null, "href");
        if (href != null && href.startsWith("cid:") && attachments != null) {
            String id = URLDecoder.decode(href.substring("cid:".length()), StandardCharsets.UTF_8);
            for (Attachment attachment : attachments) {
                if (id.equals(attachment.getId())) {
                    try (InputStream bytes = attachment.getDataHandler().getInputStream()) {
                        return Base64.getEncoder().encodeToString(bytes.readAllBytes());
                    }
                }
            }
        }
        throw new FaultException(
                CodedFault.refused(ExchangeFailure.NOT_BY_SCHEMA, "xop:Include without its attachment"));
    }
}
