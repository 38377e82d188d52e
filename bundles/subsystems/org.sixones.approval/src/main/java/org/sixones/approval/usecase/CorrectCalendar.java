package org.sixones.approval.usecase;

import java.util.Map;
import java.util.Optional;
import org.sixones.approval.CalendarCorrection;
import org.sixones.approval.model.SafeText;
import org.sixones.model.Actor;
import org.sixones.model.Outcome;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;
import org.sixones.time.CalendarYear;
import org.sixones.time.Calendars;
import org.sixones.time.TimeFailure;

/** An operator loads or corrects a year: never without saying which notice it is, since that moves people's limits. */
final class CorrectCalendar {
    private static final int LONGEST_NOTICE = 200;

    private final Calendars calendars;
    private final Transactions transactions;
    private final AuditChain audit;
    private final Recalculate recalculate;

    CorrectCalendar(Calendars calendars, Transactions transactions, AuditChain audit, Recalculate recalculate) {
        this.calendars = calendars;
        this.transactions = transactions;
        this.audit = audit;
        this.recalculate = recalculate;
    }

    Outcome<CalendarYear> importYear(String csv, Optional<String> notice, Actor by) {
        return CalendarYear.read(csv).flatMap(year -> {
            String said = notice.map(String::strip).orElse(year.notice());
            if (!SafeText.isLine(said, LONGEST_NOTICE)) {
                return Outcome.refused(
                        TimeFailure.NOTICE_REQUIRED, "one line of 1 to " + LONGEST_NOTICE + " characters");
            }
            return calendars.importYear(csv, said).map(loaded -> {
                transactions.inTransaction(() -> audit.append(new AuditEntry(
                        "calendar/" + loaded.year(),
                        by,
                        "CALENDAR_IMPORTED",
                        Map.of("edition", loaded.edition(), "notice", said))));
                recalculate.begin();
                return loaded;
            });
        });
    }

    Optional<CalendarCorrection> newest() {
        return recalculate
                .newest()
                .map(r -> new CalendarCorrection(
                        r.from(), r.why(), r.checked(), r.changed(), r.startedAt(), r.endedAt()));
    }
}
