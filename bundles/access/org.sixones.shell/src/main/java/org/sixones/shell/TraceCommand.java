package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.exchange.MessageJournal;
import org.sixones.model.Strand;
import org.sixones.shell.complete.CaseCompleter;

/** {@code sixones:trace} */
@Service
@Command(
        scope = "sixones",
        name = "trace",
        description = "一个办件或协同主体的全部报文 | every message of a case or subject, in order")
public final class TraceCommand extends SheetCommand {
    @Argument(name = "number", description = "办件编号或主体键 | case number, or subject of business facts", required = true)
    @Completion(CaseCompleter.class)
    private String number;

    @Reference
    private MessageJournal journal;

    @Override
    List<Sheet> sheets() throws Exception {
        return List.of(MessageSheet.of(journal.of(argument("number", () -> Strand.of(number)))));
    }
}
