package org.sixones.rest.signin;

import java.time.Clock;
import org.sixones.identity.SignIn;

/** The two pieces of sign-in, which share the open sessions. */
public record SignInDoor(SignInFilter filter, SessionResource resource) {
    public static SignInDoor over(SignIn signIn) {
        Sessions sessions = new Sessions(Clock.systemUTC());
        return new SignInDoor(new SignInFilter(signIn, sessions), new SessionResource(signIn, sessions));
    }
}
