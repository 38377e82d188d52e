package org.sixones.departments.extender;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.sixones.departments.route.Deadlines;
import org.sixones.departments.route.DepartmentRoutes;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.SystemQueues;
import org.sixones.model.SystemCode;

/**
 * What every department is built with.
 *
 * @param context the extender's own: Camel finds its components and languages by it
 */
record Workshop(
        BundleContext context,
        ConfigurationAdmin configurations,
        CanonicalXml canonical,
        SystemQueues queues,
        Inbound inbound,
        Deadlines deadlines,
        Claims claims) {
    DepartmentRoutes.Platform platform(Function<SystemCode, Optional<String>> addresses) {
        return new DepartmentRoutes.Platform(
                this::camel, canonical, queues, inbound, addresses, deadlines, Clock.systemUTC());
    }

    private CamelContext camel(String name) {
        OsgiDefaultCamelContext camel = new OsgiDefaultCamelContext(context);
        camel.disableJMX();
        camel.getCamelContextExtension().setName(name);
        camel.setApplicationContextClassLoader(Workshop.class.getClassLoader());
        return camel;
    }
}
