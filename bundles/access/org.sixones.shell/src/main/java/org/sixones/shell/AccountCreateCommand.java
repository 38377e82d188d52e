package org.sixones.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.identity.Accounts;
import org.sixones.identity.IssuedPassword;
import org.sixones.identity.Role;
import org.sixones.model.SystemCode;
import org.sixones.shell.complete.DivisionCompleter;

/** {@code sixones:account-create} */
@Service
@Command(
        scope = "sixones",
        name = "account-create",
        description = "新建账号，口令由系统生成，只显示一次 | make an account; its generated password is shown once")
public final class AccountCreateCommand extends SheetCommand {
    @Argument(
            index = 0,
            name = "user",
            description = "用户名；自建系统的账号与系统同名 | user name; a system's account is named as the system",
            required = true)
    private String user;

    @Argument(
            index = 1,
            name = "roles",
            description = "角色 | roles: clerk approver operator auditor agent",
            multiValued = true)
    private List<String> roles;

    @Option(name = "--system", description = "作为此自建系统的账号 | the account of this legacy system")
    private String system;

    @Option(
            name = "--division",
            description = "岗位所在行政区划代码，无则看不到办件 | code of the division of the post; without one no case is seen")
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
        Set<Role> given = system != null
                ? Set.of(Role.SYSTEM)
                : argument("roles", () -> (roles == null ? List.<String>of() : roles)
                        .stream()
                                .map(r -> Role.valueOf(r.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet()));
        Optional<SystemCode> its =
                argument("--system", () -> Optional.ofNullable(system).map(SystemCode::new));
        IssuedPassword issued =
                orFail(accounts.create(user, given, its, PostArgument.of(division, department, office), operator()));
        return List.of(AccountSheet.of(issued));
    }
}
