package org.sixones.departments.route;

/** Text XML on two queues: {@code sixones.out.<system>} and {@code sixones.in.<system>}. */
final class JmsXmlTemplate extends JoinTemplate {
    @Override
    void templates() {
        routeTemplate("jms-xml")
                .templateParameter(RouteParts.SYSTEM)
                .from("direct:deliver-{{system}}")
                .process("{{system}}.outgoing")
                .process("{{system}}.text")
                .to("jms:queue:sixones.out.{{system}}")
                .process("{{system}}.taken");
        JmsInbound.template(this, "jms-xml");
    }
}
