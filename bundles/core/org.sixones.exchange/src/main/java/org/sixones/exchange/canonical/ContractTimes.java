package org.sixones.exchange.canonical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** Times of the contract. A time without an offset is Beijing time, as the legacy systems' clocks are. */
final class ContractTimes {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DatatypeFactory TYPES = DatatypeFactory.newDefaultInstance();

    private ContractTimes() {}

    static XMLGregorianCalendar write(Instant at) {
        return TYPES.newXMLGregorianCalendar(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(at, BEIJING)));
    }

    static XMLGregorianCalendar write(LocalDate day) {
        return TYPES.newXMLGregorianCalendar(day.toString());
    }

    static Instant instant(XMLGregorianCalendar c) {
        BigDecimal fraction = c.getFractionalSecond();
        int nanos = fraction == null ? 0 : fraction.movePointRight(9).intValue();
        ZoneOffset offset = c.getTimezone() == DatatypeConstants.FIELD_UNDEFINED
                ? BEIJING
                : ZoneOffset.ofTotalSeconds(c.getTimezone() * 60);
        return LocalDateTime.of(c.getYear(), c.getMonth(), c.getDay(), c.getHour(), c.getMinute(), c.getSecond(), nanos)
                .toInstant(offset);
    }

    static LocalDate day(XMLGregorianCalendar c) {
        return LocalDate.of(c.getYear(), c.getMonth(), c.getDay());
    }
}
