package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.CUSTOMS;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.TAX;
import static org.sixones.approval.Fixture.correction;
import static org.sixones.approval.Fixture.granted;
import static org.sixones.approval.Fixture.progress;
import static org.sixones.approval.model.Cases.NUMBER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ClockView;
import org.sixones.approval.Light;
import org.sixones.model.ItemCode;
import org.sixones.model.message.Progress;
import org.sixones.time.CalendarComponent;
import org.sixones.time.LoadedCalendar;

/** 2018-03-01 was a Thursday. */
class DuesTest {
    private static final LocalDate START = LocalDate.parse("2018-03-01");

    private final Clocks clocks =
            new Clocks(new LoadedCalendar(CalendarComponent.shipped()), ZoneId.of("Asia/Shanghai"), 2);
    private final Cases c = Cases.accepted();
    private List<Due> dues = Dues.after(List.of(), c.current, clocks, START);

    @Test
    void eachOpenSubjectHasOneLineThatStandsForIt() {
        assertThat(dues).filteredOn(Due::first).extracting(Due::ordinal).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(due(FILING, Deadline.Kind.PROMISE).first()).isTrue();
        assertThat(due(FILING, Deadline.Kind.DECISION).first()).isFalse();
    }

    @Test
    void whatIsNewBeginsWithTheLightOfItsDay() {
        assertThat(due(FILING, Deadline.Kind.PROMISE).light()).isEqualTo(Light.YELLOW);
        assertThat(due(FILING, Deadline.Kind.DECISION).light()).isEqualTo(Light.GREEN);
        assertThat(due(FILING, Deadline.Kind.DECISION).nextOn()).contains(LocalDate.parse("2018-03-27"));
    }

    @Test
    void aStepKeepsTheLightsOfWhatItDoesNotMove() {
        List<String> written = pass(LocalDate.parse("2018-03-06"));
        assertThat(written).contains("2018-03-06 " + FILING + " PROMISE RED_LIGHT");

        c.today = LocalDate.parse("2018-03-06");
        c.applied(progress(NUMBER, FILING, Progress.Step.HANDLED));
        dues = Dues.after(dues, c.current, clocks, c.today);

        assertThat(due(FILING, Deadline.Kind.PROMISE).light()).isEqualTo(Light.RED);
        assertThat(Dues.next(dues, c.today)).isEmpty();
    }

    @Test
    void daysInWhichACorrectionIsAwaitedTurnNoLight() {
        c.applied(correction(NUMBER, TAX, "bank-permit"));
        dues = Dues.after(dues, c.current, clocks, c.today);
        assertThat(dues)
                .filteredOn(d -> d.item().equals(Optional.of(TAX)))
                .extracting(d -> d.deadline().orElseThrow().kind())
                .as("the applicant's own limit runs")
                .containsExactly(Deadline.Kind.CORRECTION_ANSWER);
    }

    @Test
    void zhejiang5_aReviewedItemWaitsWithoutALimitUntilTheEarlierResultComes() {
        c.applied(progress(NUMBER, CUSTOMS, Progress.Step.PRE_REVIEWED));
        dues = Dues.after(dues, c.current, clocks, c.today);
        assertThat(dues)
                .filteredOn(d -> d.item().equals(Optional.of(CUSTOMS)))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.light()).isEqualTo(Light.STOPPED);
                    assertThat(d.deadline()).isEmpty();
                });
        c.today = LocalDate.parse("2018-03-26");
        c.applied(granted(NUMBER, FILING));
        dues = Dues.after(dues, c.current, clocks, c.today);
        assertThat(due(CUSTOMS, Deadline.Kind.PROMISE).dueOn()).contains(LocalDate.parse("2018-03-28"));
    }

    /** Whenever somebody looks, the same is written in the end, each with the same day. */
    @Property(tries = 200)
    void afterAnyDowntimeTheSameIsWrittenAsByLookingEachDay(
            @ForAll @Size(max = 12) List<@IntRange(max = 30) Integer> looks) {
        List<String> daily = new DuesTest().passDaily(120);

        DuesTest seldom = new DuesTest();
        List<String> written = new ArrayList<>();
        LocalDate today = START;
        for (int days : looks) {
            today = today.plusDays(days);
            written.addAll(seldom.pass(today));
        }
        written.addAll(seldom.pass(
                START.plusDays(Math.max(120, looks.stream().mapToInt(d -> d).sum()))));

        assertThat(written.stream().filter(w -> w.compareTo(START.plusDays(121).toString()) < 0))
                .containsExactlyElementsOf(daily);
    }

    /** After time has passed each light is the one that the clock itself shows. */
    @Property(tries = 200)
    void theLightThatIsKeptIsTheOneThatTheClockShows(@ForAll @IntRange(max = 200) int days) {
        LocalDate today = START.plusDays(days);
        DuesTest one = new DuesTest();
        one.pass(today);
        for (Item item : one.c.current.items()) {
            ClockView promised = one.clocks.promised(item, today);
            if (item.clockStart().isPresent()) {
                assertThat(one.due(item.code(), Deadline.Kind.PROMISE).light()).isEqualTo(promised.light());
            }
        }
        assertThat(one.dues.get(0).light())
                .isEqualTo(one.clocks.joint(one.c.current, today).light());
    }

    private List<String> passDaily(int days) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i <= days; i++) {
            written.addAll(pass(START.plusDays(i)));
        }
        return written;
    }

    /** What is written until a day, each with the day on which it happened. */
    private List<String> pass(LocalDate today) {
        List<String> written = new ArrayList<>();
        Optional<Dues.Fired> fired = Dues.next(dues, today);
        while (fired.isPresent()) {
            Dues.Fired one = fired.get();
            written.add(one.day() + " " + one.due().item().map(ItemCode::value).orElse("application") + " "
                    + one.due().deadline().orElseThrow().kind() + " " + one.event());
            dues = Dues.with(dues, one);
            fired = Dues.next(dues, today);
        }
        return written;
    }

    private Due due(ItemCode item, Deadline.Kind kind) {
        return dues.stream()
                .filter(d -> d.item().equals(Optional.of(item)))
                .filter(d -> d.deadline().map(Deadline::kind).equals(Optional.of(kind)))
                .findFirst()
                .orElseThrow();
    }
}
