package org.sixones.shell;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.exchange.MessageJournal;
import org.sixones.model.SystemCode;
import org.sixones.shell.complete.SystemCompleter;

/** {@code sixones:dead-letters} */
@Service
@Command(
        scope = "sixones",
        name = "dead-letters",
        description = "死信，或待人工确认的报文 | dead letters, or calls that wait for an operator")
public final class DeadLettersCommand extends SheetCommand {
    @Option(name = "--system", description = "只看此系统 | only this system")
    @Completion(SystemCompleter.class)
    private String system;

    @Option(name = "--uncertain", description = "待人工确认的报文 | calls of which nobody knows whether they were carried out")
    private boolean uncertain;

    @Option(name = "--after", description = "从此序号之后 | after this number")
    private long after;

    @Option(name = "--max", description = "条数 | how many")
    private int max = 50;

    @Reference
    private MessageJournal journal;

    @Override
    List<Sheet> sheets() throws Exception {
        Optional<SystemCode> one =
                argument("--system", () -> Optional.ofNullable(system).map(SystemCode::new));
        if (max < 1) {
            throw CommandFailed.argument("--max");
        }
        return List.of(
                MessageSheet.of(uncertain ? journal.uncertain(one, after, max) : journal.deadLetters(one, after, max)));
    }
}
