package org.sixones.rest.signin;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import org.sixones.identity.Principal;

/** The signed-in account as JAX-RS sees it. Role names are the identity's, in lower case. */
record Caller(Principal account, String scheme, boolean secure) implements SecurityContext {
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
