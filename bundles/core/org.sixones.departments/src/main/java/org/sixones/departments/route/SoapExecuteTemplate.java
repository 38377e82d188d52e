package org.sixones.departments.route;

/** One operation with a string: XML inside CDATA on the way out, XML inside the answer's string on the way back. */
final class SoapExecuteTemplate extends JoinTemplate {
    @Override
    void templates() {
        routeTemplate("soap-execute")
                .templateParameter(RouteParts.SYSTEM)
                .from("direct:deliver-{{system}}")
                .process("{{system}}.outgoing")
                .process("{{system}}.wrap")
                .to("cxf:bean:{{system}}.client")
                .process("{{system}}.unwrap")
                .process("{{system}}.answer");
    }
}
