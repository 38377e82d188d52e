package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.approval.Fixture.CUSTOMS;
import static org.sixones.approval.Fixture.FILING;
import static org.sixones.approval.Fixture.TAX;
import static org.sixones.approval.Fixture.correction;
import static org.sixones.approval.Fixture.granted;
import static org.sixones.approval.Fixture.progress;
import static org.sixones.approval.Fixture.refused;
import static org.sixones.approval.model.Cases.NUMBER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ClockView;
import org.sixones.approval.Light;
import org.sixones.model.ItemCode;
import org.sixones.model.message.Progress;
import org.sixones.time.CalendarComponent;
import org.sixones.time.LoadedCalendar;

/** 2018-03-01 was a Thursday. */
class ClocksTest {
    private final Clocks clocks =
            new Clocks(new LoadedCalendar(CalendarComponent.shipped()), ZoneId.of("Asia/Shanghai"), 2);
    private final Cases c = Cases.accepted();

    @Test
    void thePromiseBindsAndTheFirstDayIsNotCounted() {
        assertThat(promised(FILING).dueOn()).contains(day("2018-03-05"));
        assertThat(promised(FILING).light()).isEqualTo(Light.YELLOW);
        assertThat(clocks.statutory(c.current.rules(), item(FILING), c.today).dueOn())
                .contains(day("2018-03-29"));
        assertThat(clocks.statutory(c.current.rules(), item(FILING), c.today).light())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void overdueIsRedAndStaysRedWhenItEndsLate() {
        c.today = day("2018-03-06");
        assertThat(promised(FILING).light()).isEqualTo(Light.RED);
        c.applied(granted(NUMBER, FILING));
        c.today = day("2018-04-06");
        assertThat(promised(FILING).light()).isEqualTo(Light.RED);
    }

    @Test
    void whatEndsInTimeIsGreenForEver() {
        c.today = day("2018-03-05");
        c.applied(granted(NUMBER, FILING));
        c.today = day("2018-12-05");
        assertThat(promised(FILING).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void zhejiang5_thePreReviewHasItsOwnDaysThenTheClockStandsUntilTheEarlierResultComes() {
        assertThat(promised(CUSTOMS))
                .isEqualTo(
                        new ClockView(Optional.of(day("2018-03-01")), 1, Optional.of(day("2018-03-02")), Light.YELLOW));
        assertThat(clocks.statutory(c.current.rules(), item(CUSTOMS), c.today).startedOn())
                .isEmpty();
        c.applied(progress(NUMBER, CUSTOMS, Progress.Step.PRE_REVIEWED));
        c.today = day("2018-03-26");
        assertThat(promised(CUSTOMS).light()).isEqualTo(Light.STOPPED);
        c.applied(granted(NUMBER, FILING));
        assertThat(promised(CUSTOMS))
                .isEqualTo(
                        new ClockView(Optional.of(day("2018-03-26")), 2, Optional.of(day("2018-03-28")), Light.YELLOW));
    }

    @Test
    void daysInWhichACorrectionIsAwaitedAreNotCounted() {
        c.applied(correction(NUMBER, TAX, "bank-permit"));
        c.today = day("2018-03-20");
        assertThat(promised(TAX).light()).isEqualTo(Light.STOPPED);
        assertThat(promised(TAX).dueOn()).isEmpty();
        assertThat(clocks.joint(c.current, c.today).light())
                .as("the joint limit runs on")
                .isEqualTo(Light.GREEN);
        c.take(Machine.correct(c.current, Optional.of(TAX), Set.of("bank-permit"), c.now()));
        assertThat(promised(TAX).dueOn()).contains(day("2018-03-21"));
    }

    @Test
    void anItemRefusedWhileItsCorrectionWasOpenIsNotLate() {
        c.applied(correction(NUMBER, TAX, "bank-permit"));
        c.today = day("2018-03-20");
        c.applied(refused(NUMBER, TAX, "逾期未补正"));
        assertThat(promised(TAX).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void article42_theJointLimitIs45WorkingDays() {
        assertThat(clocks.joint(c.current, c.today).dueOn()).contains(day("2018-05-07"));
    }

    @Test
    void beyondTheCalendarTheDueDayIsHonestlyUnknown() {
        ClockView joint = clocks.joint(Optional.of(day("2026-11-20")), 45, Optional.empty(), day("2026-11-23"));
        assertThat(joint.dueOn()).isEmpty();
        assertThat(joint.light()).isEqualTo(Light.GREEN);
        ClockView later = clocks.joint(Optional.of(day("2027-02-01")), 0, Optional.empty(), day("2027-02-01"));
        assertThat(later.light()).isEqualTo(Light.UNKNOWN);
    }

    private ClockView promised(ItemCode code) {
        return clocks.promised(item(code), c.today);
    }

    private Item item(ItemCode code) {
        return c.current.item(code).orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
