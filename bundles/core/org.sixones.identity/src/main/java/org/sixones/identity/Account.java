package org.sixones.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sixones.model.SystemCode;

/**
 * Somebody or something that may act.
 *
 * @param system for {@link Role#SYSTEM}: which legacy system
 * @param post where he works; without one he sees no case because of a place
 * @param demo generated for a trial; a production start refuses to come up while there is one
 * @param active false: closed, cannot sign in
 */
public record Account(
        String userName,
        Set<Role> roles,
        Optional<SystemCode> system,
        Optional<Post> post,
        boolean demo,
        boolean active,
        Instant createdAt) {
    private static final Pattern USER_NAME = Pattern.compile("[a-z][a-z0-9._-]{1,62}");

    public Account {
        Objects.requireNonNull(userName);
        roles = Set.copyOf(roles);
        Objects.requireNonNull(system);
        Objects.requireNonNull(post);
        Objects.requireNonNull(createdAt);
    }

    public static boolean isUserName(String value) {
        return value != null && USER_NAME.matcher(value).matches();
    }

    public Principal principal() {
        return new Principal(userName, roles, system, post);
    }
}
