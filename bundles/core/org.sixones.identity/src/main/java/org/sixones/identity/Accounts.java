package org.sixones.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

/**
 * The accounts, for operators. Every change is audited in the stream {@code account/<user name>}. Each method opens its own
 * transaction; changes must be called outside one. OSGi service; thread-safe.
 */
@ProviderType
public interface Accounts {
    /**
     * Makes an account with a generated password. A legacy system's account has {@link Role#SYSTEM} only, names its system,
     * and may touch that system's doors. An agent is nothing else, and works in a township or village.
     *
     * @param post where he works; empty for systems, and for people who need to see no case
     */
    Outcome<IssuedPassword> create(
            String userName, Set<Role> roles, Optional<SystemCode> system, Optional<Post> post, Actor by);

    /** Moves somebody to another post; it counts within seconds. */
    Outcome<Account> setPost(String userName, Optional<Post> post, Actor by);

    /** Gives the account a new generated password; the old one is void at once here, within seconds on other nodes. */
    Outcome<IssuedPassword> renewPassword(String userName, Actor by);

    /** Closes an account, or opens it again. The last operator cannot be closed. */
    Outcome<Account> setActive(String userName, boolean active, Actor by);

    Optional<Account> find(String userName);

    /** Sorted by user name. */
    List<Account> list();
}
