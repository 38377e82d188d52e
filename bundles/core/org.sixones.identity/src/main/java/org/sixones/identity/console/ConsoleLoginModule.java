package org.sixones.identity.console;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.identity.SignIn;
import org.sixones.model.Outcome;

/** Lets operators into the console, with all of the container's roles; nobody else. */
public final class ConsoleLoginModule implements LoginModule {
    /** Option that holds the {@link SignIn} service itself. */
    static final String SIGN_IN = "org.sixones.identity.sign-in";

    private static final List<String> OPERATOR_ROLES = List.of("ssh", "admin", "manager", "viewer", "systembundles");

    private final Set<java.security.Principal> granted = new LinkedHashSet<>();
    private Subject subject;
    private CallbackHandler handler;
    private SignIn signIn;
    private Principal proved;

    @Override
    public void initialize(
            Subject newSubject, CallbackHandler newHandler, Map<String, ?> sharedState, Map<String, ?> options) {
        subject = newSubject;
        handler = newHandler;
        signIn = (SignIn) options.get(SIGN_IN);
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("User: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        try {
            handler.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException e) {
            // A public key was offered: there are none here, the client goes on to the password.
            throw new FailedLoginException("a user name and a password are needed");
        }
        char[] typed = password.getPassword();
        password.clearPassword();
        if (typed == null) {
            throw new FailedLoginException("a password is needed");
        }
        try {
            if (signIn.authenticate(name.getName(), typed) instanceof Outcome.Done<Principal> done
                    && done.value().roles().contains(Role.OPERATOR)) {
                proved = done.value();
                return true;
            }
        } finally {
            Arrays.fill(typed, '\0');
        }
        throw new FailedLoginException("sign-in was refused");
    }

    @Override
    public boolean commit() {
        if (proved == null) {
            return false;
        }
        granted.add(new UserPrincipal(proved.userName()));
        OPERATOR_ROLES.forEach(role -> granted.add(new RolePrincipal(role)));
        subject.getPrincipals().addAll(granted);
        return true;
    }

    @Override
    public boolean abort() {
        boolean had = proved != null;
        logout();
        return had;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(granted);
        granted.clear();
        proved = null;
        return true;
    }
}
