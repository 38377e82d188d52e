package org.sixones.departments.route;

import org.apache.camel.builder.RouteBuilder;

/**
 * The way in over JMS: one transacted consumer a system, so that its messages are taken in the order of their arrival. The
 * session commits when the message is recorded durably or lies among the dead letters; any exception rolls it back. Nothing
 * is ever answered here: a reply would go out with the platform's rights to a queue that the sender has named.
 */
final class JmsInbound {
    private JmsInbound() {}

    static void template(RouteBuilder routes, String kind) {
        routes.routeTemplate(JoinTemplate.inbound(kind))
                .templateParameter(RouteParts.SYSTEM)
                // mapJmsMessage=false: a foreign object is never unpacked
                .from("jms:queue:sixones.in.{{system}}?transacted=true&concurrentConsumers=1&mapJmsMessage=false"
                        + "&disableReplyTo=true&exchangePattern=InOnly"
                        + "&errorHandlerLoggingLevel=WARN&errorHandlerLogStackTrace=false")
                .autoStartup(false)
                .process("{{system}}.inbound");
    }
}
