package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.exchange.Links;

/** {@code sixones:systems} */
@Service
@Command(scope = "sixones", name = "systems", description = "自建系统及其连接 | legacy systems and their links")
public final class SystemsCommand extends SheetCommand {
    @Reference
    private Links links;

    @Override
    List<Sheet> sheets() throws Exception {
        return List.of(SystemSheet.of(links.list()));
    }
}
