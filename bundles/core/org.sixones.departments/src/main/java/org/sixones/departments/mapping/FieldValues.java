package org.sixones.departments.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.sixones.departments.descriptor.Layout;
import org.sixones.departments.descriptor.Layout.FieldType;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

/** One field's value: as XML Schema writes it, and as the record holds it. */
final class FieldValues {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private FieldValues() {}

    /** The bytes without filling; an empty value gives no bytes. */
    static Outcome<byte[]> toWire(Layout.Field field, String value, Charset encoding) {
        try {
            String text = value.isEmpty() ? "" : format(field.type(), value);
            if (hasControl(text)) {
                return wrong(field, "control character");
            }
            ByteBuffer bytes = encoding.newEncoder().encode(CharBuffer.wrap(text));
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return Outcome.done(content);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return wrong(field, "not a " + name(field.type()));
        } catch (CharacterCodingException e) {
            return Outcome.failed(new Failure.Malformed(
                    ExchangeFailure.WRONG_ENCODING,
                    "a character that " + encoding.name() + " does not have",
                    "field " + field.name()));
        }
    }

    /** @param text the whole field with its filling */
    static Outcome<String> fromWire(Layout.Field field, String text) {
        String content = strip(field, text);
        if (hasControl(content)) {
            return wrong(field, "control character");
        }
        try {
            return Outcome.done(content.isEmpty() ? "" : parse(field.type(), content));
        } catch (DateTimeException | NumberFormatException e) {
            return wrong(field, "not a " + name(field.type()));
        }
    }

    private static String format(FieldType type, String value) {
        if (type instanceof FieldType.Number) {
            return digits(value.strip());
        }
        if (type instanceof FieldType.Amount amount) {
            BigDecimal decimal = new BigDecimal(value.strip());
            if (decimal.signum() < 0) {
                throw new NumberFormatException("negative");
            }
            return decimal.setScale(amount.scale(), RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .toString();
        }
        if (type instanceof FieldType.Date date) {
            return date.format().format(LocalDate.parse(value.strip()));
        }
        if (type instanceof FieldType.Timestamp timestamp) {
            return timestamp.format().format(moment(value.strip()));
        }
        return value;
    }

    private static String parse(FieldType type, String content) {
        if (type instanceof FieldType.Number) {
            return digits(content);
        }
        if (type instanceof FieldType.Amount amount) {
            return new BigDecimal(digits(content))
                    .movePointLeft(amount.scale())
                    .setScale(amount.scale())
                    .toPlainString();
        }
        if (type instanceof FieldType.Date date) {
            return LocalDate.parse(content, date.format()).toString();
        }
        if (type instanceof FieldType.Timestamp timestamp) {
            return LocalDateTime.parse(content, timestamp.format())
                    .atOffset(CHINA)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        return content;
    }

    private static LocalDateTime moment(String value) {
        return value.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                ? OffsetDateTime.parse(value).withOffsetSameInstant(CHINA).toLocalDateTime()
                : LocalDateTime.parse(value);
    }

    private static String digits(String text) {
        if (!text.matches("[0-9]+")) {
            throw new NumberFormatException("not digits");
        }
        return text;
    }

    private static String strip(Layout.Field field, String text) {
        if (text.isBlank()) {
            return "";
        }
        boolean digits = field.type() instanceof FieldType.Number || field.type() instanceof FieldType.Amount;
        int from = 0;
        int to = text.length();
        if (field.padLeft()) {
            // The last zero of a number is the number nought.
            int last = digits ? to - 1 : to;
            while (from < last && text.charAt(from) == field.fill()) {
                from++;
            }
        } else {
            while (to > 0 && text.charAt(to - 1) == field.fill()) {
                to--;
            }
        }
        return text.substring(from, to);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0xfffe || c == 0xffff);
    }

    private static String name(FieldType type) {
        return type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static <T> Outcome<T> wrong(Layout.Field field, String detail) {
        return Outcome.failed(new Failure.Malformed(ExchangeFailure.WRONG_RECORD, detail, "field " + field.name()));
    }
}
