package org.sixones.exchange.accounts;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.identity.SignIn;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

/** Lets in the accounts of legacy systems and nobody else: a clerk's right password opens no system's door. */
@Component
public final class SystemAccounts implements SystemAuthenticator {
    private final SignIn signIn;

    @Activate
    public SystemAccounts(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Outcome<SystemCode> authenticate(String user, char[] password) {
        Outcome<Principal> outcome = signIn.authenticate(user, password);
        if (outcome instanceof Outcome.Done<Principal> done
                && done.value().roles().contains(Role.SYSTEM)
                && done.value().system().isPresent()) {
            return Outcome.done(done.value().system().get());
        }
        if (outcome instanceof Outcome.Failed<Principal> failed && !(failed.failure() instanceof Failure.Refused)) {
            // Too many sign-ins at once, or no database: it is not the sender's fault, and he may come again.
            return Outcome.failed(
                    new Failure.Unreachable(ExchangeFailure.NOT_READY, "sign-in not possible now", false));
        }
        return Outcome.refused(ExchangeFailure.NOT_AUTHENTICATED, "");
    }
}
