package org.sixones.identity.accounts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sixones.identity.IdentityFailure;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.model.Outcome;
import org.sixones.model.place.Divisions;
import org.sixones.model.place.Level;

/** Which posts go with which roles. */
final class PostRules {
    /** 代办员 work where people live. */
    private static final Set<Level> AGENTS = EnumSet.of(Level.TOWNSHIP, Level.VILLAGE);

    private PostRules() {}

    /** The refusal; empty when the post goes with the roles. */
    static <T> Optional<Outcome<T>> wrong(Set<Role> roles, Optional<Post> post) {
        if (post.isPresent() && !Divisions.wenzhou().knows(post.get().division())) {
            return Optional.of(Outcome.refused(
                    IdentityFailure.DIVISION_UNKNOWN,
                    "no division " + post.get().division()));
        }
        boolean agentElsewhere = roles.contains(Role.AGENT)
                && post.filter(p -> AGENTS.contains(p.division().level())).isEmpty();
        boolean system = roles.contains(Role.SYSTEM) && post.isPresent();
        boolean office =
                post.flatMap(Post::office).filter(o -> !Post.isOffice(o)).isPresent();
        return agentElsewhere || system || office
                ? Optional.of(Outcome.refused(IdentityFailure.POST_INVALID, "the post does not go with the roles"))
                : Optional.empty();
    }
}
