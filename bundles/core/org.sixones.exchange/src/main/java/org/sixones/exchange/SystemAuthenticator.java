package org.sixones.exchange;

import org.osgi.annotation.versioning.ConsumerType;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

/**
 * Knows the accounts of legacy systems; asked by both doors. OSGi service; thread-safe. May be slow on purpose (password
 * hashing): the doors remember a success for a short time.
 */
@ConsumerType
public interface SystemAuthenticator {
    /**
     * @param user the account's name
     * @param password the caller wipes it afterwards
     * @return the system whose account it is; a failure never tells the sender whether name or password was wrong
     */
    Outcome<SystemCode> authenticate(String user, char[] password);
}
