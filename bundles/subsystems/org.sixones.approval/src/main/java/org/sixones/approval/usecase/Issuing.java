package org.sixones.approval.usecase;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.model.Clocks;
import org.sixones.approval.model.DocumentDraft;
import org.sixones.approval.model.DocumentTable;
import org.sixones.approval.model.DocumentTexts;
import org.sixones.approval.model.Issuance;
import org.sixones.approval.model.ModelTexts;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.Step;
import org.sixones.approval.model.VerificationCode;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.approval.port.DocumentStore;
import org.sixones.approval.port.DocumentStore.Numbered;
import org.sixones.approval.port.DocumentStore.Series;
import org.sixones.model.message.Document;

/** The documents that a step calls for get their numbers and are kept, in the step's own transaction. */
final class Issuing {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DocumentStore store;

    Issuing(DocumentStore store) {
        this.store = store;
    }

    /**
     * Statements: one for each document's number, one that keeps all of them, one for each revocation.
     *
     * @param handedIn the materials that came with the step, where they are at hand
     * @return the numbers, in the order of the history
     */
    List<String> issue(Dossier dossier, Step step, Optional<List<Document>> handedIn, Clocks clocks, Moment now) {
        Issuance issuance = new Issuance(
                DocumentTable.SHIPPED,
                step,
                dossier.applicant(),
                handedIn.orElse(List.of()).stream().map(d -> d.code().value()).toList(),
                FieldNames.of(step.after().matter().formSchema()),
                clocks,
                now.today());
        long id = step.after().id();
        issuance.revocations().forEach(revocation -> store.revoke(id, revocation, now.today()));
        List<DocumentDraft> drafts = issuance.drafts();
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Numbered> numbered = new ArrayList<>();
        drafts.stream()
                .sorted(Comparator.comparing(draft -> series(draft, now)))
                .forEach(draft -> numbered.add(number(draft, series(draft, now))));
        numbered.sort(Comparator.comparingInt(n -> drafts.indexOf(n.draft())));
        store.keep(id, numbered, now.today(), now.at());
        return numbered.stream().map(Numbered::number).toList();
    }

    private static Series series(DocumentDraft draft, Moment now) {
        return new Series(draft.organ().creditCode(), draft.kind(), now.today().getYear());
    }

    private Numbered number(DocumentDraft draft, Series series) {
        int serial = store.next(series);
        String number = ModelTexts.of(
                        "document.number",
                        draft.organ().name(),
                        ModelTexts.of("document.mark." + draft.kind().name()).zh(),
                        Integer.toString(series.year()),
                        Integer.toString(serial))
                .zh();
        byte[] random = new byte[VerificationCode.BYTES];
        RANDOM.nextBytes(random);
        return new Numbered(
                draft, series, serial, number, VerificationCode.of(random), DocumentTexts.SHIPPED.digest(draft.kind()));
    }
}
