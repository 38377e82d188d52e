package org.sixones.approval.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.DocumentKind;
import org.sixones.approval.model.DocumentDraft;
import org.sixones.approval.model.DocumentDraft.Revocation;
import org.sixones.approval.model.VerificationCode;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;

/** Issued documents in the database. Works in the thread's transaction. */
public interface DocumentStore {
    /** A place in an organ's series of a kind and year; the first is 1 and none is left out. */
    record Series(String organ, DocumentKind kind, int year) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byOrgan = organ.compareTo(other.organ);
            int byKind = byOrgan != 0 ? byOrgan : kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Integer.compare(year, other.year);
        }
    }

    /** A document with its number, to be kept. {@code template}: digest of the text by which it is set. */
    record Numbered(
            DocumentDraft draft, Series series, int serial, String number, VerificationCode code, String template) {}

    /** A document as it is kept. */
    record Kept(
            VerificationCode code,
            String number,
            DocumentKind kind,
            CaseNumber caseNumber,
            Optional<ItemCode> item,
            LocalDate day,
            Instant issuedAt,
            String template,
            Map<String, LocalizedText> fields,
            Map<String, List<LocalizedText>> lists,
            Optional<LocalDate> revokedOn) {}

    /**
     * The next number of the series. Others who want one of the same series wait until this transaction ends: so none is
     * left out when it fails. Who takes several takes them in the order of the series, or two could wait for each other.
     */
    int next(Series series);

    void keep(long caseId, List<Numbered> documents, LocalDate day, Instant at);

    /** Documents of the case that are in force lose their effect. */
    void revoke(long caseId, Revocation revocation, LocalDate day);

    Optional<Kept> find(VerificationCode code);

    /** In the order in which they were issued. */
    List<Kept> ofCase(CaseNumber number);

    boolean knows(CaseNumber number);

    /** Keeps texts of templates by their digests; those that are there stay. */
    void keepTemplates(Map<String, String> texts);

    Optional<String> template(String digest);
}
