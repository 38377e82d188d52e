package org.sixones.spi;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Outcome;
import org.sixones.model.message.SystemMessage;

/**
 * Reads what a legacy system writes in its own shape, by the same translation as at arrival, so that a dead letter can be
 * replayed after its department was mended. OSGi service with the property {@link LegacyLink#SYSTEM}, there while the
 * department is live; thread-safe; changes nothing.
 */
@ProviderType
public interface InboundTranslator {
    /**
     * @param original the bytes as they came
     * @param door where they came in, for example {@code jms}
     * @return what it says in order, none when the message is one to ignore on purpose; or
     *     {@link org.sixones.model.Failure.Malformed} with the place of the error. Never throws.
     */
    Outcome<List<SystemMessage>> translate(byte[] original, String door);
}
