package org.sixones.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.ActForm;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.Applications;
import org.sixones.approval.CaseAct;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.ProcedureKind;
import org.sixones.approval.TimelineEntry;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.shell.complete.ActCompleter;
import org.sixones.shell.complete.CaseCompleter;

/** {@code sixones:act} */
@Service
@Command(
        scope = "sixones",
        name = "act",
        description = "对办件作一个办理动作；选项写在参数之前 | one act on a case; options stand before the arguments")
public final class ActCommand extends SheetCommand {
    @Argument(name = "number", description = "办件编号 | case number", required = true)
    @Completion(CaseCompleter.class)
    private String number;

    @Argument(index = 1, name = "act", description = "动作 | what is done", required = true)
    @Completion(ActCompleter.class)
    private String act;

    @Option(name = "--item", description = "事项 | item")
    private String item;

    @Option(name = "--text", description = "理由、意见、凭证 | reason, opinion, finding, proof or volume")
    private String text;

    @Option(name = "--days", description = "工作日 | working days")
    private Integer days;

    @Option(name = "--procedure", description = "特别程序 | special procedure, e.g. hearing")
    private String procedure;

    @Option(name = "--organ", description = "有权机关 | the competent organ")
    private String organ;

    @Option(name = "--approved-by", description = "批准人 | who approved it")
    private String approvedBy;

    @Option(
            name = "--point",
            description = "补正事项，如 bank-permit=… | to be mended or missing, subject=requirement",
            multiValued = true)
    private List<String> points;

    @Reference
    private Applications applications;

    @Override
    List<Sheet> sheets() throws Exception {
        CaseNumber caseNumber = argument("number", () -> new CaseNumber(number));
        Optional<ItemCode> code =
                argument("--item", () -> Optional.ofNullable(item).map(ItemCode::new));
        Optional<ProcedureKind> kind = argument("--procedure", () -> Optional.ofNullable(procedure)
                .map(p -> ProcedureKind.valueOf(p.toUpperCase(Locale.ROOT).replace('-', '_'))));
        List<CorrectionPoint> told = argument("--point", () -> (points == null ? List.<String>of() : points)
                .stream().map(ActCommand::point).toList());
        ActForm form = new ActForm(
                act,
                code,
                Optional.ofNullable(text),
                Optional.ofNullable(days),
                kind,
                Optional.ofNullable(organ),
                Optional.ofNullable(approvedBy),
                told);
        ApplicationView after = orFail(applications.act(caseNumber, filledIn(form), operator(), Optional.empty()));
        TimelineEntry last = after.timeline().get(after.timeline().size() - 1);
        return List.of(new Sheet("act", "number", "state", "item", "event", "to", "text", "note", "facts")
                .row(
                        after.number(),
                        after.state(),
                        last.item(),
                        last.event(),
                        last.to(),
                        last.text().zh(),
                        last.note(),
                        last.facts()));
    }

    private static CaseAct filledIn(ActForm form) {
        try {
            return form.toAct();
        } catch (ActForm.IncompleteException e) {
            throw CommandFailed.argument(e.part());
        }
    }

    static CorrectionPoint point(String given) {
        String[] parts = given.split("=", 2);
        if (parts[0].isBlank() || parts.length < 2 || parts[1].isBlank()) {
            throw new IllegalArgumentException("not a point");
        }
        return new CorrectionPoint(parts[0], parts[1]);
    }
}
