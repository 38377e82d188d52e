package org.sixones.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.CalendarCorrections;
import org.sixones.time.CalendarYear;
import org.sixones.time.Calendars;
import org.sixones.time.DueDate;
import org.sixones.time.WorkingCalendar;

/** {@code sixones:calendar} */
@Service
@Command(
        scope = "sixones",
        name = "calendar",
        description = "工作日历：已知年份、期限推算、导入放假通知 | working calendar: known years, a limit's end, import of a notice")
public final class CalendarCommand extends SheetCommand {
    @Argument(index = 0, name = "start", description = "起算日 yyyy-mm-dd | first day, not counted")
    private String start;

    @Argument(index = 1, name = "days", description = "工作日数 | working days")
    private int days;

    @Option(name = "--import", description = "导入一年的放假通知 CSV（date,day,zh,en） | load a year from a CSV file")
    private String file;

    @Option(name = "--notice", description = "依据的放假通知或更正原因 | which notice it is, or why the year is corrected")
    private String notice;

    @Option(name = "--correction", description = "期限重算进度 | how far limits have been computed anew")
    private boolean correction;

    @Reference
    private WorkingCalendar calendar;

    @Reference
    private CalendarCorrections corrections;

    @Reference
    private Calendars calendars;

    @Override
    List<Sheet> sheets() throws Exception {
        if (file != null) {
            CalendarYear year = orFail(corrections.importYear(
                    argument("--import", () -> Files.readString(Path.of(file))),
                    Optional.ofNullable(notice),
                    operator()));
            return List.of(new Sheet("imported", "year", "days", "notice")
                    .row(year.year(), year.marks().size(), year.notice()));
        }
        if (correction) {
            Sheet newest = new Sheet("correction", "from", "why", "checked", "moved", "started", "ended");
            corrections
                    .newest()
                    .ifPresent(c -> newest.row(c.from(), c.why(), c.checked(), c.moved(), c.startedAt(), c.endedAt()));
            return List.of(newest);
        }
        if (start != null) {
            LocalDate from = argument("start", () -> LocalDate.parse(start));
            DueDate due = argument("days", () -> calendar.plus(from, days));
            return List.of(new Sheet("limit", "start", "days", "due").row(start, days, due));
        }
        Sheet years = new Sheet("years", "year", "restDays", "makeUpDays", "notice");
        for (CalendarYear y : calendars.years()) {
            long working = y.marks().values().stream()
                    .filter(CalendarYear.Mark::working)
                    .count();
            years.row(y.year(), y.marks().size() - working, working, y.notice());
        }
        return List.of(years);
    }
}
