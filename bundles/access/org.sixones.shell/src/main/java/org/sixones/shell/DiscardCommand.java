package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.exchange.MessageJournal;
import org.sixones.shell.complete.DeadLetterCompleter;

/** {@code sixones:discard} */
@Service
@Command(scope = "sixones", name = "discard", description = "作废一封死信 | lay a dead letter to rest")
public final class DiscardCommand extends SheetCommand {
    @Argument(name = "seq", description = "报文序号 | number of the message", required = true)
    @Completion(DeadLetterCompleter.class)
    private long seq;

    @Reference
    private MessageJournal journal;

    @Argument(index = 1, name = "reason", description = "理由 | why", required = true)
    private String reason;

    @Override
    List<Sheet> sheets() throws Exception {
        return List.of(MessageSheet.of(List.of(orFail(journal.discard(seq, reason, operator())))));
    }
}
