package org.sixones.legacycity.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading of small documents. */
public final class Dom {
    private Dom() {}

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static Optional<Element> child(Element parent, String localName) {
        return children(parent).stream()
                .filter(element -> element.getLocalName().equals(localName))
                .findFirst();
    }

    /** Text of the child; empty when there is no such child. */
    public static String text(Element parent, String localName) {
        return child(parent, localName).map(Node::getTextContent).orElse("");
    }
}
