package org.sixones.departments.mapping;

import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import org.sixones.model.Outcome;

/** A canonical message's XML; what was parsed is kept for the next mapping. Thread-safe. */
public final class CanonicalDocument {
    private final byte[] xml;
    private volatile XdmNode tree;

    /** @param xml not copied; nobody changes it */
    public CanonicalDocument(byte[] xml) {
        this.xml = xml;
    }

    /** Our own document: read by the same hardened reader, without the system's size limit. */
    Outcome<XdmNode> tree(XmlIn reader) {
        XdmNode known = tree;
        return known != null
                ? Outcome.done(known)
                : reader.read(xml, Integer.MAX_VALUE, Optional.empty()).map(parsed -> {
                    tree = parsed;
                    return parsed;
                });
    }
}
