package org.sixones.departments.mapping;

import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
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

    /** What is wrong with it: size, encoding, well-formedness, depth, forbidden constructs. */
    public Optional<Failure> check(byte[] bytes) {
        Outcome<XdmNode> read = xmlIn.read(bytes, maxBytes, Optional.empty());
        return read instanceof Outcome.Failed<XdmNode> failed ? Optional.of(failed.failure()) : Optional.empty();
    }
}
