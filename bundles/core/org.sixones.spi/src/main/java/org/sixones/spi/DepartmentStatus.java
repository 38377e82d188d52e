package org.sixones.spi;

import java.time.Instant;
import java.util.List;
import org.sixones.model.SystemCode;

/**
 * A department's bundle as the operator sees it, valid or not.
 *
 * @param code the department's code, or the bundle's name where the descriptor could not be read
 * @param state LIVE, STARTING, FAULTY (see problems) or STOPPING
 * @param problems one line each: file, line, rule, what to do
 */
public record DepartmentStatus(
        String code,
        String nameZh,
        String nameEn,
        String version,
        long bundleId,
        State state,
        Instant since,
        List<SystemCode> systems,
        List<String> problems) {
    public enum State {
        STARTING,
        LIVE,
        FAULTY,
        STOPPING
    }

    public DepartmentStatus {
        systems = List.copyOf(systems);
        problems = List.copyOf(problems);
    }
}
