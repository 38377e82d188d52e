package org.sixones.rest.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sixones.identity.Post;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.identity.SignIn;
import org.sixones.model.DepartmentCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.place.Divisions;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;

/** Sign-in of the pages. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    static final String COOKIE = "sixones";

    private final SignIn signIn;
    private final Sessions sessions;

    SessionResource(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** Body of a sign-in. */
    public record SignInJson(
            @JsonProperty(required = true) String username, @JsonProperty(required = true) String password) {
        @Override
        public String toString() {
            return "SignInJson";
        }
    }

    /** Who is signed in. */
    public record SessionJson(String username, List<String> roles, PostJson post) {}

    /** Where somebody works. */
    public record PostJson(String division, LocalizedText name, String department, String office) {
        static PostJson of(Post post) {
            return new PostJson(
                    post.division().value(),
                    Divisions.wenzhou().fullName(post.division(), LocalDate.now()),
                    post.department().map(DepartmentCode::value).orElse(null),
                    post.office().orElse(null));
        }
    }

    @GET
    @PermitAll
    public SessionJson whoAmI(@Context SecurityContext caller) {
        return session(((Caller) caller).account());
    }

    @POST
    @Public
    public Response open(SignInJson body, @Context SecurityContext context) {
        if (body == null || body.username() == null || body.password() == null) {
            throw new ProblemException(400, RestFailure.NOT_JSON, "username, password");
        }
        Principal account =
                SignInDoor.signIn(signIn, body.username(), body.password().toCharArray());
        return Response.ok(session(account))
                .cookie(cookie(sessions.open(account), (int) Sessions.IDLE.toSeconds(), context.isSecure()))
                .build();
    }

    @DELETE
    @Public
    public Response close(@CookieParam(COOKIE) String key, @Context SecurityContext context) {
        if (key != null) {
            sessions.close(key);
        }
        return Response.noContent().cookie(cookie("", 0, context.isSecure())).build();
    }

    private static SessionJson session(Principal account) {
        return new SessionJson(
                account.userName(),
                account.roles().stream()
                        .map(Role::name)
                        .map(r -> r.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                account.post().map(PostJson::of).orElse(null));
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/api")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }
}
