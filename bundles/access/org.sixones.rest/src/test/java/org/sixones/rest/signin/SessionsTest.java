package org.sixones.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;

class SessionsTest {
    private static final Principal CLERK = new Principal("clerk", Set.of(Role.CLERK), Optional.empty());

    private Optional<Principal> now = Optional.of(CLERK);
    private final HandClock clock = new HandClock();
    private final Sessions sessions = new Sessions(clock, name -> now);

    @Test
    void aSessionLastsWhileItIsUsedAndEndsWhenIdle() {
        String key = sessions.open(CLERK);
        clock.now = clock.now.plus(Sessions.IDLE.minusMinutes(1));
        assertThat(sessions.find(key)).contains(CLERK);
        clock.now = clock.now.plus(Sessions.IDLE.minusMinutes(1));
        assertThat(sessions.find(key)).contains(CLERK);
        clock.now = clock.now.plus(Sessions.IDLE.plusMinutes(1));
        assertThat(sessions.find(key)).isEmpty();
    }

    @Test
    void aClosedAccountIsSignedOutWithinSecondsAndAWithdrawnRoleIsGone() {
        String key = sessions.open(CLERK);
        now = Optional.of(new Principal("clerk", Set.of(Role.AUDITOR), Optional.empty()));
        clock.now = clock.now.plus(Sessions.LOOK_AGAIN.plusSeconds(1));
        assertThat(sessions.find(key))
                .hasValueSatisfying(p -> assertThat(p.roles()).containsExactly(Role.AUDITOR));
        now = Optional.empty();
        clock.now = clock.now.plus(Sessions.LOOK_AGAIN.plusSeconds(1));
        assertThat(sessions.find(key)).isEmpty();
    }

    @Test
    void aSessionEndsAfterAWorkingDayHoweverBusyItIs() {
        String key = sessions.open(CLERK);
        Instant end = clock.now.plus(Sessions.LONGEST);
        while (clock.now.isBefore(end)) {
            assertThat(sessions.find(key)).isPresent();
            clock.now = clock.now.plus(Sessions.IDLE.minusMinutes(1));
        }
        assertThat(sessions.find(key)).isEmpty();
    }

    @Test
    void aClosedOrInventedKeyOpensNothing() {
        String key = sessions.open(CLERK);
        sessions.close(key);
        assertThat(sessions.find(key)).isEmpty();
        assertThat(sessions.find("invented")).isEmpty();
    }

    @Test
    void keysAreLongAndNeverTheSame() {
        assertThat(sessions.open(CLERK)).hasSize(43).isNotEqualTo(sessions.open(CLERK));
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
