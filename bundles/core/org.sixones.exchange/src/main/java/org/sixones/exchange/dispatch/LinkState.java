package org.sixones.exchange.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.sixones.exchange.LinkStatus.State;
import org.sixones.model.SystemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of a link as people see it. Logs each change once. Guarded by its lane. */
final class LinkState {
    private static final Logger LOG = LoggerFactory.getLogger(LinkState.class);

    private final SystemCode system;
    private State state = State.ABSENT;
    private Instant since;
    private Optional<String> reason = Optional.of("department not deployed");

    LinkState(SystemCode system, Instant now) {
        this.system = system;
        this.since = now;
    }

    void become(State next, String why, Instant now) {
        if (next == state) {
            return;
        }
        state = next;
        since = now;
        reason = next == State.UP ? Optional.empty() : Optional.of(why);
        if (next == State.DOWN) {
            LOG.warn("link to {} is down: {}; messages wait", system, why);
        } else {
            LOG.info("link to {} is {}", system, next);
        }
    }

    State state() {
        return state;
    }

    Instant since() {
        return since;
    }

    Optional<String> reason() {
        return reason;
    }
}
