package org.sixones.shell;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.MessageJournal;
import org.sixones.model.Actor;
import org.sixones.model.Failure;
import org.sixones.shell.complete.DeadLetterCompleter;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;

/** {@code sixones:original} */
@Service
@Command(
        scope = "sixones",
        name = "original",
        description = "一封报文的原始字节（查看会留痕） | a message's original bytes (reading is audited)")
public final class OriginalCommand implements Action {
    @Argument(name = "seq", description = "报文序号 | number of the message", required = true)
    @Completion(DeadLetterCompleter.class)
    private long seq;

    @Option(name = "--hex", description = "以十六进制输出 | as hexadecimal digits")
    private boolean hex;

    @Reference
    private MessageJournal journal;

    @Reference
    private Transactions transactions;

    @Reference
    private AuditChain audit;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        byte[] bytes = journal.original(seq)
                .orElseThrow(() -> new SheetCommand.CommandFailed(
                        new Failure.Refused(ExchangeFailure.MESSAGE_UNKNOWN, String.valueOf(seq))));
        Object user = session.get("USER");
        Actor reader = Actor.person(user == null ? "console" : user.toString());
        transactions.inTransaction(() -> {
            audit.append(new AuditEntry("message/" + seq, reader, "ORIGINAL_READ", Map.of()));
            return null;
        });
        System.out.println(hex ? HexFormat.of().formatHex(bytes) : new String(bytes, StandardCharsets.UTF_8));
        return null;
    }
}
