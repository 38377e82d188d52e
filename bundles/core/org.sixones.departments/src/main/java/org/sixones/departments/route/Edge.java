package org.sixones.departments.route;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Which headers pass between a route and the outside: only those on the list, and never one of Camel's own, in whatever
 * case it is written.
 */
final class Edge implements HeaderFilterStrategy {
    private final Set<String> out;

    private Edge(Set<String> out) {
        this.out = out;
    }

    /** Nothing passes: what SOAP needs, CXF makes from the WSDL. */
    static Edge soap() {
        return new Edge(Set.of());
    }

    static Edge jms() {
        return new Edge(Set.of(JmsSteps.MESSAGE_ID, JmsSteps.DUPLICATE_ID));
    }

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return name.toLowerCase(Locale.ROOT).startsWith("camel") || !out.contains(name);
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return true;
    }
}
