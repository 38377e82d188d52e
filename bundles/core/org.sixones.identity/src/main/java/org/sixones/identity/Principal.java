package org.sixones.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sixones.model.SystemCode;

/**
 * An account that has proved who it is.
 *
 * @param system for {@link Role#SYSTEM}: which one
 * @param post where he works; empty for systems and for those who need no place
 */
public record Principal(String userName, Set<Role> roles, Optional<SystemCode> system, Optional<Post> post) {
    public Principal {
        Objects.requireNonNull(userName);
        roles = Set.copyOf(roles);
        Objects.requireNonNull(system);
        Objects.requireNonNull(post);
    }

    /** Somebody without a post, who sees no case because of where he works. */
    public Principal(String userName, Set<Role> roles, Optional<SystemCode> system) {
        this(userName, roles, system, Optional.empty());
    }
}
