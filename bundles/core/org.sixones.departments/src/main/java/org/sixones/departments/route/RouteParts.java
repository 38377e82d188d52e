package org.sixones.departments.route;

import org.apache.camel.Exchange;
import org.sixones.spi.DeliveryResult;

/** The names by which the parts of a system's route find each other. */
final class RouteParts {
    /** Exchange property: the {@link Delivery}. */
    static final String DELIVERY = "sixones.delivery";
    /** Exchange property: the {@link DeliveryResult} once it is known. */
    static final String RESULT = "sixones.result";
    /** Parameter of every template: code of the system. */
    static final String SYSTEM = "system";

    private RouteParts() {}

    static String deliver(String system) {
        return "direct:deliver-" + system;
    }

    /** The route has come to its end. */
    static void finish(Exchange exchange, DeliveryResult result) {
        exchange.setProperty(RESULT, result);
        exchange.setRouteStop(true);
    }
}
