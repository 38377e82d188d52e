package org.sixones.legacycity.ledger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sixones.legacycity.model.CaseFile;
import org.sixones.legacycity.model.EffectEntry;
import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.model.QueuedAnswer;
import org.sixones.legacycity.model.RequestEntry;

/**
 * The city's own book of what it received and what it did, to be held against the platform's. In memory with indexes, and
 * in a file when one is given: what it knew, it knows after a restart. Thread-safe; a unit is recorded whole.
 */
public final class Ledger implements AutoCloseable {
    private record CaseKey(String system, String caseNumber) {}

    private record EffectKey(String system, String caseNumber, String kind) {}

    private record MessageKey(String system, String messageId) {}

    private final Journal journal;
    private long lastSeq;
    private long lastTicket;
    private final List<RequestEntry> requests = new ArrayList<>();
    private final List<EffectEntry> effects = new ArrayList<>();
    private final Map<CaseKey, List<EffectEntry>> effectsOfCase = new HashMap<>();
    private final Map<EffectKey, Integer> times = new HashMap<>();
    private final Map<CaseKey, CaseFile> cases = new HashMap<>();
    private final Map<MessageKey, List<GivenAnswer>> handled = new HashMap<>();
    private final Map<Long, QueuedAnswer> queued = new LinkedHashMap<>();
    private final Map<String, Long> counters = new TreeMap<>();

    private Ledger(Path file) throws IOException {
        this.journal = file == null ? null : Journal.open(file, json(), this::index);
    }

    /** A ledger that is forgotten with the process. */
    public static Ledger inMemory() {
        try {
            return new Ledger(null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IOException when the file cannot be read or written; the message names the line */
    public static Ledger inFile(Path file) throws IOException {
        return new Ledger(file);
    }

    /** How everything is written as JSON, in the file and over HTTP. */
    public static ObjectMapper json() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    public synchronized long nextTicket() {
        return ++lastTicket;
    }

    /** Moves a counter on and notes that in the unit. Counters outlive a {@link #reset()}: no number is given twice. */
    public synchronized long next(String counter, Unit unit) {
        long value = counters.merge(counter, 1L, Long::sum);
        unit.counters.put(counter, value);
        return value;
    }

    /** Gives the entries their positions; written to the file before this returns. */
    public synchronized void record(Unit unit) {
        unit.requests.replaceAll(request -> request.at(++lastSeq));
        unit.effects.replaceAll(effect -> effect.at(++lastSeq));
        if (journal != null) {
            journal.append(unit);
        }
        index(unit);
    }

    private void index(Unit unit) {
        for (RequestEntry request : unit.requests) {
            requests.add(request);
            lastSeq = Math.max(lastSeq, request.seq());
        }
        for (EffectEntry effect : unit.effects) {
            effects.add(effect);
            lastSeq = Math.max(lastSeq, effect.seq());
            effectsOfCase
                    .computeIfAbsent(new CaseKey(effect.system(), effect.caseNumber()), key -> new ArrayList<>(2))
                    .add(effect);
            times.merge(new EffectKey(effect.system(), effect.caseNumber(), effect.kind()), 1, Integer::sum);
        }
        for (CaseFile file : unit.cases) {
            cases.put(new CaseKey(file.system, file.caseNumber), file);
        }
        for (Unit.Handled done : unit.handled) {
            handled.put(new MessageKey(done.system(), done.messageId()), done.answers());
        }
        for (QueuedAnswer answer : unit.queued) {
            queued.put(answer.ticket(), answer);
            lastTicket = Math.max(lastTicket, answer.ticket());
        }
        unit.settled.forEach(queued::remove);
        unit.counters.forEach((name, value) -> counters.merge(name, value, Math::max));
    }

    public synchronized Optional<CaseFile> caseFile(String system, String caseNumber) {
        return Optional.ofNullable(cases.get(new CaseKey(system, caseNumber)));
    }

    /** The answers that were given to a message, when that message was carried out. */
    public synchronized Optional<List<GivenAnswer>> answersTo(String system, String messageId) {
        return Optional.ofNullable(handled.get(new MessageKey(system, messageId)));
    }

    /** Answers of a system that are not yet settled, in the order in which they were queued. */
    public synchronized List<QueuedAnswer> queued(String system) {
        return queued.values().stream()
                .filter(answer -> answer.system().equals(system))
                .toList();
    }

    public synchronized List<EffectEntry> effectsOf(String system, String caseNumber) {
        return List.copyOf(effectsOfCase.getOrDefault(new CaseKey(system, caseNumber), List.of()));
    }

    public synchronized List<RequestEntry> requests(Filter filter) {
        return requests.stream()
                .filter(e -> filter.wants(e.system(), e.caseNumber(), e.operation(), e.seq(), e.at()))
                .limit(filter.limit())
                .toList();
    }

    public synchronized List<EffectEntry> effects(Filter filter) {
        return effects.stream()
                .filter(e -> filter.wants(e.system(), e.caseNumber(), e.kind(), e.seq(), e.at()))
                .limit(filter.limit())
                .toList();
    }

    public synchronized Summary summary() {
        Map<String, Map<String, Long>> byOperation = new TreeMap<>();
        Map<String, Map<String, Long>> byOutcome = new TreeMap<>();
        Map<String, Map<String, Long>> byKind = new TreeMap<>();
        Map<String, Map<String, Long>> casesByKind = new TreeMap<>();
        for (RequestEntry request : requests) {
            count(byOperation, request.system(), request.operation(), 1);
            count(byOutcome, request.system(), firstWord(request.outcome()), 1);
        }
        List<Summary.Duplicate> duplicates = new ArrayList<>();
        times.forEach((key, number) -> {
            count(byKind, key.system(), key.kind(), number);
            count(casesByKind, key.system(), key.kind(), 1);
            if (number > 1) {
                List<String> numbers = effectsOfCase.get(new CaseKey(key.system(), key.caseNumber())).stream()
                        .filter(effect -> effect.kind().equals(key.kind()))
                        .map(EffectEntry::number)
                        .toList();
                duplicates.add(new Summary.Duplicate(key.system(), key.caseNumber(), key.kind(), number, numbers));
            }
        });
        duplicates.sort(
                (a, b) -> (a.system() + a.caseNumber() + a.kind()).compareTo(b.system() + b.caseNumber() + b.kind()));
        return new Summary(byOperation, byOutcome, byKind, casesByKind, duplicates, lastSeq);
    }

    private static String firstWord(String outcome) {
        int colon = outcome.indexOf(':');
        return colon < 0 ? outcome : outcome.substring(0, colon);
    }

    private static void count(Map<String, Map<String, Long>> into, String system, String what, long number) {
        into.computeIfAbsent(system, key -> new TreeMap<>()).merge(what, number, Long::sum);
    }

    /** Forgets everything but the counters. */
    public synchronized void reset() {
        requests.clear();
        effects.clear();
        effectsOfCase.clear();
        times.clear();
        cases.clear();
        handled.clear();
        queued.clear();
        if (journal != null) {
            journal.empty();
            Unit kept = new Unit();
            kept.counters.putAll(counters);
            journal.append(kept);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }
}
