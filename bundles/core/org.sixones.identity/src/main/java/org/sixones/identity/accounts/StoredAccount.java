package org.sixones.identity.accounts;

import java.time.Instant;
import org.sixones.identity.Account;

/** An account with what only sign-in may see. */
public record StoredAccount(Account account, String passwordHash, Instant passwordSetAt) {
    @Override
    public String toString() {
        return "StoredAccount[" + account.userName() + "]";
    }
}
