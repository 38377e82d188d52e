package org.sixones.legacycity.system;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sixones.legacycity.xml.Shape;

/**
 * One type of fixed-width record, read from the tables in layout.md: the document is the contract. Lengths are bytes in
 * GB18030. Pure.
 */
public final class Layout {
    public static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern HEADING = Pattern.compile("## Record (\\d\\d): .*, (\\d+) bytes");
    private static final Pattern ROW =
            Pattern.compile("\\| \\d+ \\| [^|]+ \\| (\\w+) \\| (\\d+) \\| (\\d+) \\| ([ACNDTX]) \\|.*");

    /** @param form one of the letters that layout.md explains */
    public record Field(String name, int from, int bytes, char form) {}

    /** A record does not fit its layout; {@code code} is the wire's error code, the text names the field only. */
    public static final class Wrong extends Exception {
        private final String code;

        public Wrong(String code, String text) {
            super(text);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final String type;
    private final int length;
    private final List<Field> fields;

    private Layout(String type, int length, List<Field> fields) {
        this.type = type;
        this.length = length;
        this.fields = List.copyOf(fields);
    }

    /** All record types of the document. */
    public static Map<String, Layout> ofResource(String resource) {
        Map<String, Layout> layouts = new TreeMap<>();
        String type = null;
        int length = 0;
        List<Field> fields = new ArrayList<>();
        for (String line : (Shape.readText(resource) + "\n## end").lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("## ")) {
                if (type != null) {
                    layouts.put(type, complete(type, length, fields));
                }
                Matcher heading = HEADING.matcher(line);
                boolean record = heading.matches();
                type = record ? heading.group(1) : null;
                length = record ? Integer.parseInt(heading.group(2)) : 0;
                fields = new ArrayList<>();
            } else if (type != null && row.matches()) {
                fields.add(new Field(
                        row.group(1),
                        Integer.parseInt(row.group(2)),
                        Integer.parseInt(row.group(3)),
                        row.group(4).charAt(0)));
            }
        }
        return layouts;
    }

    private static Layout complete(String type, int length, List<Field> fields) {
        int at = 0;
        for (Field field : fields) {
            if (field.from() != at) {
                throw new IllegalStateException(
                        "record " + type + ": field " + field.name() + " does not begin at " + at);
            }
            at += field.bytes();
        }
        if (at != length) {
            throw new IllegalStateException("record " + type + " is " + at + " bytes long, not " + length);
        }
        return new Layout(type, length, fields);
    }

    public int length() {
        return length;
    }

    public List<Field> fields() {
        return fields;
    }

    public Map<String, String> read(byte[] record) throws Wrong {
        if (record.length != length) {
            throw new Wrong("E001", "记录长度不符: " + record.length + " / " + length);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.name(), readField(field, record));
        }
        return values;
    }

    private static String readField(Field field, byte[] record) throws Wrong {
        String text;
        try {
            text = GB18030.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(record, field.from(), field.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Wrong("E002", "编码错误: " + field.name());
        }
        String value = field.form() == 'X' ? text : text.stripTrailing();
        boolean good =
                switch (field.form()) {
                    case 'N' -> text.matches("[0-9]+");
                    case 'D', 'T' -> text.matches("[0-9]+");
                    case 'A' -> value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
                    case 'X' -> text.equals("\r\n");
                    default -> value.chars().noneMatch(c -> c < 0x20);
                };
        if (!good) {
            throw new Wrong("E001", "格式错误: " + field.name());
        }
        return value;
    }

    /** Values that are missing are written blank (digits: zeros). */
    public byte[] write(Map<String, String> values) throws Wrong {
        ByteBuffer record = ByteBuffer.allocate(length);
        for (Field field : fields) {
            String value =
                    switch (field.name()) {
                        case "recordType" -> type;
                        case "version" -> "01";
                        case "end" -> "\r\n";
                        default -> values.getOrDefault(field.name(), "");
                    };
            writeField(field, value, record);
        }
        return record.array();
    }

    private static void writeField(Field field, String value, ByteBuffer record) throws Wrong {
        ByteBuffer bytes;
        try {
            bytes = GB18030.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw new Wrong("E002", "编码错误: " + field.name());
        }
        int gap = field.bytes() - bytes.remaining();
        if (gap < 0) {
            throw new Wrong("E001", "超长: " + field.name());
        }
        if (field.form() == 'N') {
            fill(record, '0', gap);
            record.put(bytes);
        } else {
            record.put(bytes);
            fill(record, ' ', gap);
        }
    }

    private static void fill(ByteBuffer record, char with, int times) {
        for (int i = 0; i < times; i++) {
            record.put((byte) with);
        }
    }
}
