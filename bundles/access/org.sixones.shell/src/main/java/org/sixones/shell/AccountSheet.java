package org.sixones.shell;

import java.util.List;
import org.sixones.identity.Account;
import org.sixones.identity.IssuedPassword;
import org.sixones.identity.Post;

/** Accounts as the operator reads them. */
final class AccountSheet {
    private AccountSheet() {}

    static Sheet of(List<Account> accounts) {
        Sheet sheet =
                new Sheet("accounts", "user", "roles", "system", "division", "department", "office", "active", "demo");
        accounts.forEach(a -> sheet.row(
                a.userName(),
                a.roles(),
                a.system(),
                a.post().map(Post::division),
                a.post().flatMap(Post::department),
                a.post().flatMap(Post::office),
                a.active(),
                a.demo()));
        return sheet;
    }

    static Sheet of(IssuedPassword issued) {
        return new Sheet("issued", "user", "roles", "password")
                .row(issued.account().userName(), issued.account().roles(), issued.password());
    }
}
