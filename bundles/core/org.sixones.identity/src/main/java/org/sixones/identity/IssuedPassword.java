package org.sixones.identity;

import java.util.Objects;

/** A generated password, to be shown once: nobody can read it back later. */
public record IssuedPassword(Account account, String password) {
    public IssuedPassword {
        Objects.requireNonNull(account);
        Objects.requireNonNull(password);
    }

    @Override
    public String toString() {
        return "IssuedPassword[" + account.userName() + "]";
    }
}
