package org.sixones.exchange;

import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Outcome;
import org.sixones.model.message.CanonicalMessage;

/** Canonical messages as XML after {@code contract/canonical.xsd}. OSGi service; thread-safe. */
@ProviderType
public interface CanonicalXml {
    /** UTF-8, valid by the schema. */
    byte[] write(CanonicalMessage message);

    /**
     * Reads and validates. DTDs, external entities, nesting deeper than the contract and bodies over the limit are
     * {@link org.sixones.model.Failure.Malformed} with line and column.
     */
    Outcome<CanonicalMessage> read(byte[] xml);

    /** Reads what {@link #write} made and the store kept: as guarded as {@link #read}, but not held against the schema again. */
    Outcome<CanonicalMessage> readOwn(byte[] xml);
}
