package org.sixones.legacycity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.sixones.legacycity.xml.Dom;
import org.sixones.legacycity.xml.SecureXml;
import org.sixones.legacycity.xml.Shape;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XML without what does not matter: prefixes, blanks between elements, the order of attributes. */
public final class Canonical {
    private Canonical() {}

    public static Element parse(String xml) {
        try {
            return SecureXml.parse(xml.getBytes(StandardCharsets.UTF_8), null).getDocumentElement();
        } catch (SecureXml.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    public static Element example(String file) {
        return parse(Shape.readText("/wire/" + file));
    }

    /** The one element inside the SOAP body. */
    public static Element body(Element envelope) {
        return Dom.children(Dom.child(envelope, "Body").orElseThrow()).get(0);
    }

    public static String of(String xml) {
        return of(parse(xml));
    }

    public static String of(Element element) {
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                attributes.put(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        List<Element> children = Dom.children(element);
        StringBuilder out =
                new StringBuilder("{" + element.getNamespaceURI() + "}" + element.getLocalName() + attributes);
        if (children.isEmpty()) {
            out.append("=").append(element.getTextContent().trim());
        }
        children.forEach(child -> out.append("\n  ").append(of(child).replace("\n", "\n  ")));
        return out.toString();
    }
}
