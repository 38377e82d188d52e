package org.sixones.shell;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.exchange.Readiness;
import org.sixones.model.Failure;

/** {@code sixones:ready} */
@Service
@Command(scope = "sixones", name = "ready", description = "平台是否就绪，缺什么 | is the platform ready, and what is missing")
public final class ReadyCommand extends SheetCommand {
    @Option(name = "--wait", description = "最多等待的秒数 | wait for so many seconds at the most")
    private int wait;

    @Reference
    private Readiness readiness;

    private List<Readiness.Missing> missing = List.of();

    @Override
    List<Sheet> sheets() throws Exception {
        long deadline = System.nanoTime() + wait * 1_000_000_000L;
        missing = readiness.missing();
        while (!missing.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(200);
            missing = readiness.missing();
        }
        if (missing.isEmpty()) {
            return List.of(new Sheet("ready", "status").row("ready"));
        }
        Sheet sheet = new Sheet("missing", "part", "advice");
        missing.forEach(m -> sheet.row(m.part(), m.advice()));
        return List.of(sheet);
    }

    /** So that a script can go by the command's exit code. */
    @Override
    Optional<Failure> wrong() {
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Failure.Refused(ShellFailure.NOT_READY, ""));
    }
}
