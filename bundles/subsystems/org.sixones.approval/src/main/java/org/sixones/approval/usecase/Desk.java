package org.sixones.approval.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Change;
import org.sixones.approval.model.Clocks;
import org.sixones.approval.model.Due;
import org.sixones.approval.model.Dues;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.Step;
import org.sixones.approval.model.Task;
import org.sixones.approval.port.CaseStore;
import org.sixones.approval.port.CaseStore.Dossier;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.approval.port.Catalogue;
import org.sixones.exchange.Outbox;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.MessageId;
import org.sixones.model.Outcome;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.Document;
import org.sixones.model.message.MessageHeader;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;
import org.sixones.time.WorkingCalendar;

/** What every use case does alike: lock the case, keep a step, send its tasks, issue its documents, and put it into the audit chain. */
final class Desk {
    private final CaseStore cases;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final AuditChain audit;
    private final Issuing issuing;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Rules rules;
    private final PassingOfTime passing;

    Desk(
            CaseStore cases,
            Catalogue catalogue,
            Outbox outbox,
            AuditChain audit,
            Issuing issuing,
            WorkingCalendar calendar,
            Clock clock,
            Rules rules) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.audit = audit;
        this.issuing = issuing;
        this.calendar = calendar;
        this.clock = clock;
        this.rules = rules;
        this.passing = new PassingOfTime(this);
    }

    CaseStore cases() {
        return cases;
    }

    AuditChain audit() {
        return audit;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Rules rules() {
        return rules;
    }

    Moment now() {
        Instant at = clock.instant();
        return new Moment(at, LocalDate.ofInstant(at, rules.zone()));
    }

    Clocks clocks() {
        return new Clocks(calendar, rules.zone(), rules.yellowDays());
    }

    /** The case, locked until the transaction ends, with everything that time has done to it until today. */
    Outcome<Loaded> lock(CaseNumber number) {
        return cases.lock(number, catalogue)
                .map(loaded -> Outcome.done(upToNow(loaded)))
                .orElseGet(() -> Outcome.refused(ApprovalFailure.CASE_UNKNOWN, "no case " + number));
    }

    /** A locked case with everything that time has done to it until today. */
    Loaded upToNow(Loaded loaded) {
        return passing.upToNow(loaded);
    }

    /** Keeps a step of a locked case. */
    void keep(Loaded loaded, Step step, Actor by, Moment now, String action, Map<String, String> details) {
        keep(loaded, step, by, now, now.at(), action, details);
    }

    /**
     * Keeps a step of a locked case that happened by law before it is written.
     *
     * @param legal when it happened
     * @param written when it is written
     */
    void keep(
            Loaded loaded,
            Step step,
            Actor by,
            Moment legal,
            Instant written,
            String action,
            Map<String, String> details) {
        List<Due> dues = Dues.after(loaded.dues(), step.after(), clocks(), legal.today());
        cases.save(loaded, step, dues, by, written);
        follow(loaded.dossier(), step, Optional.empty(), by, legal, action, details);
    }

    /**
     * Sends what a kept step says, issues the documents that it calls for, and audits it.
     *
     * @param documents the case's materials where they are at hand; otherwise they are read as far as tasks need them
     */
    void follow(
            Dossier dossier,
            Step step,
            Optional<List<Document>> documents,
            Actor by,
            Moment now,
            String action,
            Map<String, String> details) {
        send(dossier, step, documents, now);
        List<String> issued = issuing.issue(dossier, step, documents, clocks(), now);
        Map<String, String> facts = new TreeMap<>(details);
        facts.put("state", step.after().state().name());
        facts.put("changes", step.changes().stream().map(Desk::brief).collect(Collectors.joining(" ")));
        if (!issued.isEmpty()) {
            facts.put("documents", String.join(" ", issued));
        }
        audit.append(new AuditEntry(step.after().number().value(), by, action, facts));
    }

    private static String brief(Change change) {
        return change.item().map(ItemCode::value).orElse("application") + ":" + change.event() + ">" + change.to();
    }

    private void send(Dossier dossier, Step step, Optional<List<Document>> atHand, Moment now) {
        Form form = Form.kept(dossier.form());
        for (Task task : step.tasks()) {
            Item item = step.after().item(task.item()).orElseThrow();
            Set<String> wanted = materials(item, task);
            List<Document> documents = atHand.map(all -> all.stream()
                            .filter(d -> wanted.contains(d.code().value()))
                            .toList())
                    .orElseGet(() -> cases.documents(step.after().id(), wanted));
            outbox.send(task(step.after(), dossier, form, item, task, documents, now));
        }
    }

    /** A system gets the materials that its item names, and of a correction only what it asked for. */
    private static Set<String> materials(Item item, Task task) {
        Set<String> named = item.definition().materials().stream()
                .map(m -> m.code().value())
                .collect(Collectors.toSet());
        return switch (task.action()) {
            case HANDLE, PRE_REVIEW -> named;
            case CORRECTED -> task.subjects().stream().filter(named::contains).collect(Collectors.toSet());
            case PROCEED, WITHDRAW -> Set.of();
        };
    }

    private ApplicationTask task(
            Case current, Dossier dossier, Form form, Item item, Task task, List<Document> documents, Moment now) {
        MessageHeader header = new MessageHeader(
                new MessageId(current.number() + "-" + item.ordinal() + "-" + task.number()),
                Optional.empty(),
                current.number(),
                item.code(),
                item.definition().system(),
                now.at());
        return new ApplicationTask(
                header,
                task.action(),
                current.matter().code(),
                item.definition().name().zh(),
                dossier.applicant(),
                form.values(item.definition().formFields()),
                documents.stream().map(this::travelling).toList(),
                earlierResults(current, item),
                item.clockStart().or(current::acceptedOn).orElse(now.today()),
                clocks().promised(item, now.today()).dueOn());
    }

    /** A large material stays behind its digest. */
    private Document travelling(Document d) {
        return d.size() <= rules.inlineBytes()
                ? d
                : new Document(d.code(), d.fileName(), d.mediaType(), d.size(), d.sha256(), Optional.empty());
    }

    private static Map<String, String> earlierResults(Case current, Item item) {
        Map<String, String> results = new TreeMap<>();
        for (ItemCode need : item.needs()) {
            current.item(need).orElseThrow().results().forEach((name, value) -> results.put(need + "/" + name, value));
        }
        return results;
    }
}
