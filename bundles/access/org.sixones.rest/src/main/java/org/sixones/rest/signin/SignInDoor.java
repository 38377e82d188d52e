package org.sixones.rest.signin;

import java.time.Clock;
import org.sixones.identity.Account;
import org.sixones.identity.Accounts;
import org.sixones.identity.Principal;
import org.sixones.identity.SignIn;
import org.sixones.model.Failure;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;

/** The two pieces of sign-in, which share the open sessions. */
public record SignInDoor(SignInFilter filter, SessionResource resource) {
    /** The account; a wrong name and a wrong password are the same refusal, a door that cannot ask is another. */
    static Principal signIn(SignIn signIn, String userName, char[] password) {
        return signIn.authenticate(userName, password).orElse(failure -> {
            throw failure instanceof Failure.Unreachable
                    ? ProblemException.of(failure)
                    : new ProblemException(401, RestFailure.SIGN_IN_FAILED, "");
        });
    }

    public static SignInDoor over(SignIn signIn, Accounts accounts) {
        Sessions sessions = new Sessions(
                Clock.systemUTC(),
                userName -> accounts.find(userName).filter(Account::active).map(Account::principal));
        return new SignInDoor(new SignInFilter(signIn, sessions), new SessionResource(signIn, sessions));
    }
}
