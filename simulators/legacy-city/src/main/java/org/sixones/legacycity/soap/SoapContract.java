package org.sixones.legacycity.soap;

import java.util.Map;
import org.sixones.legacycity.xml.Shape;

/**
 * A system's SOAP address and what may be said there.
 *
 * @param path under which it listens, for example {@code /foreign-trade/services/FilingService}
 * @param namespace of the body's element
 * @param actions operation (the body element's local name) → SOAPAction
 * @param actionRequired whether the action must be there
 * @param wsdl resource
 */
public record SoapContract(
        SoapVersion version,
        String path,
        String namespace,
        Map<String, String> actions,
        boolean actionRequired,
        String wsdl,
        Shape shape) {
    public SoapContract {
        actions = Map.copyOf(actions);
    }
}
