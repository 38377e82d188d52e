package org.sixones.departments.mapping;

import java.util.Optional;
import javax.xml.namespace.QName;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

/** Looks at foreign XML before anybody else reads it. Thread-safe. */
public final class ForeignXml {
    private final XmlIn xmlIn;
    private final int maxBytes;

    ForeignXml(XmlIn xmlIn, int maxBytes) {
        this.xmlIn = xmlIn;
        this.maxBytes = maxBytes;
    }

    /**
     * The document's text once it has passed: size, encoding, well-formedness, depth, forbidden constructs.
     *
     * @param charset what the transport says; the document's own declaration is believed first, as old servers often send
     *     a charset that nobody chose
     */
    public Outcome<Seen> read(byte[] bytes, Optional<String> charset) {
        if (bytes.length > maxBytes) {
            return Outcome.failed(
                    new Failure.Malformed(ExchangeFailure.TOO_LARGE, "more than " + maxBytes + " bytes", ""));
        }
        return StrictText.xml(bytes, charset).flatMap(text -> xmlIn.read(text, Integer.MAX_VALUE, Optional.empty())
                .map(tree -> new Seen(text, root(tree))));
    }

    /**
     * A document that has passed.
     *
     * @param root name of its root element
     */
    public record Seen(String text, QName root) {}

    private static QName root(XdmNode document) {
        XdmNode element = document.axisIterator(Axis.CHILD).next();
        while (element.getNodeKind() != XdmNodeKind.ELEMENT) {
            element = element.axisIterator(Axis.FOLLOWING_SIBLING).next();
        }
        return element.getNodeName().getStructuredQName().toJaxpQName();
    }
}
