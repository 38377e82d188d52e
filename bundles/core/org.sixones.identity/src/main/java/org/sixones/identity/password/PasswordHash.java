package org.sixones.identity.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * PBKDF2 with HMAC-SHA-512 and a salt of 16 random bytes, as {@code pbkdf2-sha512$<iterations>$<salt>$<hash>} in Base64. The
 * passwords are all generated ({@link GeneratedPassword}, 119 random bits), which no hash need make slower to guess; so the
 * iterations stay few enough that a burst of first sign-ins does not stop the work. Their number stands in each hash: should
 * people ever choose passwords, it grows. Thread-safe.
 */
@Component(service = PasswordHash.class)
public final class PasswordHash {
    private static final String NAME = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 10_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;
    private final String nobodys;

    @Activate
    public PasswordHash() {
        this(ITERATIONS);
    }

    public PasswordHash(int iterations) {
        this.iterations = iterations;
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(hash);
        this.nobodys = encode(iterations, salt, hash);
    }

    public String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return encode(iterations, salt, derive(password, salt, iterations));
    }

    /** Compares in a time that does not depend on where they differ. */
    public boolean matches(char[] password, String encoded) {
        String[] parts = encoded.split("\\$");
        if (parts.length != 4 || !NAME.equals(parts[0])) {
            throw new IllegalStateException("a password hash of an unknown kind");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** A hash that no password has: compared with where there is no account, so that the answer takes as long. */
    public String nobodys() {
        return nobodys;
    }

    private static String encode(int iterations, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return NAME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
