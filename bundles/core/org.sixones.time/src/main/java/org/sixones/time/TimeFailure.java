package org.sixones.time;

import org.sixones.model.FailureCode;

/** Failures of the calendar. */
public enum TimeFailure implements FailureCode {
    /** The file is not a calendar year. */
    CALENDAR_FILE_WRONG,
    /** A year is missing between two loaded years. */
    CALENDAR_GAP,
    /** A year is loaded or corrected without saying which notice it is. */
    NOTICE_REQUIRED,
    /** The calendar could not be kept. */
    CALENDAR_NOT_SAVED;

    @Override
    public String code() {
        return name();
    }
}
