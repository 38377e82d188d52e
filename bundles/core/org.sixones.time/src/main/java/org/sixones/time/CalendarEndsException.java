package org.sixones.time;

import java.time.LocalDate;

/** A day was asked for that no loaded notice covers. The operator loads the year: {@code sixones:calendar --import}. */
public final class CalendarEndsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CalendarEndsException(LocalDate day, LocalDate from, LocalDate until) {
        super("CALENDAR_ENDS: the working calendar knows " + from + " to " + until + ", not " + day);
    }
}
