package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.identity.Accounts;

/** {@code sixones:account-password} */
@Service
@Command(
        scope = "sixones",
        name = "account-password",
        description = "重新生成口令，只显示一次 | generate a new password; it is shown once")
public final class AccountPasswordCommand extends SheetCommand {
    @Argument(name = "user", description = "用户名 | user name", required = true)
    private String user;

    @Reference
    private Accounts accounts;

    @Override
    List<Sheet> sheets() {
        return List.of(AccountSheet.of(orFail(accounts.renewPassword(user, operator()))));
    }
}
