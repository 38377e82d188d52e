package org.sixones.departments.route;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** A route template: the way to systems of one kind. Errors go to the caller, who knows what they mean. */
abstract class JoinTemplate extends RouteBuilder {
    /** Every kind of join that the platform knows. */
    static List<JoinTemplate> all() {
        return List.of(
                new SoapTemplate(),
                new SoapRpcTemplate(),
                new SoapExecuteTemplate(),
                new JmsXmlTemplate(),
                new JmsFixedTemplate());
    }

    /** Name of the template that reads what the system writes, for kinds that have one. */
    static String inbound(String kind) {
        return kind + "-in";
    }

    @Override
    public final void configure() {
        errorHandler(noErrorHandler());
        templates();
    }

    abstract void templates();
}
