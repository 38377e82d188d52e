package org.sixones.departments.route;

/** Fixed-width records as bytes on two queues. */
final class JmsFixedTemplate extends JoinTemplate {
    @Override
    void templates() {
        routeTemplate("jms-fixed")
                .templateParameter(RouteParts.SYSTEM)
                .from("direct:deliver-{{system}}")
                .process("{{system}}.outgoing")
                .process("{{system}}.bytes")
                .to("jms:queue:sixones.out.{{system}}")
                .process("{{system}}.taken");
        JmsInbound.template(this, "jms-fixed");
    }
}
