package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.exchange.MessageJournal;
import org.sixones.shell.complete.DeadLetterCompleter;

/** {@code sixones:replay} */
@Service
@Command(
        scope = "sixones",
        name = "replay",
        description = "以原始字节重发死信或待确认报文 | send a dead or uncertain message again, with its original bytes")
public final class ReplayCommand extends SheetCommand {
    @Argument(name = "seq", description = "报文序号 | number of the message", required = true)
    @Completion(DeadLetterCompleter.class)
    private long seq;

    @Reference
    private MessageJournal journal;

    @Override
    List<Sheet> sheets() throws Exception {
        return List.of(MessageSheet.of(List.of(orFail(journal.replay(seq, operator())))));
    }
}
