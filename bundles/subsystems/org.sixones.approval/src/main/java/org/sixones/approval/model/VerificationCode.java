package org.sixones.approval.model;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What proves a document: 130 bits, of which 128 are random, as 26 digits and capitals without I, L, O and U (Crockford's
 * base 32), so that it can be read from paper.
 */
public record VerificationCode(String value) {
    /** Random bytes that one takes. */
    public static final int BYTES = 16;

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern WRITTEN = Pattern.compile("[0-9A-Za-z -]*");
    private static final int LENGTH = 26;
    /** A code with a hyphen or blank after every character; whatever is longer is none. */
    private static final int LONGEST_WRITTEN = 2 * LENGTH;

    public VerificationCode {
        Objects.requireNonNull(value);
        if (value.length() != LENGTH || !value.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("a verification code has 26 digits and capitals without I, L, O and U");
        }
    }

    /** @param random {@link #BYTES} bytes of a secure random source */
    public static VerificationCode of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException(BYTES + " bytes");
        }
        BigInteger number = new BigInteger(1, random);
        char[] code = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            code[i] = DIGITS.charAt(number.intValue() & 31);
            number = number.shiftRight(5);
        }
        return new VerificationCode(new String(code));
    }

    /** As somebody wrote it; empty when it cannot be one. */
    public static Optional<VerificationCode> read(String written) {
        if (written.length() > LONGEST_WRITTEN || !WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        String plain = written.replaceAll("[ -]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return Optional.of(new VerificationCode(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
