package org.sixones.approval.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ItemState;
import org.sixones.model.ItemCode;
import org.sixones.model.message.TaskAction;

/** A case while one step is being made. Every change of state goes through the tables; there is no other setter. */
final class Motion {
    private final Case before;
    private final Moment now;
    private final Map<ItemCode, Item> items = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    private ApplicationState state;
    private Optional<Boolean> granted;
    private Optional<Instant> acceptedAt;
    private Optional<LocalDate> acceptedOn;
    private Optional<Instant> endedAt;
    private Optional<Notice> notice;
    private Optional<String> reason;
    private Optional<String> proof;
    private Optional<Gaps> gaps;
    private Optional<Extension> extension;
    private Optional<AskedWithdrawal> withdrawal;

    Motion(Case before, Moment now) {
        this.before = before;
        this.now = now;
        before.items().forEach(i -> items.put(i.code(), i));
        state = before.state();
        granted = before.granted();
        acceptedAt = before.acceptedAt();
        acceptedOn = before.acceptedOn();
        endedAt = before.endedAt();
        notice = before.notice();
        reason = before.reason();
        proof = before.proof();
        gaps = before.gaps();
        extension = before.extension();
        withdrawal = before.withdrawal();
    }

    static boolean allowed(ApplicationState from, ApplicationEvent event) {
        return Transitions.OF_APPLICATIONS.next(from, event).isPresent();
    }

    static boolean allowed(Item item, ItemEvent event) {
        return Transitions.OF_ITEMS.next(item.state(), event).isPresent();
    }

    ApplicationState state() {
        return state;
    }

    Moment now() {
        return now;
    }

    Iterable<Item> items() {
        return List.copyOf(items.values());
    }

    Item item(ItemCode code) {
        return items.get(code);
    }

    boolean all(ItemState wanted) {
        return items.values().stream().allMatch(i -> i.state() == wanted);
    }

    boolean allEnded() {
        return items.values().stream().allMatch(i -> i.state().ended());
    }

    boolean needsAreGranted(Item item) {
        return item.needs().stream().allMatch(n -> items.get(n).state() == ItemState.GRANTED);
    }

    /** The first line: SUBMISSION at a window, FILING from afar. */
    void begins(ApplicationEvent event) {
        ApplicationState first = Transitions.OF_APPLICATIONS
                .beginning(event)
                .orElseThrow(() -> new IllegalStateException("nothing begins with " + event));
        if (first != state) {
            throw new IllegalStateException(event + " does not begin with " + state);
        }
        changes.add(new Change(
                Optional.empty(),
                event.name(),
                Optional.empty(),
                state.name(),
                Optional.empty(),
                Optional.empty(),
                Map.of(
                        Fact.RECEIVED_ON, before.receivedOn().toString(),
                        Fact.RULES, before.rules().version().toString())));
    }

    void application(ApplicationEvent event, Optional<String> note) {
        application(event, note, Map.of());
    }

    void application(ApplicationEvent event, Optional<String> note, Map<String, String> facts) {
        ApplicationState from = state;
        state = Transitions.OF_APPLICATIONS
                .next(from, event)
                .orElseThrow(() -> new IllegalStateException("no edge for " + event + " from " + from));
        changes.add(new Change(
                Optional.empty(), event.name(), Optional.of(from.name()), state.name(), note, Optional.empty(), facts));
        if (state == from) {
            return;
        }
        switch (state) {
            case ACCEPTED -> acceptedAt = Optional.of(now.at());
            case REFUSED, NOT_ACCEPTED, WITHDRAWN, ACCEPTANCE_WITHDRAWN -> {
                endedAt = Optional.of(endedAt.orElse(now.at()));
                reason = note;
                withdrawal = Optional.empty();
            }
            case DECIDED -> {
                endedAt = Optional.of(now.at());
                granted = Optional.of(event == ApplicationEvent.ALL_GRANTED);
                withdrawal = Optional.empty();
            }
            case DELIVERED -> proof = note;
            default -> {}
        }
    }

    /** The application is accepted; its clock counts from that day. */
    void accepted(ApplicationEvent event, Optional<String> note, LocalDate from, Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put(Fact.FROM, from.toString());
        application(event, note, all);
        acceptedOn = Optional.of(from);
    }

    void noticed(Notice newNotice) {
        notice = Optional.of(newNotice);
    }

    void gaps(Gaps newGaps) {
        gaps = Optional.of(newGaps);
    }

    void extended(Extension by) {
        extension = Optional.of(by);
    }

    void asked(Optional<AskedWithdrawal> asked) {
        withdrawal = asked;
    }

    void item(
            ItemCode code,
            ItemEvent event,
            Optional<String> note,
            Optional<String> officer,
            UnaryOperator<Item> furtherChange) {
        item(code, event, note, officer, Map.of(), furtherChange);
    }

    void item(
            ItemCode code,
            ItemEvent event,
            Optional<String> note,
            Optional<String> officer,
            Map<String, String> facts,
            UnaryOperator<Item> furtherChange) {
        Item item = items.get(code);
        ItemState next = Transitions.OF_ITEMS
                .next(item.state(), event)
                .orElseThrow(() -> new IllegalStateException("no edge for " + event + " from " + item.state()));
        items.put(code, furtherChange.apply(item.in(next)));
        changes.add(new Change(
                Optional.of(code), event.name(), Optional.of(item.state().name()), next.name(), note, officer, facts));
    }

    void task(ItemCode code, TaskAction action) {
        task(code, action, Set.of());
    }

    void task(ItemCode code, TaskAction action, Set<String> subjects) {
        Item item = items.get(code).tasked(now.at());
        items.put(code, item);
        tasks.add(new Task(code, action, item.tasks(), subjects));
    }

    Step step() {
        return new Step(
                new Case(
                        before.id(),
                        before.number(),
                        before.matter(),
                        before.matterVersion(),
                        state,
                        granted,
                        before.submittedAt(),
                        acceptedAt,
                        acceptedOn,
                        endedAt,
                        notice,
                        reason,
                        proof,
                        before.history() + changes.size(),
                        List.copyOf(items.values()),
                        before.rules(),
                        before.receivedOn(),
                        gaps,
                        extension,
                        withdrawal),
                changes,
                tasks);
    }
}
