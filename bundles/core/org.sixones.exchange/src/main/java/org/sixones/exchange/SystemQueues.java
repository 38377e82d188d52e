package org.sixones.exchange;

import jakarta.jms.ConnectionFactory;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.SystemCode;

/** The two queues of a legacy system that speaks JMS. OSGi service; thread-safe. */
@ProviderType
public interface SystemQueues {
    /** What the system writes: {@code sixones.in.<system>}. */
    static String in(SystemCode system) {
        return "sixones.in." + system.value();
    }

    /** What the system reads: {@code sixones.out.<system>}. */
    static String out(SystemCode system) {
        return "sixones.out." + system.value();
    }

    /** Makes the queues if they are not there; they outlive the department's bundle, so that no message is lost. */
    void open(SystemCode system);

    /** Inside connections (no network); pooled. */
    ConnectionFactory connections();
}
