package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.identity.Accounts;
import org.sixones.shell.complete.DivisionCompleter;

/** {@code sixones:account-post} */
@Service
@Command(
        scope = "sixones",
        name = "account-post",
        description = "调整岗位，不给区划即无岗位 | move somebody to another post; without a division to none")
public final class AccountPostCommand extends SheetCommand {
    @Argument(name = "user", description = "用户名 | user name", required = true)
    private String user;

    @Option(name = "--division", description = "行政区划代码 | code of the division")
    @Completion(DivisionCompleter.class)
    private String division;

    @Option(name = "--department", description = "所属部门代码 | code of the department")
    private String department;

    @Option(name = "--office", description = "窗口或办公地点 | office or window")
    private String office;

    @Reference
    private Accounts accounts;

    @Override
    List<Sheet> sheets() throws Exception {
        return List.of(AccountSheet.of(
                List.of(orFail(accounts.setPost(user, PostArgument.of(division, department, office), operator())))));
    }
}
