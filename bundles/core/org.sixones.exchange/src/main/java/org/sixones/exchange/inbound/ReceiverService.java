package org.sixones.exchange.inbound;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.sixones.exchange.ReportReceiver;

/**
 * The receiver of reports in the service registry. It is got when the first report comes and not before: it needs the
 * outbox, which needs what receives reports.
 */
final class ReceiverService implements ReportBook.Receivers {
    private final BundleContext context;
    private final Supplier<ServiceReference<ReportReceiver>> bound;
    private ServiceReference<ReportReceiver> held;
    private ReportReceiver service;

    ReceiverService(BundleContext context, Supplier<ServiceReference<ReportReceiver>> bound) {
        this.context = context;
        this.bound = bound;
    }

    @Override
    public synchronized Optional<ReportReceiver> current() {
        ServiceReference<ReportReceiver> now = bound.get();
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
