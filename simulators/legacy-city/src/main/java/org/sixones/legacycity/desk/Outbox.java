package org.sixones.legacycity.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sixones.legacycity.model.QueuedAnswer;

/**
 * Answers of one system that wait to be sent. Only the oldest answer of a case can be claimed, and the next one only when
 * that is settled: the answers of a case leave in order. Thread-safe.
 */
public final class Outbox {
    private record Head(Instant due, QueuedAnswer answer) {}

    private final Map<String, Deque<QueuedAnswer>> byCase = new HashMap<>();
    private final TreeSet<Head> heads = new TreeSet<>(
            Comparator.comparing(Head::due).thenComparing(head -> head.answer().ticket()));
    private int size;

    public synchronized void add(QueuedAnswer answer) {
        Deque<QueuedAnswer> line = byCase.computeIfAbsent(answer.answer().caseNumber(), key -> new ArrayDeque<>());
        line.addLast(answer);
        size++;
        if (line.size() == 1) {
            heads.add(new Head(answer.due(), answer));
        }
        notifyAll();
    }

    /** Up to {@code most} answers that are due, at most one a case. Each has to be given back by settle or putBack. */
    public synchronized List<QueuedAnswer> claim(Instant now, int most) {
        List<QueuedAnswer> claimed = new ArrayList<>();
        while (claimed.size() < most && !heads.isEmpty() && !heads.first().due().isAfter(now)) {
            claimed.add(heads.pollFirst().answer());
        }
        return claimed;
    }

    /** The answer has arrived. */
    public synchronized void settle(QueuedAnswer answer) {
        String caseNumber = answer.answer().caseNumber();
        Deque<QueuedAnswer> line = byCase.get(caseNumber);
        if (line == null || !line.remove(answer)) {
            return;
        }
        size--;
        QueuedAnswer next = line.peekFirst();
        if (next == null) {
            byCase.remove(caseNumber);
        } else {
            heads.add(new Head(next.due(), next));
        }
        notifyAll();
    }

    /** The answer could not be sent; it may be claimed again from {@code due}. */
    public synchronized void putBack(QueuedAnswer answer, Instant due) {
        Deque<QueuedAnswer> line = byCase.get(answer.answer().caseNumber());
        if (line != null && line.peekFirst() == answer) {
            heads.add(new Head(due, answer));
            notifyAll();
        }
    }

    /** Drops what waits for a case, but not an answer that is on its way. */
    public synchronized List<QueuedAnswer> drop(String caseNumber) {
        Deque<QueuedAnswer> line = byCase.get(caseNumber);
        if (line == null) {
            return List.of();
        }
        boolean firstIsOnItsWay = heads.stream().noneMatch(head -> head.answer() == line.peekFirst());
        List<QueuedAnswer> dropped = new ArrayList<>(line);
        if (firstIsOnItsWay) {
            dropped.remove(0);
        }
        line.removeAll(dropped);
        heads.removeIf(head -> dropped.contains(head.answer()));
        size -= dropped.size();
        if (line.isEmpty()) {
            byCase.remove(caseNumber);
        }
        return dropped;
    }

    public synchronized boolean holds(String answerId, String caseNumber) {
        Deque<QueuedAnswer> line = byCase.get(caseNumber);
        return line != null
                && line.stream().anyMatch(queued -> queued.answer().id().equals(answerId));
    }

    public synchronized boolean waitsFor(String caseNumber) {
        return byCase.containsKey(caseNumber);
    }

    /** Waits until something may be due, at most {@code millis}. */
    public synchronized void await(Instant now, long millis) throws InterruptedException {
        long wait =
                heads.isEmpty() ? millis : Math.min(millis, heads.first().due().toEpochMilli() - now.toEpochMilli());
        if (wait > 0) {
            wait(wait);
        }
    }

    /** Milliseconds until the next answer is due, at most {@code most}. */
    public synchronized long millisToNext(Instant now, long most) {
        return heads.isEmpty()
                ? most
                : Math.max(0, Math.min(most, heads.first().due().toEpochMilli() - now.toEpochMilli()));
    }

    public synchronized int size() {
        return size;
    }

    public synchronized void clear() {
        byCase.clear();
        heads.clear();
        size = 0;
    }
}
