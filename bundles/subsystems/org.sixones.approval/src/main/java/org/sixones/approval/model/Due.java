package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.Light;
import org.sixones.model.DepartmentCode;
import org.sixones.model.ItemCode;

/**
 * Something open that somebody has to do, and by when: a line of the work list (待办). Kept beside the case so that what is
 * due is found without looking at the cases.
 *
 * @param ordinal of the item; 0 when it is the application's own
 * @param department whose work it is: the window's for the application, else the item's
 * @param deadline empty when nothing runs: a correction or an earlier result is awaited
 * @param yellowOn the day on which its light turns yellow; empty when it has no certain last day
 * @param light that has been shown so far: what time did since then stands still to be written
 * @param first the earliest of its subject, which stands for it in the work list
 */
public record Due(
        int ordinal,
        Optional<ItemCode> item,
        DepartmentCode department,
        Optional<Deadline> deadline,
        Optional<LocalDate> yellowOn,
        Light light,
        boolean first) {
    public Due {
        Objects.requireNonNull(item);
        Objects.requireNonNull(department);
        Objects.requireNonNull(deadline);
        Objects.requireNonNull(yellowOn);
        Objects.requireNonNull(light);
    }

    /** Which of the case's lines it is. */
    public record Key(int ordinal, Optional<Deadline.Kind> kind) {}

    public Key key() {
        return new Key(ordinal, deadline.map(Deadline::kind));
    }

    /** The last day, where the calendar knows it. */
    public Optional<LocalDate> dueOn() {
        return deadline.filter(Deadline::certain).map(Deadline::day);
    }

    /** The day on which its light changes next; empty when time changes nothing any more. */
    public Optional<LocalDate> nextOn() {
        return switch (light) {
            case GREEN -> yellowOn;
            case YELLOW -> dueOn().map(day -> day.plusDays(1));
            case RED, STOPPED, UNKNOWN -> Optional.empty();
        };
    }

    Due showing(Light other) {
        return new Due(ordinal, item, department, deadline, yellowOn, other, first);
    }

    Due first(boolean isFirst) {
        return new Due(ordinal, item, department, deadline, yellowOn, light, isFirst);
    }
}
