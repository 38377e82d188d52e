package org.sixones.departments.route;

/** SOAP, rpc/literal: the mapping makes the operation's wrapper element with its parts. */
final class SoapRpcTemplate extends JoinTemplate {
    @Override
    void templates() {
        routeTemplate("soap-rpc")
                .templateParameter(RouteParts.SYSTEM)
                .from("direct:deliver-{{system}}")
                .process("{{system}}.outgoing")
                .process("{{system}}.parts")
                .to("cxf:bean:{{system}}.client")
                .process("{{system}}.wrapper")
                .process("{{system}}.answer");
    }
}
