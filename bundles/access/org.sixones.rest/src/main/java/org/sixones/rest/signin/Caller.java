package org.sixones.rest.signin;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import org.sixones.identity.Principal;
import org.sixones.model.Actor;

/**
 * The signed-in account as JAX-RS sees it. Role names are the identity's, in lower case.
 *
 * @param actor as whom it acts in this request: an agent acts for somebody else
 */
public record Caller(Principal account, Actor actor, String scheme, boolean secure) implements SecurityContext {
    Caller(Principal account, String scheme, boolean secure) {
        this(account, Actor.person(account.userName()), scheme, secure);
    }

    /** Of a method that asks for signing in. */
    public static Caller of(SecurityContext context) {
        return (Caller) context;
    }

    Caller actingAs(Actor other) {
        return new Caller(account, other, scheme, secure);
    }

    @Override
    public java.security.Principal getUserPrincipal() {
        return account::userName;
    }

    @Override
    public boolean isUserInRole(String role) {
        return account.roles().stream()
                .anyMatch(r -> r.name().toLowerCase(Locale.ROOT).equals(role));
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return scheme;
    }
}
