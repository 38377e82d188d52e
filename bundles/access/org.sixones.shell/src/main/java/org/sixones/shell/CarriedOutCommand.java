package org.sixones.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.exchange.MessageJournal;
import org.sixones.shell.complete.DeadLetterCompleter;

/** {@code sixones:carried-out} */
@Service
@Command(
        scope = "sixones",
        name = "carried-out",
        description = "确认系统已办理待确认报文 | say that the system did carry out an uncertain call, and what it decided")
public final class CarriedOutCommand extends SheetCommand {
    @Argument(name = "seq", description = "报文序号 | number of the message", required = true)
    @Completion(DeadLetterCompleter.class)
    private long seq;

    @Reference
    private MessageJournal journal;

    @Option(name = "--refused", description = "系统不予 | the system refused it")
    private boolean refused;

    @Option(name = "--reason", description = "理由 | the reason given")
    private String reason;

    @Argument(
            index = 1,
            name = "results",
            description = "结果，如 directoryNumber=… | results, name=value",
            multiValued = true)
    private List<String> results;

    @Override
    List<Sheet> sheets() throws Exception {
        Map<String, String> given = argument("results", () -> (results == null ? List.<String>of() : results)
                .stream()
                        .map(CarriedOutCommand::result)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return List.of(MessageSheet.of(
                List.of(orFail(journal.carriedOut(seq, !refused, given, Optional.ofNullable(reason), operator())))));
    }

    /** An option that came too late would otherwise become a result, and {@code --refused} a consent. */
    static Map.Entry<String, String> result(String given) {
        String[] parts = given.split("=", 2);
        if (parts[0].isBlank() || parts[0].startsWith("-")) {
            throw new IllegalArgumentException("not a result");
        }
        return Map.entry(parts[0], parts.length == 2 ? parts[1] : "");
    }
}
