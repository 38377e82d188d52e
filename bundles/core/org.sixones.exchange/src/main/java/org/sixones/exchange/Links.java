package org.sixones.exchange;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.spi.LinkTest;

/** The links to all legacy systems, for operators. OSGi service; thread-safe. */
@ProviderType
public interface Links {
    /** Sorted by code. */
    List<LinkStatus> list();

    Optional<LinkStatus> find(SystemCode system);

    /** Tries the link now. */
    Outcome<LinkTest> test(SystemCode system);

    /** Stops deliveries to the system until {@link #resume}; survives a restart. */
    Outcome<LinkStatus> pause(SystemCode system, Actor by);

    Outcome<LinkStatus> resume(SystemCode system, Actor by);
}
