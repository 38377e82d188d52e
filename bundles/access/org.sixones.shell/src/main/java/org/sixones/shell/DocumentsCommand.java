package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.DocumentView;
import org.sixones.approval.StatutoryDocuments;
import org.sixones.model.CaseNumber;
import org.sixones.shell.complete.CaseCompleter;

/** {@code sixones:documents} */
@Service
@Command(scope = "sixones", name = "documents", description = "一个办件的文书 | the documents of one application")
public final class DocumentsCommand extends SheetCommand {
    @Argument(name = "number", description = "办件编号 | case number", required = true)
    @Completion(CaseCompleter.class)
    private String number;

    @Reference
    private StatutoryDocuments documents;

    @Override
    List<Sheet> sheets() throws Exception {
        List<DocumentView> all = orFail(documents.ofCase(argument("number", () -> new CaseNumber(number))));
        Sheet sheet = new Sheet("documents", "code", "number", "kind", "organ", "item", "day", "revoked");
        all.forEach(d -> sheet.row(
                d.code(), d.number(), d.kind().text().zh(), d.organ().zh(), d.item(), d.day(), d.revokedOn()));
        return List.of(sheet);
    }
}
