package org.sixones.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.CUSTOMS;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.ITEMS;
import static org.sixones.approval.Fixture.granted;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseAct;
import org.sixones.approval.CaseProgress;
import org.sixones.approval.Correction;
import org.sixones.approval.CorrectionPoint;
import org.sixones.approval.Entrance;
import org.sixones.approval.Fixture;
import org.sixones.approval.ItemState;
import org.sixones.approval.Light;
import org.sixones.approval.ProcedureKind;
import org.sixones.approval.Reach;
import org.sixones.approval.SubmitRequest;
import org.sixones.approval.TimelineEntry;
import org.sixones.approval.WorkFilter;
import org.sixones.approval.WorkItem;
import org.sixones.approval.WorkLoad;
import org.sixones.approval.WorkPage;
import org.sixones.approval.model.Deadline;
import org.sixones.approval.model.Due;
import org.sixones.approval.model.Dues;
import org.sixones.approval.port.CaseStore.Loaded;
import org.sixones.model.CaseNumber;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.Outcome;
import org.sixones.model.message.Progress;
import org.sixones.store.testing.StoreForTests;
import org.sixones.time.CalendarComponent;
import org.sixones.time.CalendarYear;
import org.sixones.time.Calendars;
import org.sixones.time.LoadedCalendar;
import org.sixones.time.TimeFailure;

/** What the clocks promise on every database. 2018-03-01 was a Thursday. */
abstract class DueContract {
    protected Office office;

    abstract StoreForTests store();

    @BeforeEach
    void open() {
        office = new Office(store());
        walkThrough();
    }

    @AfterEach
    void close() {
        office.close();
    }

    // ---- lights ----

    @Test
    void whatIsDueStandsBesideTheCaseFromItsFirstStep() {
        CaseNumber number = office.taken(Fixture.request()).number();

        assertThat(due(number, FILING, Deadline.Kind.PROMISE).dueOn()).contains(day("2018-03-05"));
        assertThat(due(number, FILING, Deadline.Kind.PROMISE).light()).isEqualTo(Light.YELLOW);
        assertThat(due(number, FILING, Deadline.Kind.DECISION).dueOn()).contains(day("2018-03-29"));
        assertThat(due(number, FILING, Deadline.Kind.DECISION).yellowOn()).contains(day("2018-03-27"));
        assertThat(due(number, null, Deadline.Kind.JOINT).dueOn()).contains(day("2018-05-07"));
    }

    @Test
    void aSweepWritesEachChangeOfALightOnceWithItsLegalDay() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.on("2018-03-06");

        assertThat(sweepAll()).isEqualTo(1);
        assertThat(sweepAll()).isZero();

        assertThat(lights(number, FILING)).containsExactly("RED_LIGHT 2018-03-06");
        assertThat(due(number, FILING, Deadline.Kind.PROMISE).light()).isEqualTo(Light.RED);
        assertThat(office.find(number).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(firstBroken(number)).isEmpty();
    }

    @Test
    void afterADowntimeEverythingIsWrittenInOrderWithTheDayOnWhichItHappened() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.on("2018-06-15");

        sweepAll();

        assertThat(lights(number, FILING))
                .containsExactly("RED_LIGHT 2018-03-06", "YELLOW_LIGHT 2018-03-27", "RED_LIGHT 2018-03-30");
        assertThat(lights(number, null)).containsExactly("YELLOW_LIGHT 2018-05-03", "RED_LIGHT 2018-05-08");
        List<String> days = office.find(number).timeline().stream()
                .filter(t -> t.event().endsWith("_LIGHT"))
                .map(t -> t.note().orElseThrow().replaceAll(".*light of ", ""))
                .toList();
        assertThat(days).isSorted().hasSizeGreaterThan(10);
    }

    @Test
    void whoeverTouchesTheCaseBeforeTheSweeperWritesWhatWasDueFirst() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.on("2018-03-06");

        Office.done(office.report(granted(number, FILING)));

        assertThat(office.find(number).timeline())
                .filteredOn(t -> t.item().equals(Optional.of(FILING)))
                .extracting(TimelineEntry::event)
                .containsExactly("SENT_TO_HANDLE", "RED_LIGHT", "GRANT");
        assertThat(lines(number)).noneMatch(d -> d.item().equals(Optional.of(FILING)));
    }

    @Test
    void aClockThatStandsTurnsNoLightAndIsInTheWorkListStill() {
        CaseNumber number = office.taken(Fixture.request()).number();
        Office.done(office.report(Fixture.progress(number, CUSTOMS, Progress.Step.PRE_REVIEWED)));
        office.on("2018-04-20");

        sweepAll();

        assertThat(lights(number, CUSTOMS)).isEmpty();
        assertThat(lines(number))
                .filteredOn(d -> d.item().equals(Optional.of(CUSTOMS)))
                .singleElement()
                .satisfies(d -> assertThat(d.light()).isEqualTo(Light.STOPPED));
    }

    // ---- limits that move their case ----

    @Test
    void zhejiang11_aCorrectionThatIsOverdueCountsAsWithdrawnFromTheDayAfterItsLimitThoughNobodyWasThere() {
        CaseNumber number = office.taken(Fixture.requestWithout("bank-permit")).number();
        LocalDate last =
                due(number, null, Deadline.Kind.CORRECTION_ANSWER).dueOn().orElseThrow();
        office.on(last.toString());
        sweepAll();
        assertThat(office.find(number).state()).isEqualTo(ApplicationState.CORRECTION);
        office.on(last.plusDays(40).toString());

        sweepAll();

        assertThat(office.find(number).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(LocalDate.ofInstant(office.find(number).endedAt().orElseThrow(), ZoneId.of("Asia/Shanghai")))
                .isEqualTo(last.plusDays(1));
        assertThat(lines(number)).isEmpty();
        assertThat(office.find(number).timeline())
                .filteredOn(t -> t.event().equals("CORRECTION_OVERDUE"))
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(firstBroken(number)).isEmpty();
    }

    @Test
    void whoeverBringsTheCorrectionTooLateFindsTheCaseWithdrawn() {
        CaseNumber number = office.taken(Fixture.requestWithout("bank-permit")).number();
        LocalDate last =
                due(number, null, Deadline.Kind.CORRECTION_ANSWER).dueOn().orElseThrow();
        office.on(last.plusDays(1).toString());
        Correction late = new Correction(Optional.empty(), "{}", List.of(Fixture.material("bank-permit")));

        assertThat(office.applications.correct(number, late, Fixture.CLERK, Optional.empty()))
                .as("before any sweep")
                .isInstanceOf(Outcome.Failed.class);
        sweepAll();
        assertThat(office.find(number).state()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void whatHasEndedIsNotDueAnyMore() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.applications.withdraw(number, "不再办理", Fixture.CLERK, Optional.empty());
        assertThat(lines(number)).isEmpty();
        office.on("2018-06-15");
        assertThat(sweepAll()).isZero();
    }

    @Test
    void article32_1_4_whatNobodyAnsweredInFiveDaysIsAcceptedFromTheDayTheMaterialCameHoweverLateThatIsSeen() {
        CaseNumber number = office.taken(lodged(Fixture.request())).number();
        assertThat(due(number, null, Deadline.Kind.CORRECTION_NOTICE).dueOn()).contains(day("2018-03-08"));
        office.on("2018-03-08");
        sweepAll();
        assertThat(office.find(number).state()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(office.tasks).isEmpty();
        office.on("2018-03-20");

        sweepAll();

        assertThat(office.find(number).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(office.find(number).clock().startedOn()).contains(day("2018-03-01"));
        assertThat(due(number, null, Deadline.Kind.JOINT).dueOn()).contains(day("2018-05-07"));
        assertThat(office.tasks).as("every organ has its task, once").hasSize(ITEMS.size());
        assertThat(lights(number, FILING)).containsExactly("RED_LIGHT 2018-03-06");
        assertThat(sweepAll()).isZero();
    }

    private static SubmitRequest lodged(SubmitRequest r) {
        return new SubmitRequest(
                r.matter(), r.applicant(), r.form(), r.materials(), Entrance.WINDOW, Set.of(), r.filing());
    }

    // ---- many sweepers, and their ends ----

    @Test
    void parallelSweepersWriteEverythingOnce() throws Exception {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            numbers.add(office.taken(Fixture.request()).number());
        }
        office.on("2018-03-30");
        List<Callable<Object>> sweepers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sweepers.add(() -> {
                int handled = 0;
                for (int round = 0; round < 12; round++) {
                    handled += office.sweep.once(3).changed();
                }
                return handled;
            });
        }
        List<Object> handled = ApprovalContract.atTheSameMoment(sweepers);
        int rest = sweepAll();

        assertThat(handled.stream().mapToInt(o -> (Integer) o).sum() + rest).isEqualTo(24);
        for (CaseNumber number : numbers) {
            assertThat(lights(number, FILING))
                    .containsExactly("RED_LIGHT 2018-03-06", "YELLOW_LIGHT 2018-03-27", "RED_LIGHT 2018-03-30");
            assertThat(firstBroken(number)).isEmpty();
        }
    }

    @Test
    void aSweeperThatIsKilledLeavesNothingHalfDone() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.on("2018-03-30");
        try {
            office.store.transactions().inTransaction(() -> {
                office.desk.lock(number);
                throw new IllegalStateException("killed before the commit");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed before the commit");
        }
        assertThat(lights(number, FILING)).isEmpty();
        assertThat(sweepAll()).isEqualTo(1);
        assertThat(lights(number, FILING)).hasSize(3);
    }

    @Test
    void aCaseThatCannotBeHandledIsHeldAndHoldsUpNoOther() {
        CaseNumber sick = office.taken(Fixture.request()).number();
        CaseNumber well = office.taken(Fixture.request()).number();
        office.execute("update approval_item set item_version = 'never-was' where application_id ="
                + " (select id from approval_application where number = '" + sick + "')");
        office.on("2018-03-06");

        Sweep.Swept first = office.sweep.once(10);
        assertThat(first.failed()).isEqualTo(1);
        assertThat(first.changed()).isEqualTo(1);
        assertThat(lights(well, FILING)).hasSize(1);
        assertThat(office.sweep.once(10)).isEqualTo(new Sweep.Swept(0, 0, 0));
        assertThat(office.sweep.daysBehind())
                .as("since the pre-review of customs")
                .isEqualTo(3);
        office.now = office.now.plusSeconds(3600);
        assertThat(office.sweep.once(10).failed()).as("it is tried again").isEqualTo(1);
    }

    // ---- the work list and progress ----

    @Test
    void theWorkListShowsEverythingOpenOnceEarliestFirst() {
        CaseNumber first = office.taken(Fixture.request()).number();
        office.on("2018-03-02");
        CaseNumber second = office.taken(Fixture.requestWithout("bank-permit")).number();
        Office.done(office.report(Fixture.progress(first, CUSTOMS, Progress.Step.PRE_REVIEWED)));
        WorkListComponent work = office.workList();

        List<WorkItem> all =
                Office.done(work.page(WorkFilter.ALL, Optional.empty(), 200)).items();
        assertThat(all).hasSize(1 + ITEMS.size() + 1);
        assertThat(all).extracting(w -> w.number() + " " + w.item()).doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(w -> w.dueOn().stream()).toList()).isSorted();
        assertThat(all.get(all.size() - 1)).satisfies(w -> {
            assertThat(w.item()).contains(CUSTOMS);
            assertThat(w.light()).isEqualTo(Light.STOPPED);
            assertThat(w.limit()).isEmpty();
        });
        assertThat(all)
                .filteredOn(w -> w.number().equals(second))
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.limit()).contains("CORRECTION_ANSWER");
                    assertThat(w.state()).isEqualTo("CORRECTION");
                    assertThat(w.department().value()).isEqualTo("commerce");
                });

        List<WorkItem> paged = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            WorkPage page = Office.done(work.page(WorkFilter.ALL, cursor, 2));
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void theWorkListIsADepartmentsOwnAndUnderALight() {
        office.taken(Fixture.request());
        office.on("2018-03-06");
        sweepAll();
        WorkListComponent work = office.workList();
        WorkFilter tax =
                new WorkFilter(Optional.of(new DepartmentCode("state-tax")), Optional.empty(), new Reach.Everything());
        assertThat(Office.done(work.page(tax, Optional.empty(), 10)).items())
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.item()).contains(Fixture.TAX);
                    assertThat(w.light()).isEqualTo(Light.RED);
                    assertThat(w.dueOn()).contains(day("2018-03-02"));
                });
        WorkFilter green = new WorkFilter(Optional.empty(), Optional.of(Light.GREEN), new Reach.Everything());
        assertThat(Office.done(work.page(green, Optional.empty(), 10)).items())
                .singleElement()
                .satisfies(w -> assertThat(w.limit()).contains("JOINT"));
        assertThat(work.loads(new Reach.Everything()))
                .contains(new WorkLoad(new DepartmentCode("state-tax"), Light.RED, 1))
                .contains(new WorkLoad(new DepartmentCode("commerce"), Light.GREEN, 1));
        for (String wrong : List.of("x", "2018-13-40.1.1", "2018-03-01.1", "1; drop")) {
            assertThat(ApprovalContract.code(work.page(WorkFilter.ALL, Optional.of(wrong), 10)))
                    .isEqualTo(ApprovalFailure.CURSOR_INVALID);
        }
    }

    @Test
    void progressSaysWhoHoldsTheCaseSinceWhenAndWhyItsClockStands() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.on("2018-03-02");
        Office.done(office.report(Fixture.progress(number, CUSTOMS, Progress.Step.PRE_REVIEWED)));
        CaseProgress progress = Office.done(office.workList().progress(number));

        assertThat(progress.holders()).hasSize(5);
        assertThat(progress.holders())
                .filteredOn(h -> h.item().equals(Optional.of(CUSTOMS)))
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.since()).isEqualTo(office.now);
                    assertThat(h.light()).isEqualTo(Light.STOPPED);
                    assertThat(h.waitsFor().orElseThrow().zh()).contains(FILING.value());
                });
        office.applications.withdraw(number, "不再办理", Fixture.CLERK, Optional.empty());
        assertThat(Office.done(office.workList().progress(number)).holders()).isEmpty();
    }

    @Test
    void theCasesOfOneApplicantAreFoundByHisWholeIdentifierOnly() {
        CaseNumber number = office.taken(Fixture.request()).number();
        String identifier = Fixture.applicant().identifier();
        assertThat(Office.done(office.applications.list(
                                ApplicationFilter.of(identifier, new Reach.Everything()), Optional.empty(), 10))
                        .applications())
                .extracting(a -> a.number())
                .containsExactly(number);
        assertThat(Office.done(office.applications.list(
                                ApplicationFilter.of(identifier.substring(0, 17), new Reach.Everything()),
                                Optional.empty(),
                                10))
                        .applications())
                .isEmpty();
    }

    // ---- the calendar is corrected ----

    @Test
    void aCorrectedCalendarMovesOpenLimitsAndLeavesARecord() {
        CaseNumber number = office.taken(Fixture.request()).number();
        CaseNumber ended = office.taken(Fixture.request()).number();
        office.applications.withdraw(ended, "不再办理", Fixture.CLERK, Optional.empty());
        int endedLines = office.find(ended).timeline().size();
        office.days = corrected("2018-03-05", false, "国办发明电〔2018〕1号");

        walkThrough();

        assertThat(due(number, FILING, Deadline.Kind.PROMISE).dueOn()).contains(day("2018-03-06"));
        assertThat(office.find(number).timeline())
                .filteredOn(t -> t.event().equals("DUE_DAY_CORRECTED"))
                .filteredOn(t -> t.item().equals(Optional.of(FILING)))
                .extracting(t -> t.note().orElseThrow())
                .contains("承诺时限由 2018-03-05 更正为 2018-03-06：工作日历更正（2018 国办发明电〔2018〕1号） / promised limit corrected from"
                        + " 2018-03-05 to 2018-03-06: the working calendar was corrected (2018 国办发明电〔2018〕1号)");
        assertThat(office.find(ended).timeline()).hasSize(endedLines);
        assertThat(office.recalculate.newest().orElseThrow()).satisfies(r -> {
            assertThat(r.endedAt()).isPresent();
            assertThat(r.from()).isEqualTo(day("2018-01-01"));
            assertThat(r.checked()).isEqualTo(1);
            assertThat(r.changed()).isEqualTo(8);
        });
    }

    @Test
    void aYearIsImportedOnlyBySayingWhichNoticeItIs() {
        CaseNumber number = office.taken(Fixture.request()).number();
        CorrectCalendar correct =
                new CorrectCalendar(calendars(), office.store.transactions(), office.store.audit(), office.recalculate);
        String csv = correctedYear("2018-03-05", false, "").write();

        assertThat(ApprovalContract.code(correct.importYear(csv, Optional.empty(), Fixture.CLERK)))
                .isEqualTo(TimeFailure.NOTICE_REQUIRED);
        assertThat(ApprovalContract.code(correct.importYear(csv, Optional.of("两行\n通知"), Fixture.CLERK)))
                .isEqualTo(TimeFailure.NOTICE_REQUIRED);
        Office.done(correct.importYear(csv, Optional.of("国办发明电〔2018〕1号"), Fixture.CLERK));
        assertThat(correct.newest().orElseThrow().endedAt()).isEmpty();
        walkThrough();

        assertThat(due(number, FILING, Deadline.Kind.PROMISE).dueOn()).contains(day("2018-03-06"));
        assertThat(correct.newest().orElseThrow()).satisfies(c -> {
            assertThat(c.endedAt()).isPresent();
            assertThat(c.why()).isEqualTo("2018 国办发明电〔2018〕1号");
            assertThat(c.moved()).isEqualTo(8);
        });
        assertThat(office.count("select count(*) from audit where stream = 'calendar/2018'"))
                .isEqualTo(1);
    }

    /** Years that come into force in the office. */
    private Calendars calendars() {
        return new Calendars() {
            @Override
            public List<CalendarYear> years() {
                return CalendarComponent.shipped();
            }

            @Override
            public Outcome<CalendarYear> importYear(String csv) {
                return importYear(csv, "");
            }

            @Override
            public Outcome<CalendarYear> importYear(String csv, String notice) {
                return CalendarYear.read(csv).map(year -> {
                    office.days = with(year.by(notice));
                    return year.by(notice);
                });
            }
        };
    }

    @Test
    void aCaseThatIsTouchedBeforeItsTurnIsCorrectedAllTheSameAndOnce() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.days = corrected("2018-03-05", false, "更正");
        office.on("2018-03-06");

        Office.done(office.report(Fixture.accepted(number, FILING)));
        walkThrough();

        assertThat(lights(number, FILING)).as("the old last day is void").isEmpty();
        assertThat(office.find(number).timeline())
                .filteredOn(
                        t -> t.event().equals("DUE_DAY_CORRECTED") && t.item().equals(Optional.of(FILING)))
                .hasSize(2);
    }

    @Test
    void beyondTheLastLoadedYearNothingIsGuessedAndTheNextYearSettlesIt() {
        office.days = new LoadedCalendar(CalendarComponent.shipped().stream()
                .filter(y -> y.year() <= 2018)
                .toList());
        walkThrough();
        office.on("2018-12-27");
        CaseNumber number = office.taken(Fixture.request()).number();
        assertThat(due(number, null, Deadline.Kind.JOINT).light()).isEqualTo(Light.UNKNOWN);
        assertThat(due(number, null, Deadline.Kind.JOINT).dueOn()).isEmpty();

        office.days = new LoadedCalendar(CalendarComponent.shipped().stream()
                .filter(y -> y.year() <= 2019)
                .toList());
        walkThrough();

        assertThat(due(number, null, Deadline.Kind.JOINT).dueOn()).contains(day("2019-03-06"));
        assertThat(due(number, null, Deadline.Kind.JOINT).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void aCaseThatCannotBeComputedAnewStopsNoWalk() {
        CaseNumber sick = office.taken(Fixture.request()).number();
        CaseNumber well = office.taken(Fixture.request()).number();
        office.execute("update approval_item set item_version = 'never-was' where application_id ="
                + " (select id from approval_application where number = '" + sick + "')");
        office.days = corrected("2018-03-05", false, "更正");

        walkThrough();

        assertThat(due(well, FILING, Deadline.Kind.PROMISE).dueOn()).contains(day("2018-03-06"));
        assertThat(office.recalculate.newest().orElseThrow().endedAt()).isPresent();
    }

    @Test
    void aNodeWithAnOlderCalendarUndoesNothing() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.days = corrected("2018-03-05", false, "更正");
        walkThrough();
        office.days = new LoadedCalendar(CalendarComponent.shipped());

        Recalculate other = new Recalculate(office.desk, office.approval.dues(), office.store.transactions());
        assertThat(other.once(10)).isFalse();

        assertThat(due(number, FILING, Deadline.Kind.PROMISE).dueOn()).contains(day("2018-03-06"));
    }

    @Test
    void casesOfAnOlderVersionOfThePlatformAreTakenIn() {
        CaseNumber number = office.taken(Fixture.request()).number();
        office.execute("delete from approval_due");
        office.execute("delete from approval_tally where subject = 'work'");
        office.execute("delete from approval_recalculation");

        Recalculate first = new Recalculate(office.desk, office.approval.dues(), office.store.transactions());
        while (first.once(10)) {}

        assertThat(due(number, FILING, Deadline.Kind.PROMISE).dueOn()).contains(day("2018-03-05"));
    }

    // ---- whatever happens ----

    /** Random histories: what is kept is always what the case itself says, and the tallies are what counting gives. */
    @Test
    void whatIsKeptIsAlwaysWhatTheCaseItselfSays() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            office.on("2018-03-01");
            List<CaseNumber> numbers = List.of(
                    office.taken(Fixture.request()).number(),
                    office.taken(Fixture.requestWithout("bank-permit")).number());
            LocalDate today = day("2018-03-01");
            for (int step = 0; step < 25; step++) {
                today = today.plusDays(random.nextInt(4));
                office.on(today.toString());
                act(numbers.get(random.nextInt(2)), random);
                if (random.nextInt(3) == 0) {
                    sweepAll();
                }
                for (CaseNumber number : numbers) {
                    agrees(number, "seed " + seed + " step " + step);
                }
            }
            sweepAll();
            for (CaseNumber number : numbers) {
                shows(number, today);
            }
        }
        tallied();
        assertThat(office.count("select count(*) from approval_tally")).isGreaterThan(200);
        office.sweep.fold();
        assertThat(office.count("select count(*) from approval_tally")).isLessThan(100);
        tallied();
    }

    /** As above, with everything that the law lets people do. */
    @Test
    void whateverTheLawAllowsWhatIsKeptIsWhatTheCaseSays() {
        Random random = new Random(2018);
        for (int round = 0; round < 4; round++) {
            LocalDate today = day("2018-03-01");
            office.on(today.toString());
            CaseNumber number = office.taken(
                            random.nextBoolean() ? Fixture.request() : lodged(Fixture.requestWithout("bank-permit")))
                    .number();
            for (int step = 0; step < 40; step++) {
                today = today.plusDays(random.nextInt(3));
                office.on(today.toString());
                if (random.nextInt(3) == 0) {
                    act(number, random);
                } else {
                    office.applications.act(number, anyAct(random), Fixture.CLERK, Optional.empty());
                }
                if (random.nextInt(4) == 0) {
                    sweepAll();
                }
                Loaded loaded = loaded(number);
                assertThat(new HashSet<>(loaded.dues()))
                        .as("round " + round + " step " + step)
                        .isEqualTo(new HashSet<>(Dues.after(
                                loaded.dues(),
                                loaded.current(),
                                office.desk.clocks(),
                                office.desk.now().today())));
            }
            sweepAll();
            shows(number, today);
            assertThat(firstBroken(number)).isEmpty();
        }
        tallied();
    }

    private static CaseAct anyAct(Random random) {
        ItemCode item = ITEMS.get(random.nextInt(ITEMS.size()));
        ProcedureKind kind = ProcedureKind.values()[random.nextInt(2)];
        Optional<ItemCode> one = random.nextBoolean() ? Optional.of(item) : Optional.empty();
        return switch (random.nextInt(10)) {
            case 0 -> new CaseAct.StartProcedure(item, kind, 10, "需要");
            case 1 -> new CaseAct.EndProcedure(item, kind, "完成");
            case 2 -> new CaseAct.Extend(one, 5, "复杂", "张局长");
            case 3 -> new CaseAct.Accept();
            case 4 -> new CaseAct.AcceptWithGaps(List.of(new CorrectionPoint("bank-permit", "请补交")), 5, "可容缺");
            case 5 -> new CaseAct.AskCorrection(List.of(new CorrectionPoint("bank-permit", "请补交")));
            case 6 -> new CaseAct.AskWithdrawal(one, "不再办理");
            case 7 -> new CaseAct.RefuseWithdrawal(one, "不符合");
            case 8 -> new CaseAct.Deliver("EMS 1");
            default -> new CaseAct.Revoke(item, "违法");
        };
    }

    private void act(CaseNumber number, Random random) {
        ItemCode item = ITEMS.get(random.nextInt(ITEMS.size()));
        switch (random.nextInt(8)) {
            case 0 -> office.report(Fixture.accepted(number, item));
            case 1 -> office.report(Fixture.progress(number, item, Progress.Step.PRE_REVIEWED));
            case 2 -> office.report(Fixture.progress(number, item, Progress.Step.HANDLED));
            case 3 -> office.report(Fixture.correction(number, item, "business-licence"));
            case 4 -> office.applications.correct(
                    number,
                    new Correction(
                            random.nextBoolean() ? Optional.of(item) : Optional.empty(),
                            "{}",
                            List.of(Fixture.material(random.nextBoolean() ? "business-licence" : "bank-permit"))),
                    Fixture.CLERK,
                    Optional.empty());
            case 5, 6 -> office.report(granted(number, item));
            default -> office.report(Fixture.refused(number, item, "不符合条件"));
        }
    }

    /** What is kept is what the case says, and that is what its lines of history say. */
    private void agrees(CaseNumber number, String when) {
        Loaded loaded = loaded(number);
        Set<Due> recomputed = new HashSet<>(Dues.after(
                loaded.dues(),
                loaded.current(),
                office.desk.clocks(),
                office.desk.now().today()));
        assertThat(new HashSet<>(loaded.dues())).as(when).isEqualTo(recomputed);
        Set<Deadline> kept = new HashSet<>();
        loaded.dues().forEach(d -> d.deadline().ifPresent(kept::add));
        assertThat(kept)
                .as(when + " by its history")
                .isEqualTo(HistoryOracle.deadlines(
                        office.store.transactions().inTransaction(() -> office.approval
                                .cases()
                                .history(loaded.current().id())),
                        loaded.current().rules(),
                        office.days,
                        office.desk.clocks().zone()));
    }

    /** After a sweep each light is the one that the clock itself shows on that day. */
    private void shows(CaseNumber number, LocalDate today) {
        for (Due due : lines(number)) {
            due.dueOn().ifPresent(last -> assertThat(due.light())
                    .isEqualTo(
                            today.isAfter(last)
                                    ? Light.RED
                                    : today.isBefore(due.yellowOn().orElseThrow()) ? Light.GREEN : Light.YELLOW));
        }
    }

    private void tallied() {
        Map<ApplicationState, Long> applications = new HashMap<>();
        for (ApplicationState state : ApplicationState.values()) {
            applications.put(
                    state, office.count("select count(*) from approval_application where state = '" + state + "'"));
        }
        assertThat(office.applications.counts(new Reach.Everything()).applications())
                .isEqualTo(applications);
        Map<ItemState, Long> items = new HashMap<>();
        for (ItemState state : ItemState.values()) {
            items.put(state, office.count("select count(*) from approval_item where state = '" + state + "'"));
        }
        assertThat(office.applications.counts(new Reach.Everything()).items()).isEqualTo(items);
        long work =
                office
                        .store
                        .transactions()
                        .inTransaction(() -> office.approval.dues().loads(new Reach.Everything()))
                        .stream()
                        .mapToLong(l -> l.count())
                        .sum();
        assertThat(work).isEqualTo(office.count("select count(*) from approval_due where first_of_subject = true"));
    }

    // ---- helpers ----

    private int sweepAll() {
        int handled = 0;
        Sweep.Swept swept;
        do {
            swept = office.sweep.once(10);
            handled += swept.changed();
        } while (swept.claimed() > 0);
        return handled;
    }

    private void walkThrough() {
        int rounds = 0;
        while (office.recalculate.once(10)) {
            assertThat(++rounds).isLessThan(100);
        }
    }

    /** The shipped calendar with one day of 2018 made a working or a rest day. */
    private static LoadedCalendar corrected(String day, boolean working, String notice) {
        return with(correctedYear(day, working, notice));
    }

    private static LoadedCalendar with(CalendarYear year) {
        List<CalendarYear> years = new ArrayList<>(CalendarComponent.shipped());
        years.replaceAll(y -> y.year() == year.year() ? year : y);
        return new LoadedCalendar(years);
    }

    private static CalendarYear correctedYear(String day, boolean working, String notice) {
        CalendarYear shipped = CalendarComponent.shipped().stream()
                .filter(y -> y.year() == 2018)
                .findFirst()
                .orElseThrow();
        Map<LocalDate, CalendarYear.Mark> marks = new HashMap<>(shipped.marks());
        marks.put(day(day), new CalendarYear.Mark(working, new LocalizedText("更正", "correction")));
        return new CalendarYear(2018, marks, notice);
    }

    private Loaded loaded(CaseNumber number) {
        return office.store
                .transactions()
                .inTransaction(() ->
                        office.approval.cases().lock(number, office.catalogue).orElseThrow());
    }

    private List<Due> lines(CaseNumber number) {
        return loaded(number).dues();
    }

    private Due due(CaseNumber number, ItemCode item, Deadline.Kind kind) {
        return lines(number).stream()
                .filter(d -> d.item().equals(Optional.ofNullable(item)))
                .filter(d -> d.deadline().map(Deadline::kind).equals(Optional.of(kind)))
                .findFirst()
                .orElseThrow();
    }

    /** Event and legal day of each light of the item, or of the application. */
    private List<String> lights(CaseNumber number, ItemCode item) {
        return office.find(number).timeline().stream()
                .filter(t -> t.event().endsWith("_LIGHT"))
                .filter(t -> t.item().equals(Optional.ofNullable(item)))
                .map(t -> t.event() + " " + t.note().orElseThrow().replaceAll(".*light of ", ""))
                .toList();
    }

    private Optional<Long> firstBroken(CaseNumber number) {
        return office.store
                .transactions()
                .inTransaction(() -> office.store.audit().firstBroken(number.value()));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
