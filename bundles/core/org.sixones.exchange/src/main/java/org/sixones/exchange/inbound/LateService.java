package org.sixones.exchange.inbound;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A receiver in the service registry. It is got when the first message comes and not before: it needs the outbox, which needs
 * what receives messages.
 */
final class LateService<T> {
    private final BundleContext context;
    private final Supplier<ServiceReference<T>> bound;
    private ServiceReference<T> held;
    private T service;

    LateService(BundleContext context, Supplier<ServiceReference<T>> bound) {
        this.context = context;
        this.bound = bound;
    }

    synchronized Optional<T> current() {
        ServiceReference<T> now = bound.get();
        if (now != held || service == null) {
            release();
            held = now;
            service = now == null ? null : context.getService(now);
        }
        return Optional.ofNullable(service);
    }

    /** Gives the service back. */
    synchronized void release() {
        if (service != null) {
            context.ungetService(held);
        }
        held = null;
        service = null;
    }
}
