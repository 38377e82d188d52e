package org.sixones.exchange.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.DepartmentCode;
import org.sixones.model.Failure;
import org.sixones.model.LocalizedText;
import org.sixones.model.MessageId;
import org.sixones.model.SystemCode;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.Decision;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.Written;
import org.sixones.spi.DeliveryResult;
import org.sixones.spi.LegacyLink;
import org.sixones.spi.LinkLimits;
import org.sixones.spi.LinkTest;
import org.sixones.spi.RepeatSafety;
import org.sixones.spi.SystemProfile;

/** A legacy system with a ledger of its own: what it was asked and what it really did. */
public final class LegacySystem implements LegacyLink {
    /** How it behaves at one call. */
    public enum Mood {
        /** Does it and answers with a decision. */
        ANSWERS,
        /** Does it and answers later. */
        TAKES,
        /** Cannot be reached; does nothing. */
        DOWN,
        /** Does it, but the answer is lost. */
        ANSWER_LOST,
        /** The request is lost on its way, and the caller cannot know. */
        REQUEST_LOST,
        FAULT,
        REFUSES,
        NONSENSE,
        /** The link has a program error. */
        THROWS
    }

    /** Something that was done for a task, under its business key. */
    public record Effect(String caseNumber, String message) {}

    private final SystemProfile profile;
    private final ConcurrentLinkedDeque<Mood> script = new ConcurrentLinkedDeque<>();
    private final Set<MessageId> known = ConcurrentHashMap.newKeySet();
    private final List<Effect> effects = new ArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private volatile int mostAtOnce;
    private volatile int requests;
    private volatile int asked;
    private volatile int tests;
    private volatile Mood usual = Mood.ANSWERS;
    private volatile BiFunction<ApplicationTask, Mood, Mood> chooser = (task, mood) -> mood;
    private volatile Runnable during = () -> {};
    private volatile String officer = "王五";

    public LegacySystem(String code, RepeatSafety repeat, int concurrent) {
        this(code, repeat, concurrent, Duration.ofSeconds(10));
    }

    public LegacySystem(String code, RepeatSafety repeat, int concurrent, Duration deadline) {
        profile = new SystemProfile(
                new SystemCode(code),
                new DepartmentCode("department"),
                new LocalizedText("系统", "System"),
                "stub",
                repeat,
                new LinkLimits(concurrent, deadline, 3, 1_000_000));
    }

    public LegacySystem usually(Mood mood) {
        usual = mood;
        return this;
    }

    /** The next calls, in order; afterwards as usual. */
    public LegacySystem then(Mood... moods) {
        script.addAll(List.of(moods));
        return this;
    }

    public void choosing(BiFunction<ApplicationTask, Mood, Mood> choice) {
        chooser = choice;
    }

    /** Runs inside each call. */
    public void during(Runnable action) {
        during = action;
    }

    @Override
    public SystemProfile profile() {
        return profile;
    }

    @Override
    public DeliveryResult deliver(Written<ApplicationTask> task) {
        int now = running.incrementAndGet();
        try {
            synchronized (this) {
                requests++;
                mostAtOnce = Math.max(mostAtOnce, now);
            }
            during.run();
            return act(task.message());
        } finally {
            running.decrementAndGet();
        }
    }

    private DeliveryResult act(ApplicationTask task) {
        Mood next = script.poll();
        return switch (chooser.apply(task, next == null ? usual : next)) {
            case ANSWERS -> {
                carryOut(task);
                yield new DeliveryResult.Answered(List.of(answer(task)));
            }
            case TAKES -> {
                carryOut(task);
                yield new DeliveryResult.Taken();
            }
            case DOWN -> failed(new Failure.Unreachable(ExchangeFailure.CONNECTION_REFUSED, "nobody there", false));
            case ANSWER_LOST -> {
                carryOut(task);
                yield failed(new Failure.Unreachable(ExchangeFailure.NO_ANSWER_IN_TIME, "no answer", true));
            }
            case REQUEST_LOST -> failed(new Failure.Unreachable(ExchangeFailure.CONNECTION_LOST, "cut", true));
            case FAULT -> failed(new Failure.Fault(ExchangeFailure.LEGACY_FAULT, "ORA-00001"));
            case REFUSES -> failed(new Failure.Refused(ExchangeFailure.LEGACY_REFUSED, "not on Sundays"));
            case NONSENSE -> failed(new Failure.Malformed(ExchangeFailure.NOT_XML, "not XML", "1:1"));
            case THROWS -> throw new NoClassDefFoundError("a class of a department that has just gone");
        };
    }

    private synchronized void carryOut(ApplicationTask task) {
        boolean isNew = known.add(task.header().messageId());
        if (isNew || profile.repeat() != RepeatSafety.MESSAGE_ID) {
            effects.add(new Effect(
                    task.header().caseNumber().value(),
                    task.header().messageId().value()));
        }
    }

    private static DeliveryResult failed(Failure failure) {
        return new DeliveryResult.Failed(failure);
    }

    public void answersWithOfficer(String name) {
        officer = name;
    }

    private Decision answer(ApplicationTask task) {
        MessageHeader asked = task.header();
        Instant now = Instant.parse("2018-01-18T02:00:00Z");
        return new Decision(
                new MessageHeader(
                        new MessageId(asked.messageId() + "-r1"),
                        Optional.of(asked.messageId()),
                        asked.caseNumber(),
                        asked.item(),
                        asked.system(),
                        now),
                Decision.Result.GRANTED,
                Map.of("filingNumber", "33030001"),
                Optional.empty(),
                Optional.of(officer),
                now,
                List.of());
    }

    @Override
    public synchronized DeliveryResult push(Written<BusinessFact> written) {
        BusinessFact fact = written.message();
        requests++;
        Mood next = script.poll();
        Mood mood = next == null ? usual : next;
        if (mood == Mood.DOWN) {
            return failed(new Failure.Unreachable(ExchangeFailure.CONNECTION_REFUSED, "nobody there", false));
        }
        if (known.add(fact.messageId())) {
            effects.add(new Effect(fact.subject().value(), fact.fact().value()));
        }
        return mood == Mood.ANSWER_LOST
                ? failed(new Failure.Unreachable(ExchangeFailure.NO_ANSWER_IN_TIME, "no answer", true))
                : new DeliveryResult.Taken();
    }

    @Override
    public synchronized DeliveryResult ask(Written<ApplicationTask> written) {
        ApplicationTask task = written.message();
        asked++;
        if (usual == Mood.DOWN) {
            return failed(new Failure.Unreachable(ExchangeFailure.CONNECTION_REFUSED, "nobody there", false));
        }
        if (usual == Mood.FAULT) {
            return failed(new Failure.Fault(ExchangeFailure.LEGACY_FAULT, "ORA-00001"));
        }
        return known.contains(task.header().messageId())
                ? new DeliveryResult.Answered(List.of(answer(task)))
                : new DeliveryResult.NotThere();
    }

    @Override
    public synchronized LinkTest test() {
        tests++;
        return new LinkTest(usual != Mood.DOWN, Duration.ZERO, "tried");
    }

    public synchronized List<Effect> effects() {
        return List.copyOf(effects);
    }

    public List<String> effectsOf(String caseNumber) {
        return effects().stream()
                .filter(effect -> effect.caseNumber().equals(caseNumber))
                .map(Effect::message)
                .toList();
    }

    public int requests() {
        return requests;
    }

    public int asked() {
        return asked;
    }

    public int tests() {
        return tests;
    }

    public int mostAtOnce() {
        return mostAtOnce;
    }
}
