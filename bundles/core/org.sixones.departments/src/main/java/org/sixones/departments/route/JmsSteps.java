package org.sixones.departments.route;

import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsConstants;
import org.apache.camel.component.jms.JmsMessageType;
import org.sixones.departments.mapping.Wire;
import org.sixones.spi.DeliveryResult;

/** What a task's JMS message looks like. */
final class JmsSteps {
    /** JMS property both ways: the message id. */
    static final String MESSAGE_ID = "SixOnesMessageId";
    /** Artemis drops a second message with the same value, so a repeated send makes one message. */
    static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    private JmsSteps() {}

    static void text(Exchange exchange) {
        Wire wire = exchange.getMessage().getBody(Wire.class);
        message(exchange, wire.xml(), JmsMessageType.Text);
    }

    static void bytes(Exchange exchange) {
        Wire wire = exchange.getMessage().getBody(Wire.class);
        message(exchange, wire.bytes(), JmsMessageType.Bytes);
    }

    /** The queue has it durably: a persistent send comes back when the broker has written it. */
    static void taken(Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
        RouteParts.finish(exchange, new DeliveryResult.Taken());
    }

    private static void message(Exchange exchange, Object body, JmsMessageType type) {
        String id = exchange.getProperty(RouteParts.DELIVERY, Delivery.class).messageId();
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader(MESSAGE_ID, id);
        exchange.getMessage().setHeader(DUPLICATE_ID, id);
        exchange.getMessage().setHeader("JMSCorrelationID", id);
        exchange.getMessage().setHeader(JmsConstants.JMS_MESSAGE_TYPE, type);
    }
}
