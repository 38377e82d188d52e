package org.sixones.rest.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.sixones.identity.Principal;
import org.sixones.identity.SignIn;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;

/**
 * Deny by default: a method is open to nobody until it says to whom. {@code @RolesAllowed} names roles,
 * {@code @PermitAll} means every signed-in person (a legacy system has doors of its own), {@link Public} means everybody.
 */
public final class SignInFilter implements ContainerRequestFilter {
    /** Property of a request: its {@link Caller}. */
    static final String CALLER = "org.sixones.rest.caller";

    private final SignIn signIn;
    private final Sessions sessions;

    @Context
    private ResourceInfo resource;

    SignInFilter(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(Public.class)) {
            return;
        }
        Caller caller = caller(request);
        request.setSecurityContext(caller);
        request.setProperty(CALLER, caller);
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        boolean allowed = roles != null
                ? Arrays.stream(roles.value()).anyMatch(caller::isUserInRole)
                : method.isAnnotationPresent(PermitAll.class) && !caller.isUserInRole("system");
        if (!allowed) {
            throw new ProblemException(403, RestFailure.NOT_ALLOWED, "");
        }
    }

    private Caller caller(ContainerRequestContext request) {
        boolean secure = request.getSecurityContext() != null
                && request.getSecurityContext().isSecure();
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return new Caller(basic(authorization), SecurityContext.BASIC_AUTH, secure);
        }
        Cookie cookie = request.getCookies().get(SessionResource.COOKIE);
        Optional<Principal> session = cookie == null ? Optional.empty() : sessions.find(cookie.getValue());
        Principal account = session.orElseThrow(() -> new ProblemException(401, RestFailure.NOT_SIGNED_IN, ""));
        if (!request.getMethod().equals("GET") && comesFromElsewhere(request)) {
            throw new ProblemException(403, RestFailure.CROSS_SITE, "");
        }
        return new Caller(account, SecurityContext.FORM_AUTH, secure);
    }

    private Principal basic(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw new ProblemException(401, RestFailure.NOT_SIGNED_IN, "Basic");
        }
        String pair;
        try {
            pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(401, RestFailure.SIGN_IN_FAILED, "");
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw new ProblemException(401, RestFailure.SIGN_IN_FAILED, "");
        }
        return SignInDoor.signIn(
                signIn, pair.substring(0, colon), pair.substring(colon + 1).toCharArray());
    }

    /** The cookie is SameSite=Strict already; this holds also for browsers that do not know it. */
    private static boolean comesFromElsewhere(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !URI.create(origin).getAuthority().equals(request.getHeaderString(HttpHeaders.HOST));
        } catch (IllegalArgumentException | NullPointerException e) {
            return true;
        }
    }
}
