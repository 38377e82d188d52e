package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.DocumentProof;
import org.sixones.approval.StatutoryDocuments;

/** {@code sixones:document-verify} */
@Service
@Command(
        scope = "sixones",
        name = "document-verify",
        description = "按验证码验证文书 | whether a document is genuine, by its verification code")
public final class DocumentVerifyCommand extends SheetCommand {
    @Argument(name = "code", description = "验证码，26 位 | verification code, 26 characters", required = true)
    private String code;

    @Reference
    private StatutoryDocuments documents;

    @Override
    List<Sheet> sheets() {
        DocumentProof p = orFail(documents.verify(code));
        return List.of(new Sheet("document", "number", "kind", "organ", "subject", "applicant", "day", "revoked")
                .row(
                        p.number(),
                        p.kind().text().zh(),
                        p.organ().zh(),
                        p.subject().zh(),
                        p.applicant(),
                        p.day(),
                        p.revokedOn()));
    }
}
