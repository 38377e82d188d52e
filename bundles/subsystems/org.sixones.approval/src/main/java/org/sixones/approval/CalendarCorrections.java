package org.sixones.approval;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.time.CalendarYear;

/** Loads and corrects years of the working calendar, with what that does to open limits. OSGi service; thread-safe. */
@ProviderType
public interface CalendarCorrections {
    /**
     * Puts a year in force at once and has the limits that it moves computed anew, in the background.
     *
     * @param csv as {@link CalendarYear#read} has it
     * @param notice which notice it is, or why the year is corrected; empty when the file names it
     */
    Outcome<CalendarYear> importYear(String csv, Optional<String> notice, Actor by);

    /** The newest; empty before the first. */
    Optional<CalendarCorrection> newest();
}
