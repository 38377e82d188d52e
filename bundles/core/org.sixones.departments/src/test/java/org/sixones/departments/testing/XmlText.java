package org.sixones.departments.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML as a text that differs only where the meaning differs: no prefixes, comments, white space between elements. */
final class XmlText {
    private XmlText() {}

    static String normal(byte[] xml) {
        StringBuilder out = new StringBuilder();
        write(parse(xml).getDocumentElement(), "", out);
        return out.toString().strip();
    }

    /** Local name of the root. */
    static String root(byte[] xml) {
        return parse(xml).getDocumentElement().getLocalName();
    }

    /** Text of the first element with this local name. */
    static String value(byte[] xml, String localName) {
        Node node = parse(xml).getElementsByTagNameNS("*", localName).item(0);
        if (node == null) {
            throw new AssertionError("no element " + localName);
        }
        return node.getTextContent().strip();
    }

    private static void write(Element element, String indent, StringBuilder out) {
        out.append(indent).append(new javax.xml.namespace.QName(element.getNamespaceURI(), element.getLocalName()));
        TreeMap<String, String> attributes = new TreeMap<>();
        NamedNodeMap map = element.getAttributes();
        for (int i = 0; i < map.getLength(); i++) {
            Node a = map.item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(a.getNamespaceURI())) {
                attributes.put(
                        new javax.xml.namespace.QName(a.getNamespaceURI(), a.getLocalName()).toString(),
                        a.getNodeValue());
            }
        }
        attributes.forEach((k, v) -> out.append(" @").append(k).append('=').append(v));
        boolean children = false;
        StringBuilder text = new StringBuilder();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            children |= n instanceof Element;
            if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(n.getNodeValue());
            }
        }
        if (!children || !text.toString().isBlank()) {
            out.append(" \"").append(text).append('"');
        }
        out.append('\n');
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                write(child, indent + "  ", out);
            }
        }
    }

    private static Document parse(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not XML: " + e.getMessage(), e);
        }
    }
}
