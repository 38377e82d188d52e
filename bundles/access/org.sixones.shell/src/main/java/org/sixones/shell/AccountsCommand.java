package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.identity.Accounts;

/** {@code sixones:accounts} */
@Service
@Command(scope = "sixones", name = "accounts", description = "账号列表 | the accounts")
public final class AccountsCommand extends SheetCommand {
    @Reference
    private Accounts accounts;

    @Override
    List<Sheet> sheets() {
        return List.of(AccountSheet.of(accounts.list()));
    }
}
