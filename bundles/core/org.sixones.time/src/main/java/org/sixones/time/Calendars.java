package org.sixones.time;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Outcome;

/** The loaded calendar years, for operators. OSGi service; thread-safe. */
@ProviderType
public interface Calendars {
    /** In order of years. */
    List<CalendarYear> years();

    /** Adds or replaces a year, keeps it for the next start, and puts it in force at once. */
    Outcome<CalendarYear> importYear(String csv);

    /**
     * As {@link #importYear(String)}, and says which notice it is or why the year is corrected; that stands with every
     * limit that moves.
     *
     * @param notice one line of at most 200 characters
     */
    Outcome<CalendarYear> importYear(String csv, String notice);
}
