package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.exchange.Links;
import org.sixones.model.SystemCode;
import org.sixones.shell.complete.SystemCompleter;
import org.sixones.spi.LinkTest;

/** {@code sixones:system-test} */
@Service
@Command(
        scope = "sixones",
        name = "system-test",
        description = "试连一个系统，不改变任何数据 | try the link to a system, change nothing")
public final class SystemTestCommand extends SheetCommand {
    @Argument(name = "system", description = "系统代码 | code of the system", required = true)
    @Completion(SystemCompleter.class)
    private String system;

    @Reference
    private Links links;

    @Override
    List<Sheet> sheets() throws Exception {
        LinkTest test = orFail(links.test(argument("system", () -> new SystemCode(system))));
        return List.of(new Sheet("test", "system", "reachable", "millis", "detail")
                .row(system, test.reachable(), test.took().toMillis(), test.detail()));
    }
}
