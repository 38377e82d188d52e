package org.sixones.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sixones.model.SystemCode;

/**
 * An account that has proved who it is.
 *
 * @param system for {@link Role#SYSTEM}: which one
 */
public record Principal(String userName, Set<Role> roles, Optional<SystemCode> system) {
    public Principal {
        Objects.requireNonNull(userName);
        roles = Set.copyOf(roles);
        Objects.requireNonNull(system);
    }
}
