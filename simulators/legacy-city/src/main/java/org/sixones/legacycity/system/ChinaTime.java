package org.sixones.legacycity.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Dates and times as these systems write them; all in China's time. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final DateTimeFormatter DATE_8 = form("uuuuMMdd");
    public static final DateTimeFormatter TIME_6 = form("HHmmss");
    public static final DateTimeFormatter TIME_14 = form("uuuuMMddHHmmss");
    public static final DateTimeFormatter DATE_HAN = form("uuuu年MM月dd日");
    public static final DateTimeFormatter TIME_HAN = form("uuuu年MM月dd日HH时mm分ss秒");

    private ChinaTime() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZONE).withResolverStyle(ResolverStyle.STRICT);
    }

    /** With the zone's offset, as xs:dateTime. */
    public static String iso(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(at, ZONE));
    }

    /** The day in China, as xs:date. */
    public static String day(Instant at) {
        return LocalDate.ofInstant(at, ZONE).toString();
    }

    /** Empty: no such day. */
    public static Optional<LocalDate> date(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
