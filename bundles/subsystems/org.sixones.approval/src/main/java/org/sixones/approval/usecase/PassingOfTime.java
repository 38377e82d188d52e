package org.sixones.approval.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Change;
import org.sixones.approval.model.Due;
import org.sixones.approval.model.DueEvent;
import org.sixones.approval.model.Dues;
import org.sixones.approval.model.Fact;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.Lapse;
import org.sixones.approval.model.ModelTexts;
import org.sixones.approval.model.Moment;
import org.sixones.approval.model.Ruling;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.model.Actor;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.store.audit.AuditEntry;

/**
 * What time alone does to a case: limits that a corrected calendar moves, lights that change, limits that pass. It is
 * written before anything else is done to the case, oldest first and with the day on which it happened, whether the
 * sweeper comes first or a person; and since the case is locked, once.
 */
final class PassingOfTime {
    static final Actor CLOCK = Actor.platform("clock");

    private final Desk desk;

    PassingOfTime(Desk desk) {
        this.desk = desk;
    }

    /** @param loaded locked */
    Loaded upToNow(Loaded loaded) {
        Moment now = desk.now();
        Loaded current = recalculated(loaded, now);
        while (true) {
            current = lights(current, now);
            Optional<Dues.Fired> passed = Dues.next(current.dues(), now.today());
            if (passed.isEmpty()) {
                return current;
            }
            current = lapsed(current, passed.get(), now);
        }
    }

    private Loaded recalculated(Loaded loaded, Moment now) {
        List<Due> dues = Dues.after(loaded.dues(), loaded.current(), desk.clocks(), now.today());
        if (new HashSet<>(dues).equals(new HashSet<>(loaded.dues()))) {
            return loaded;
        }
        List<Change> lines = Dues.moved(loaded.dues(), dues).stream()
                .map(moved ->
                        line(loaded.current(), moved.after(), DueEvent.DUE_DAY_CORRECTED, because(moved), now.today()))
                .toList();
        return noted(loaded, lines, dues, now);
    }

    private Loaded lights(Loaded loaded, Moment now) {
        List<Due> dues = loaded.dues();
        List<Change> lines = new ArrayList<>();
        Optional<Dues.Fired> fired = Dues.next(dues, now.today());
        while (fired.isPresent() && !fired.get().moves()) {
            Dues.Fired one = fired.get();
            lines.add(line(loaded.current(), one.due(), one.event(), lightNote(one), one.day()));
            dues = Dues.with(dues, one);
            fired = Dues.next(dues, now.today());
        }
        return lines.isEmpty() ? loaded : noted(loaded, lines, dues, now);
    }

    /** What the law makes of a limit that passed, as of the day after its last one, however late that is noticed. */
    private Loaded lapsed(Loaded loaded, Dues.Fired passed, Moment now) {
        LocalDate day = passed.day();
        Moment legal = new Moment(day.atStartOfDay(desk.clocks().zone()).toInstant(), day);
        Ruling ruling = Lapse.apply(loaded.current(), passed.due().deadline().orElseThrow(), desk.clocks(), legal)
                .orElse(failure -> {
                    throw new IllegalStateException("what is due is not what the case says: " + failure);
                });
        if (!(ruling instanceof Ruling.Moved moved)) {
            throw new IllegalStateException(
                    "a limit that moves its case did not: " + passed.due().key());
        }
        desk.keep(
                loaded,
                moved.step(),
                CLOCK,
                legal,
                now.at(),
                "LIMIT_PASSED",
                Map.of("limit", passed.due().deadline().orElseThrow().kind().name(), "on", day.toString()));
        return reloaded(loaded);
    }

    private Loaded noted(Loaded loaded, List<Change> lines, List<Due> dues, Moment now) {
        desk.cases().note(loaded, lines, dues, CLOCK, now.at());
        if (!lines.isEmpty()) {
            Map<String, String> facts = new TreeMap<>();
            lines.forEach(line -> facts.merge(
                    line.item().map(ItemCode::value).orElse("application"),
                    line.event() + " " + line.note().orElse(""),
                    (a, b) -> a + "; " + b));
            desk.audit().append(new AuditEntry(loaded.current().number().value(), CLOCK, "TIME_PASSED", facts));
        }
        return reloaded(loaded);
    }

    private Loaded reloaded(Loaded before) {
        return desk.cases().lock(before.current().number(), desk.catalogue()).orElseThrow();
    }

    private static Change line(Case current, Due due, DueEvent event, LocalizedText note, LocalDate on) {
        String state = due.item()
                .flatMap(current::item)
                .map(Item::state)
                .map(Enum::name)
                .orElse(current.state().name());
        return new Change(
                due.item(),
                event.name(),
                Optional.of(state),
                state,
                Optional.of(note.zh() + " / " + note.en()),
                Optional.empty(),
                Map.of(Fact.ON, on.toString()));
    }

    /** Which limit, its last day, and the day on which the light changed: the legal one, not that of waking up. */
    private static LocalizedText lightNote(Dues.Fired fired) {
        LocalizedText limit = limit(fired.due());
        LocalDate last = fired.due().dueOn().orElseThrow();
        return ModelTexts.of("note.light", limit, last.toString(), fired.day().toString());
    }

    private LocalizedText because(Dues.Moved moved) {
        LocalizedText limit = limit(moved.after());
        String before = moved.before().dueOn().map(LocalDate::toString).orElse("—");
        String after = moved.after().dueOn().map(LocalDate::toString).orElse("—");
        int year = moved.after().deadline().orElseThrow().day().getYear();
        String notice = desk.clocks().calendar().notice(year);
        return ModelTexts.of("note.corrected", limit, before, after, year + (notice.isEmpty() ? "" : " " + notice));
    }

    private static LocalizedText limit(Due due) {
        return ModelTexts.of("limit." + due.deadline().orElseThrow().kind());
    }
}
