package org.sixones.departments.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published contract, for tests. */
final class CanonicalSchema {
    private static final Schema SCHEMA = load();

    private CanonicalSchema() {}

    static void check(byte[] document) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException e) {
            throw new AssertionError("not by canonical.xsd: " + e.getMessage(), e);
        }
    }

    private static Schema load() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(CanonicalSchema.class.getResource("/META-INF/sixones/contract/canonical.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
