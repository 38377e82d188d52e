package org.sixones.exchange.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Hashtable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The one registry of the platform, as an OSGi service under its own two names; every bundle counts in it. */
@Component(service = MetricsRegistry.class, immediate = true)
@Capability(
        namespace = "osgi.service",
        attribute =
                "objectClass:List<String>=\"io.micrometer.core.instrument.MeterRegistry,io.micrometer.prometheusmetrics.PrometheusMeterRegistry\"")
public final class MetricsRegistry {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ServiceRegistration<?> registration;

    @Activate
    public MetricsRegistry(BundleContext context) {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        registration = context.registerService(
                new String[] {MeterRegistry.class.getName(), PrometheusMeterRegistry.class.getName()},
                registry,
                new Hashtable<>());
    }

    /** The exchange's own view of it. */
    public ExchangeMetrics exchange() {
        return new ExchangeMetrics(registry);
    }

    @Deactivate
    public void close() {
        registration.unregister();
        registry.close();
    }
}
