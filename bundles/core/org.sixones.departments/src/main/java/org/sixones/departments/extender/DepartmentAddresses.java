package org.sixones.departments.extender;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.sixones.departments.descriptor.Addresses;
import org.sixones.model.DepartmentCode;
import org.sixones.model.SystemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses that a deployment sets in place of the descriptor's: {@code <system>.address} in
 * {@code etc/org.sixones.department.<code without dashes>.cfg}, read live. Thread-safe.
 */
final class DepartmentAddresses implements ManagedService, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DepartmentAddresses.class);
    private static final String SUFFIX = ".address";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final String pid;
    private final ServiceRegistration<ManagedService> registration;

    DepartmentAddresses(BundleContext context, ConfigurationAdmin admin, DepartmentCode department) {
        this.pid = "org.sixones.department." + department.value().replace("-", "");
        // Read now: the callback comes later, and the first call must not go to the wrong place.
        read(admin);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("service.pid", pid);
        this.registration = context.registerService(ManagedService.class, this, properties);
    }

    Optional<String> of(SystemCode system) {
        return Optional.ofNullable(addresses.get(system.value()));
    }

    @Override
    public void updated(Dictionary<String, ?> properties) {
        if (properties == null) {
            addresses.clear();
            return;
        }
        Map<String, String> now = new ConcurrentHashMap<>();
        java.util.Collections.list(properties.keys()).forEach(key -> {
            String value = String.valueOf(properties.get(key)).strip();
            if (key.endsWith(SUFFIX) && !value.isEmpty()) {
                if (Addresses.isValid(value)) {
                    now.put(key.substring(0, key.length() - SUFFIX.length()), value);
                } else {
                    LOG.warn("{}: {} is not a valid http address, the one before stays in force", pid, key);
                    String system = key.substring(0, key.length() - SUFFIX.length());
                    Optional.ofNullable(addresses.get(system)).ifPresent(a -> now.put(system, a));
                }
            }
        });
        addresses.keySet().retainAll(now.keySet());
        addresses.putAll(now);
    }

    @Override
    public void close() {
        try {
            registration.unregister();
        } catch (IllegalStateException e) {
            LOG.trace("gone with the extender already", e);
        }
    }

    private void read(ConfigurationAdmin admin) {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + pid + ")");
            if (found != null) {
                updated(found[0].getProcessedProperties(null));
            }
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException("configuration of " + pid, e);
        }
    }
}
