package org.sixones.time;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
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
 * @param notice which notice says so, or why it was corrected, in one line; empty when nobody said
 */
public record CalendarYear(int year, Map<LocalDate, Mark> marks, String notice) {
    /** A line with this before it names the notice. */
    private static final String NOTICE = "#";

    private static final int LONGEST_NOTICE = 200;
    private static final int EDITION_LENGTH = 8;

    /** A day that is not what its weekday says. */
    public record Mark(boolean working, LocalizedText occasion) {
        public Mark {
            Objects.requireNonNull(occasion);
        }
    }

    public CalendarYear {
        marks = Map.copyOf(marks);
        Objects.requireNonNull(notice);
    }

    public CalendarYear(int year, Map<LocalDate, Mark> marks) {
        this(year, marks, "");
    }

    /** The same days, said by this notice. */
    public CalendarYear by(String otherNotice) {
        return new CalendarYear(year, marks, otherNotice);
    }

    /**
     * Tells years with different days apart: 8 hexadecimal digits of the days alone. The notice and the occasions may
     * change without another edition.
     */
    public String edition() {
        StringBuilder days = new StringBuilder();
        new TreeMap<>(marks).forEach((day, mark) -> days.append(day).append(mark.working() ? '+' : '-'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(days.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest).substring(0, EDITION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads {@code date,day,zh,en} lines under that heading, {@code day} being {@code rest} or {@code working}; all in
     * one year. A line that begins with {@code #} names the notice.
     */
    public static Outcome<CalendarYear> read(String csv) {
        Map<LocalDate, Mark> marks = new TreeMap<>();
        String notice = "";
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
            if (line.startsWith(NOTICE)) {
                notice = line.substring(NOTICE.length()).strip();
                if (notice.length() > LONGEST_NOTICE || notice.chars().anyMatch(Character::isISOControl)) {
                    return malformed(number, "a notice has at most " + LONGEST_NOTICE + " characters");
                }
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
        return Outcome.done(new CalendarYear(year, marks, notice));
    }

    /** The same form as {@link #read} takes. */
    public String write() {
        StringBuilder csv = new StringBuilder("date,day,zh,en\n");
        if (!notice.isEmpty()) {
            csv.append(NOTICE).append(' ').append(notice).append('\n');
        }
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
