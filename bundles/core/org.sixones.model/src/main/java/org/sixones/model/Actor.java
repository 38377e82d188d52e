package org.sixones.model;

import java.util.Objects;

/**
 * Who did something, for history and audit.
 *
 * @param id user name of a person, of an agent with his mandate's number, code of a legacy system, or the name of the platform's own job
 */
public record Actor(Kind kind, String id) {
    public enum Kind {
        PERSON,
        /** 代办员, who acts for somebody else. */
        AGENT,
        SYSTEM,
        PLATFORM
    }

    public Actor {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    public static Actor person(String userName) {
        return new Actor(Kind.PERSON, userName);
    }

    /** Who acts for another: the agent's user name, and the mandate that tells for whom. */
    public static Actor agent(String userName, String mandate) {
        return new Actor(Kind.AGENT, userName + " for " + mandate);
    }

    public static Actor system(SystemCode system) {
        return new Actor(Kind.SYSTEM, system.value());
    }

    public static Actor platform(String job) {
        return new Actor(Kind.PLATFORM, job);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }
}
