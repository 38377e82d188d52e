package org.sixones.approval.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ItemState;
import org.sixones.approval.Reach;
import org.sixones.approval.Sight;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Change;
import org.sixones.approval.model.Due;
import org.sixones.approval.model.Placing;
import org.sixones.approval.model.Step;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.message.Applicant;
import org.sixones.model.message.Document;

/** Cases in the database. Works in the thread's transaction. */
public interface CaseStore {
    /** What the applicant handed in besides the materials, and where. */
    record Dossier(Applicant applicant, String form, Placing placing) {}

    /** @param dues what is due in it; empty when it was only to be looked at */
    record Loaded(Case current, Dossier dossier, List<Due> dues) {
        public Loaded {
            dues = List.copyOf(dues);
        }
    }

    /** A line of history as it is kept. */
    record HistoryLine(int position, Instant at, Change change, Actor actor) {}

    /** A material's revision without its bytes. */
    record Receipt(Document document, Instant receivedAt) {}

    /** A row of a list. */
    record Row(
            long id,
            String number,
            String matter,
            String matterVersion,
            String applicantName,
            ApplicationState state,
            Boolean granted,
            Instant submittedAt,
            Instant changedAt,
            LocalDate acceptedOn,
            Instant endedAt) {}

    /** A number that no other case has had or will have. */
    long nextSerial();

    /** A new case with its first step and what is due after it. */
    void insert(
            Case fresh, Dossier dossier, List<Document> materials, Step first, List<Due> dues, Actor by, Instant at);

    /** The case for changing it: others wait until this transaction ends. */
    Optional<Loaded> lock(CaseNumber number, Definitions definitions);

    Optional<Loaded> find(CaseNumber number, Definitions definitions);

    /** Whether an applicant has lost a decision because a commitment of his was broken (Zhejiang rule 14). */
    boolean brokeCommitment(String identifier);

    /** What a step changed, its lines of history, and what is due after it. */
    void save(Loaded before, Step step, List<Due> dues, Actor by, Instant at);

    /** Lines of history that change no state, and what is due with them. */
    void note(Loaded before, List<Change> lines, List<Due> dues, Actor by, Instant at);

    /** A correction brings new answers and further revisions of materials. */
    void amend(long id, String form, List<Document> materials, Instant at);

    /** The newest revision of each of these materials, with content. */
    List<Document> documents(long id, Set<String> codes);

    /** The newest revision of every material, without content. */
    List<Receipt> receipts(long id);

    List<HistoryLine> history(long id);

    /** When the application (empty) and each item last moved; lights that time turned are no moves. */
    Map<Optional<ItemCode>, Instant> lastChanges(long id);

    /** Newest first, only ids below {@code before}. */
    List<Row> list(ApplicationFilter filter, long before, int max);

    /** How many there are in each state. Of everything without counting them: every step keeps the tally. */
    Map<ApplicationState, Long> countApplications(Reach reach);

    /** As {@link #countApplications}. */
    Map<ItemState, Long> countItems(Reach reach);

    /** One of these in which the case is seen; empty when there is no such case, or none of them. */
    Optional<Sight> firstSight(CaseNumber number, Set<Sight> wanted);
}
