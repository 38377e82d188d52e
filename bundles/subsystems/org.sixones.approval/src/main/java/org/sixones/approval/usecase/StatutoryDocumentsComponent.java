package org.sixones.approval.usecase;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.DocumentFile;
import org.sixones.approval.DocumentProof;
import org.sixones.approval.DocumentView;
import org.sixones.approval.StatutoryDocuments;
import org.sixones.approval.model.VerificationCode;
import org.sixones.approval.port.DocumentStore;
import org.sixones.approval.port.DocumentStore.Kept;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.documents.Documents;
import org.sixones.documents.Sheet;
import org.sixones.documents.Template;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;
import org.sixones.model.message.Content;
import org.sixones.store.Transactions;

/** Looking at documents. A document is set anew each time, from the facts and the text by which it was issued. */
@Component(configurationPid = ApprovalConfig.PID)
public final class StatutoryDocumentsComponent implements StatutoryDocuments {
    private final DocumentStore store;
    private final Transactions transactions;
    private final Documents documents;
    private final String publicUrl;

    @Activate
    public StatutoryDocumentsComponent(
            @Reference ApprovalStore store,
            @Reference Transactions transactions,
            @Reference Documents documents,
            ApprovalConfig config) {
        this(store.documents(), transactions, documents, config.public_url());
    }

    StatutoryDocumentsComponent(DocumentStore store, Transactions transactions, Documents documents, String publicUrl) {
        this.store = store;
        this.transactions = transactions;
        this.documents = documents;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        URI.create(this.publicUrl);
    }

    @Override
    public Outcome<List<DocumentView>> ofCase(CaseNumber number) {
        return transactions.decide(() -> {
            List<Kept> kept = store.ofCase(number);
            return kept.isEmpty() && !store.knows(number)
                    ? Outcome.refused(ApprovalFailure.CASE_UNKNOWN, "no case " + number)
                    : Outcome.done(
                            kept.stream().map(StatutoryDocumentsComponent::view).toList());
        });
    }

    @Override
    public Outcome<DocumentFile> pdf(CaseNumber number, String code) {
        return transactions
                .decide(() -> find(code)
                        .filter(kept -> kept.caseNumber().equals(number))
                        .map(kept -> Outcome.done(new Sourced(kept, text(kept))))
                        .orElseGet(StatutoryDocumentsComponent::unknown))
                .map(this::set);
    }

    /** A document with the text that sets it. */
    private record Sourced(Kept kept, String text) {}

    private String text(Kept kept) {
        return store.template(kept.template())
                .orElseThrow(() -> new IllegalStateException("the template of a document is gone: " + kept.template()));
    }

    /** Outside the transaction: setting takes longer than reading. */
    private DocumentFile set(Sourced sourced) {
        Kept kept = sourced.kept();
        Template template = documents.template(kept.kind().name(), sourced.text());
        Sheet sheet = new Sheet(
                kept.number(),
                kept.fields().get("organ"),
                kept.day(),
                kept.fields(),
                kept.lists(),
                URI.create(publicUrl + "/verify/" + kept.code()));
        return new DocumentFile(view(kept), Content.of(documents.pdf(template, sheet)));
    }

    @Override
    public Outcome<DocumentProof> verify(String code) {
        return transactions.decide(() -> find(code)
                .map(kept -> Outcome.done(new DocumentProof(
                        kept.number(),
                        kept.kind(),
                        kept.fields().get("organ"),
                        kept.fields().get("item"),
                        kept.fields().get("applicantMasked").zh(),
                        kept.day(),
                        kept.revokedOn())))
                .orElseGet(StatutoryDocumentsComponent::unknown));
    }

    private Optional<Kept> find(String written) {
        return VerificationCode.read(written).flatMap(store::find);
    }

    /** The same for what cannot be a code and for what is none: nobody learns how near he was. */
    private static <T> Outcome<T> unknown() {
        return Outcome.refused(ApprovalFailure.DOCUMENT_UNKNOWN, "");
    }

    private static DocumentView view(Kept kept) {
        return new DocumentView(
                kept.code().value(),
                kept.number(),
                kept.kind(),
                kept.fields().get("organ"),
                kept.item(),
                kept.day(),
                kept.issuedAt(),
                kept.revokedOn());
    }
}
