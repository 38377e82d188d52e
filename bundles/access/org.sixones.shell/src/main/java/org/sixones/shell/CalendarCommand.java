package org.sixones.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
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

    @Reference
    private WorkingCalendar calendar;

    @Reference
    private Calendars calendars;

    @Override
    List<Sheet> sheets() throws Exception {
        if (file != null) {
            CalendarYear year =
                    orFail(calendars.importYear(argument("--import", () -> Files.readString(Path.of(file)))));
            return List.of(new Sheet("imported", "year", "days")
                    .row(year.year(), year.marks().size()));
        }
        if (start != null) {
            LocalDate from = argument("start", () -> LocalDate.parse(start));
            DueDate due = argument("days", () -> calendar.plus(from, days));
            return List.of(new Sheet("limit", "start", "days", "due").row(start, days, due));
        }
        Sheet years = new Sheet("years", "year", "restDays", "makeUpDays");
        for (CalendarYear y : calendars.years()) {
            long working = y.marks().values().stream()
                    .filter(CalendarYear.Mark::working)
                    .count();
            years.row(y.year(), y.marks().size() - working, working);
        }
        return List.of(years);
    }
}
