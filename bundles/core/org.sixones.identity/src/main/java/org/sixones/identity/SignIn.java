package org.sixones.identity;

import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Outcome;

/** Proves who somebody is. OSGi service; thread-safe. */
@ProviderType
public interface SignIn {
    /**
     * @return the account, or one and the same refusal for an unknown name, a wrong password and a locked account
     */
    Outcome<Principal> authenticate(String userName, char[] password);
}
