package org.sixones.rest.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sixones.identity.Principal;

/**
 * Open sessions of the pages, in memory: a restart signs everybody out. A session ends when it is idle, after a working day,
 * and within seconds when its account is closed; a changed role counts within seconds too. Thread-safe.
 */
final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(10);
    static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private record Session(Principal principal, Instant idleUntil, Instant until, Instant looked) {}

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Function<String, Optional<Principal>> accounts;
    /** In order of use, so that the eldest goes first when there are too many. */
    private final Map<String, Session> open = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    /** @param accounts what an account may do now; empty when it is closed */
    Sessions(Clock clock, Function<String, Optional<Principal>> accounts) {
        this.clock = clock;
        this.accounts = accounts;
    }

    String open(Principal principal) {
        byte[] token = new byte[32];
        random.nextBytes(token);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Instant now = clock.instant();
        put(key, new Session(principal, now.plus(IDLE), now.plus(LONGEST), now));
        return key;
    }

    Optional<Principal> find(String key) {
        Session session = get(key);
        Instant now = clock.instant();
        if (session == null) {
            return Optional.empty();
        }
        if (session.idleUntil().isBefore(now) || session.until().isBefore(now)) {
            close(key);
            return Optional.empty();
        }
        Principal principal = session.principal();
        Instant looked = session.looked();
        if (looked.plus(LOOK_AGAIN).isBefore(now)) {
            Optional<Principal> current = accounts.apply(principal.userName());
            if (current.isEmpty()) {
                close(key);
                return Optional.empty();
            }
            principal = current.get();
            looked = now;
        }
        put(key, new Session(principal, now.plus(IDLE), session.until(), looked));
        return Optional.of(principal);
    }

    synchronized void close(String key) {
        open.remove(key);
    }

    private synchronized Session get(String key) {
        return open.get(key);
    }

    private synchronized void put(String key, Session session) {
        open.put(key, session);
    }
}
