package org.sixones.identity.signin;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.sixones.identity.Principal;
import org.sixones.identity.accounts.StoredAccount;

/**
 * Credentials that were proved not long ago, so that a system that signs in with every message costs microseconds. Holds no
 * password, only its MAC under a key of this process. An entry that was not used for a while is forgotten; every few seconds
 * the account is looked at again, so that a closed account or a new password counts on every node. Thread-safe.
 */
@Component(service = VerifiedCredentials.class)
public final class VerifiedCredentials {
    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration RECHECK = Duration.ofSeconds(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private static final class Entry {
        private final byte[] mac;
        private final String passwordHash;
        private final Principal principal;
        private volatile Instant checkedAt;
        private volatile Instant usedAt;

        private Entry(byte[] mac, String passwordHash, Principal principal, Instant now) {
            this.mac = mac;
            this.passwordHash = passwordHash;
            this.principal = principal;
            this.checkedAt = now;
            this.usedAt = now;
        }
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    @Activate
    public VerifiedCredentials() {
        this(Clock.systemUTC());
    }

    public VerifiedCredentials(Clock clock) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.clock = clock;
    }

    /**
     * The account's owner when the credentials are those that were proved before and still hold.
     *
     * @param current looks the account up in the database
     */
    Optional<Principal> find(String userName, char[] password, Function<String, Optional<StoredAccount>> current) {
        Entry entry = entries.get(userName);
        if (entry == null || !MessageDigest.isEqual(entry.mac, mac(userName, password))) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (entry.usedAt.plus(IDLE).isBefore(now)) {
            entries.remove(userName, entry);
            return Optional.empty();
        }
        if (entry.checkedAt.plus(RECHECK).isBefore(now)) {
            Optional<StoredAccount> account = current.apply(userName);
            boolean holds = account.isPresent()
                    && account.get().account().active()
                    && account.get().passwordHash().equals(entry.passwordHash)
                    && account.get().account().principal().equals(entry.principal);
            if (!holds) {
                entries.remove(userName, entry);
                return Optional.empty();
            }
            entry.checkedAt = now;
        }
        entry.usedAt = now;
        return Optional.of(entry.principal);
    }

    void remember(StoredAccount account, char[] password) {
        String userName = account.account().userName();
        entries.put(
                userName,
                new Entry(
                        mac(userName, password),
                        account.passwordHash(),
                        account.account().principal(),
                        clock.instant()));
    }

    /** The account has changed. */
    public void forget(String userName) {
        entries.remove(userName);
    }

    private byte[] mac(String userName, char[] password) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(userName.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(bytes.array(), bytes.arrayOffset(), bytes.remaining());
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }
}
