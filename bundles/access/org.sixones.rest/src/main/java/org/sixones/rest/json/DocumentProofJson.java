package org.sixones.rest.json;

import java.time.LocalDate;
import org.sixones.approval.DocumentProof;
import org.sixones.model.LocalizedText;

/** What everybody may know of a document. {@code status}: genuine or revoked; one that is not known is a problem. */
public record DocumentProofJson(
        String status,
        String number,
        String kind,
        LocalizedText name,
        LocalizedText organ,
        LocalizedText subject,
        String applicant,
        LocalDate day,
        LocalDate revokedOn) {
    public static DocumentProofJson of(DocumentProof p) {
        return new DocumentProofJson(
                p.revokedOn().isPresent() ? "revoked" : "genuine",
                p.number(),
                Names.of(p.kind()),
                p.kind().text(),
                p.organ(),
                p.subject(),
                p.applicant(),
                p.day(),
                p.revokedOn().orElse(null));
    }
}
