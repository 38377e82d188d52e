package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.Mandates;

/** {@code sixones:mandate-revoke} */
@Service
@Command(scope = "sixones", name = "mandate-revoke", description = "撤销代办委托，立即生效 | end a mandate at once")
public final class MandateRevokeCommand extends SheetCommand {
    @Argument(index = 0, name = "number", description = "委托编号 | the mandate's number", required = true)
    private String number;

    @Argument(index = 1, name = "reason", description = "原因 | why", required = true)
    private String reason;

    @Reference
    private Mandates mandates;

    @Override
    List<Sheet> sheets() throws Exception {
        MandateNumber its = argument("number", () -> new MandateNumber(number));
        return List.of(MandateSheet.of(List.of(orFail(mandates.revoke(its, reason, operatorAccount())))));
    }
}
