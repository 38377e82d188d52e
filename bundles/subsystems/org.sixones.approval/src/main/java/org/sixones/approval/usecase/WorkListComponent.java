package org.sixones.approval.usecase;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseProgress;
import org.sixones.approval.ClockView;
import org.sixones.approval.Holder;
import org.sixones.approval.ItemState;
import org.sixones.approval.Light;
import org.sixones.approval.Reach;
import org.sixones.approval.WorkFilter;
import org.sixones.approval.WorkItem;
import org.sixones.approval.WorkList;
import org.sixones.approval.WorkLoad;
import org.sixones.approval.WorkPage;
import org.sixones.approval.model.Case;
import org.sixones.approval.model.Clocks;
import org.sixones.approval.model.Deadline;
import org.sixones.approval.model.Item;
import org.sixones.approval.model.ModelTexts;
import org.sixones.approval.port.CaseStore;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.approval.port.Catalogue;
import org.sixones.approval.port.DueStore;
import org.sixones.approval.port.DueStore.Position;
import org.sixones.approval.port.DueStore.Work;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.model.CaseNumber;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;
import org.sixones.model.item.MatterDefinition;
import org.sixones.store.Transactions;
import org.sixones.time.WorkingCalendar;

/** Looks at what is open; changes nothing. */
@Component(configurationPid = ApprovalConfig.PID)
public final class WorkListComponent implements WorkList {
    private static final int LONGEST_PAGE = 200;
    private static final Pattern CURSOR =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,18})\\.([0-9]{1,4})");

    private final CaseStore cases;
    private final DueStore dues;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Rules rules;

    @Activate
    public WorkListComponent(
            @Reference ApprovalStore store,
            @Reference Catalogue catalogue,
            @Reference Transactions transactions,
            @Reference WorkingCalendar calendar,
            ApprovalConfig config) {
        this(store, catalogue, transactions, calendar, Clock.systemUTC(), Rules.of(config));
    }

    WorkListComponent(
            ApprovalStore store,
            Catalogue catalogue,
            Transactions transactions,
            WorkingCalendar calendar,
            Clock clock,
            Rules rules) {
        this.cases = store.cases();
        this.dues = store.dues();
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
        this.rules = rules;
    }

    @Override
    public Outcome<WorkPage> page(WorkFilter filter, Optional<String> cursor, int max) {
        Optional<Position> after = cursor.map(WorkListComponent::position).orElse(Optional.of(Position.START));
        if (after.isEmpty()) {
            return Outcome.refused(ApprovalFailure.CURSOR_INVALID, "a cursor is what an earlier page gave");
        }
        int wanted = Math.max(1, Math.min(max, LONGEST_PAGE));
        List<Work> found = transactions.inTransaction(() -> dues.work(filter, after.get(), wanted + 1));
        List<Work> shown = found.subList(0, Math.min(wanted, found.size()));
        return Outcome.done(new WorkPage(
                shown.stream().map(this::item).toList(),
                found.size() > wanted
                        ? Optional.of(cursor(shown.get(shown.size() - 1).position()))
                        : Optional.empty()));
    }

    private static String cursor(Position position) {
        return position.day() + "." + position.caseId() + "." + position.ordinal();
    }

    private static Optional<Position> position(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(
                    LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private WorkItem item(Work work) {
        MatterCode code = new MatterCode(work.matter());
        MatterDefinition matter = catalogue.matter(code, work.matterVersion());
        Optional<ItemCode> item = work.due().item();
        Optional<Deadline> deadline = work.due().deadline();
        return new WorkItem(
                new CaseNumber(work.number()),
                code,
                matter.name(),
                item,
                item.map(
                        i -> catalogue.item(i, work.itemVersion().orElseThrow()).name()),
                work.due().department(),
                work.applicantName(),
                work.state(),
                item.isPresent()
                        ? ItemState.valueOf(work.state()).text()
                        : ApplicationState.valueOf(work.state()).text(),
                deadline.map(d -> d.kind().name()),
                deadline.map(d -> ModelTexts.of("limit." + d.kind())),
                work.due().dueOn(),
                work.due().light());
    }

    @Override
    public List<WorkLoad> loads(Reach reach) {
        return transactions.inTransaction(() -> dues.loads(reach)).stream()
                .map(l -> new WorkLoad(l.department(), l.light(), l.count()))
                .toList();
    }

    @Override
    public Outcome<CaseProgress> progress(CaseNumber number) {
        return transactions.inTransaction(() -> cases.find(number, catalogue)
                .map(loaded -> Outcome.done(
                        progress(loaded, cases.lastChanges(loaded.current().id()))))
                .orElseGet(() -> Outcome.refused(ApprovalFailure.CASE_UNKNOWN, "no case " + number)));
    }

    private CaseProgress progress(Loaded loaded, Map<Optional<ItemCode>, Instant> changes) {
        Case c = loaded.current();
        Clocks clocks = new Clocks(calendar, rules.zone(), rules.yellowDays());
        LocalDate today = clocks.day(clock.instant());
        ClockView joint = clocks.joint(c, today);
        Instant since = changes.getOrDefault(Optional.empty(), c.submittedAt());
        List<Holder> holders = new ArrayList<>();
        for (Item item : c.items()) {
            if (!item.state().ended() && item.state() != ItemState.WAITING) {
                holders.add(holder(
                        c, item, clocks.promised(item, today), changes.getOrDefault(Optional.of(item.code()), since)));
            }
        }
        if (holders.isEmpty() && !c.state().last()) {
            holders.add(new Holder(
                    Optional.empty(),
                    Optional.empty(),
                    c.matter().department(),
                    c.matter().window().name(),
                    c.state().text(),
                    since,
                    joint.dueOn(),
                    joint.light(),
                    c.notice().filter(n -> n.open()).map(n -> ModelTexts.of("waits.correction"))));
        }
        return new CaseProgress(
                c.number(), c.matter().name(), c.state(), c.granted(), c.submittedAt(), since, joint, holders);
    }

    private static Holder holder(Case c, Item item, ClockView promised, Instant since) {
        return new Holder(
                Optional.of(item.code()),
                Optional.of(item.definition().name()),
                item.definition().department(),
                item.definition().organ().name(),
                item.state().text(),
                since,
                promised.dueOn(),
                promised.light(),
                waitsFor(c, item, promised));
    }

    private static Optional<LocalizedText> waitsFor(Case c, Item item, ClockView promised) {
        if (promised.light() != Light.STOPPED) {
            return Optional.empty();
        }
        if (item.notice().filter(n -> n.open()).isPresent()) {
            return Optional.of(ModelTexts.of("waits.correction"));
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (ItemCode need : c.waitingFor(item)) {
            LocalizedText name = c.item(need).orElseThrow().definition().name();
            zh.add(name.zh());
            en.add(name.en());
        }
        return zh.isEmpty()
                ? Optional.of(ModelTexts.of("waits.procedure"))
                : Optional.of(ModelTexts.of("waits.earlier", String.join("、", zh), String.join(", ", en)));
    }
}
