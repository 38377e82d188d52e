package org.sixones.rest.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sixones.identity.Principal;

/** Open sessions of the pages, in memory: a restart signs everybody out. Thread-safe. */
final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private record Session(Principal principal, Instant until) {}

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    /** In order of use, so that the eldest goes first when there are too many. */
    private final Map<String, Session> open = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    Sessions(Clock clock) {
        this.clock = clock;
    }

    synchronized String open(Principal principal) {
        byte[] token = new byte[32];
        random.nextBytes(token);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        open.put(key, new Session(principal, clock.instant().plus(IDLE)));
        return key;
    }

    synchronized Optional<Principal> find(String key) {
        Session session = open.get(key);
        if (session == null) {
            return Optional.empty();
        }
        if (session.until().isBefore(clock.instant())) {
            open.remove(key);
            return Optional.empty();
        }
        open.put(key, new Session(session.principal(), clock.instant().plus(IDLE)));
        return Optional.of(session.principal());
    }

    synchronized void close(String key) {
        open.remove(key);
    }
}
