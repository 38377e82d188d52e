package org.sixones.departments.route;

/** SOAP, document/literal: the mapping makes the payload element, CXF the envelope and the SOAPAction from the WSDL. */
final class SoapTemplate extends JoinTemplate {
    @Override
    void templates() {
        routeTemplate("soap")
                .templateParameter(RouteParts.SYSTEM)
                .from("direct:deliver-{{system}}")
                .process("{{system}}.outgoing")
                .process("{{system}}.payload")
                .to("cxf:bean:{{system}}.client")
                .process("{{system}}.body")
                .process("{{system}}.answer");
    }
}
