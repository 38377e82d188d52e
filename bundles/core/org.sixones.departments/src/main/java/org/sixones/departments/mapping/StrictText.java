package org.sixones.departments.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

/** Bytes to text without mercy: a byte that is no character is an error with its offset, never a question mark. */
final class StrictText {
    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final int DECLARATION_BYTES = 200;
    private static final Map<String, Charset> ALLOWED = Map.ofEntries(
            Map.entry("utf-8", StandardCharsets.UTF_8),
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("utf-16", StandardCharsets.UTF_16),
            Map.entry("gb18030", Charset.forName("GB18030")),
            Map.entry("gbk", Charset.forName("GBK")),
            Map.entry("gb2312", Charset.forName("GBK")),
            Map.entry("us-ascii", StandardCharsets.US_ASCII),
            Map.entry("ascii", StandardCharsets.US_ASCII),
            Map.entry("iso-8859-1", StandardCharsets.ISO_8859_1));

    private StrictText() {}

    /** @param offset of {@code bytes[from]} in the whole message, for the error */
    static Outcome<String> decode(byte[] bytes, int from, int length, Charset charset, int offset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        CharBuffer out = CharBuffer.allocate((int) (length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            return Outcome.failed(new Failure.Malformed(
                    ExchangeFailure.WRONG_ENCODING,
                    "not " + charset.name(),
                    "byte " + (in.position() - from + offset)));
        }
        return Outcome.done(out.flip().toString());
    }

    /** An XML document's text, decoded by its byte order mark or its declaration, UTF-8 without either. */
    static Outcome<String> xml(byte[] bytes) {
        return xml(bytes, Optional.empty());
    }

    /** @param otherwise encoding of a document without mark and declaration */
    static Outcome<String> xml(byte[] bytes, Optional<String> otherwise) {
        int mark = byteOrderMark(bytes);
        if (mark == 3) {
            return decode(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8, 3);
        }
        if (mark == 2) {
            return decode(bytes, 0, bytes.length, StandardCharsets.UTF_16, 0);
        }
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Optional<String> declared = declaredEncoding(start).or(() -> otherwise);
        if (declared.isEmpty()) {
            return decode(bytes, 0, bytes.length, StandardCharsets.UTF_8, 0);
        }
        Charset charset = ALLOWED.get(declared.get().toLowerCase(Locale.ROOT));
        if (charset == null) {
            return Outcome.failed(new Failure.Malformed(
                    ExchangeFailure.WRONG_ENCODING, "encoding " + declared.get() + " is not known here", "1:1"));
        }
        return decode(bytes, 0, bytes.length, charset, 0);
    }

    /**
     * The bytes that stand for a text that came without bytes (a JMS text message): in the encoding that it declares, so
     * that reading them again gives the same text.
     */
    static byte[] bytesOf(String xml) {
        Charset charset = declaredEncoding(xml)
                .map(e -> ALLOWED.get(e.toLowerCase(Locale.ROOT)))
                .filter(c -> c.newEncoder().canEncode(xml))
                .orElse(StandardCharsets.UTF_8);
        return xml.getBytes(charset);
    }

    private static Optional<String> declaredEncoding(String start) {
        Matcher m = DECLARED.matcher(start.substring(0, Math.min(start.length(), DECLARATION_BYTES)));
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private static int byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return 3;
        }
        boolean utf16 = b.length >= 2
                && (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF || b[0] == (byte) 0xFF && b[1] == (byte) 0xFE);
        return utf16 ? 2 : 0;
    }
}
