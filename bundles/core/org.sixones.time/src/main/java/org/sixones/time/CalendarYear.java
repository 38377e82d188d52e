package org.sixones.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sixones.model.Failure;
import org.sixones.model.LocalizedText;
import org.sixones.model.Outcome;

/**
 * What the State Council's notices say of one year: the days that differ from Monday-to-Friday.
 *
 * @param marks by day
 */
public record CalendarYear(int year, Map<LocalDate, Mark> marks) {
    /** A day that is not what its weekday says. */
    public record Mark(boolean working, LocalizedText occasion) {
        public Mark {
            Objects.requireNonNull(occasion);
        }
    }

    public CalendarYear {
        marks = Map.copyOf(marks);
    }

    /**
     * Reads {@code date,day,zh,en} lines under that heading, {@code day} being {@code rest} or {@code working}; all in
     * one year.
     */
    public static Outcome<CalendarYear> read(String csv) {
        Map<LocalDate, Mark> marks = new TreeMap<>();
        int number = 0;
        for (String line : csv.lines().toList()) {
            number++;
            if (number == 1) {
                if (!line.strip().equals("date,day,zh,en")) {
                    return malformed(number, "the first line must be: date,day,zh,en");
                }
                continue;
            }
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.strip().split(",", -1);
            if (cells.length != 4 || !(cells[1].equals("rest") || cells[1].equals("working"))) {
                return malformed(number, "a line is: yyyy-mm-dd,rest|working,occasion zh,occasion en");
            }
            LocalDate day;
            try {
                day = LocalDate.parse(cells[0]);
            } catch (DateTimeException e) {
                return malformed(number, "not a day: a date is yyyy-mm-dd");
            }
            if (marks.put(day, new Mark(cells[1].equals("working"), new LocalizedText(cells[2], cells[3]))) != null) {
                return malformed(number, "the day stands twice");
            }
        }
        if (marks.isEmpty()) {
            return malformed(number, "no day in the file");
        }
        int year = marks.keySet().iterator().next().getYear();
        if (marks.keySet().stream().anyMatch(d -> d.getYear() != year)) {
            return malformed(number, "days of more than one year in one file");
        }
        return Outcome.done(new CalendarYear(year, marks));
    }

    /** The same form as {@link #read} takes. */
    public String write() {
        StringBuilder csv = new StringBuilder("date,day,zh,en\n");
        new TreeMap<>(marks).forEach((day, mark) -> csv.append(day)
                .append(mark.working() ? ",working," : ",rest,")
                .append(mark.occasion().zh())
                .append(',')
                .append(mark.occasion().en())
                .append('\n'));
        return csv.toString();
    }

    private static Outcome<CalendarYear> malformed(int line, String what) {
        return Outcome.failed(new Failure.Malformed(TimeFailure.CALENDAR_FILE_WRONG, what, "line " + line));
    }
}
