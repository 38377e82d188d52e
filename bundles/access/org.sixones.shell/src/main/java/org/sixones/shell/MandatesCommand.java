package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.Mandates;

/** {@code sixones:mandates} */
@Service
@Command(scope = "sixones", name = "mandates", description = "代办委托，新的在前 | agents' mandates, newest first")
public final class MandatesCommand extends SheetCommand {
    @Option(name = "--max", description = "条数，1–200 | how many, 1-200")
    private int max = 50;

    @Reference
    private Mandates mandates;

    @Override
    List<Sheet> sheets() {
        return List.of(MandateSheet.of(mandates.list(operatorAccount(), max)));
    }
}
