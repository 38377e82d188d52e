package org.sixones.approval;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;

/**
 * The documents that cases have brought forth (文书). They are issued in the transaction of the step that calls for them;
 * here they are looked at. OSGi service; thread-safe.
 */
@ProviderType
public interface StatutoryDocuments {
    /** In the order in which they were issued. */
    Outcome<List<DocumentView>> ofCase(CaseNumber number);

    /** Fails with {@link ApprovalFailure#DOCUMENT_UNKNOWN} also for a document of another case. */
    Outcome<DocumentFile> pdf(CaseNumber number, String code);

    /**
     * For everybody. Letters may be small, with blanks and hyphens between them, O for 0 and I or L for 1. Fails with
     * {@link ApprovalFailure#DOCUMENT_UNKNOWN} for whatever is no code of ours.
     */
    Outcome<DocumentProof> verify(String code);
}
