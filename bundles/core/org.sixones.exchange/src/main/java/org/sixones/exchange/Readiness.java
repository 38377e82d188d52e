package org.sixones.exchange;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the platform can work, for the doors that say so (HTTP, console). OSGi service; thread-safe. */
@ProviderType
public interface Readiness {
    /**
     * Something without which it cannot.
     *
     * @param part name of the part, for example {@code database}
     * @param advice what the operator can do
     */
    record Missing(String part, String advice) {}

    /** Empty when it is ready. */
    List<Missing> missing();
}
