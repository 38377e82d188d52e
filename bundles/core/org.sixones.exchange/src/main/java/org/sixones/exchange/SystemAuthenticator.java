package org.sixones.exchange;

import org.osgi.annotation.versioning.ConsumerType;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

/**
 * Knows the accounts of legacy systems; asked by both doors. OSGi service; thread-safe. Called for every SOAP message
 * and JMS session: a right password that was checked a moment ago must be recognised quickly.
 */
@ConsumerType
public interface SystemAuthenticator {
    /**
     * @param user the account's name
     * @param password the caller wipes it afterwards
     * @return the system whose account it is; {@link ExchangeFailure#NOT_READY} when it cannot be checked just now; any other failure never tells the sender whether name or password was wrong
     */
    Outcome<SystemCode> authenticate(String user, char[] password);
}
