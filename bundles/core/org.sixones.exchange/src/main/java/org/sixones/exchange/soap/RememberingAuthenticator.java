package org.sixones.exchange.soap;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

/**
 * Remembers for a short time that a password was right, because checking it is slow on purpose and a system sends many
 * messages. Holds no password, only a keyed digest whose key dies with the process. Failures are not remembered: each is
 * counted where accounts are kept. Thread-safe.
 */
final class RememberingAuthenticator implements SystemAuthenticator {
    private static final int MOST = 1000;

    private record Success(SystemCode system, long until) {}

    private final SystemAuthenticator inner;
    private final long nanos;
    private final LongSupplier clock;
    private final SecretKeySpec key;
    private final Map<String, Success> known = new ConcurrentHashMap<>();

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    RememberingAuthenticator(SystemAuthenticator inner, Duration remember, LongSupplier clock) {
        this.inner = inner;
        this.nanos = remember.toNanos();
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Outcome<SystemCode> authenticate(String user, char[] password) {
        try {
            String digest = digest(user, password);
            Success success = known.get(digest);
            if (success != null && success.until - clock.getAsLong() > 0) {
                return Outcome.done(success.system);
            }
            known.remove(digest);
            Outcome<SystemCode> outcome = inner.authenticate(user, password);
            if (outcome instanceof Outcome.Done<SystemCode> done) {
                remember(digest, done.value());
            }
            return outcome;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void remember(String digest, SystemCode system) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(digest, new Success(system, clock.getAsLong() + nanos));
    }

    private String digest(String user, char[] password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
