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

/** {@code sixones:system-pause} */
@Service
@Command(
        scope = "sixones",
        name = "system-pause",
        description = "暂停向一个系统发送，报文排队 | hold deliveries to a system, messages wait")
public final class SystemPauseCommand extends SheetCommand {
    @Argument(name = "system", description = "系统代码 | code of the system", required = true)
    @Completion(SystemCompleter.class)
    private String system;

    @Reference
    private Links links;

    @Override
    List<Sheet> sheets() throws Exception {
        return List.of(SystemSheet.of(
                List.of(orFail(links.pause(argument("system", () -> new SystemCode(system)), operator())))));
    }
}
