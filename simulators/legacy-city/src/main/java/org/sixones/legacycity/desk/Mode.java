package org.sixones.legacycity.desk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How a system behaves at the moment. */
public enum Mode {
    NORMAL("normal"),
    /** SOAP: the connection is refused (own port) or dropped unread (shared port). JMS: not connected. */
    DOWN("down"),
    /** SOAP: HTTP 503 before the request is read. */
    UNAVAILABLE("unavailable"),
    /** SOAP: a fault with HTTP 500. JMS: an error answer. Nothing is carried out. */
    FAULT("fault"),
    /** SOAP: a fault, or the system's own error answer, with HTTP 200. Nothing is carried out. */
    FAULT_IN_200("fault-in-200"),
    /** Every later answer is sent twice, with the same id. */
    ANSWER_TWICE("answer-twice"),
    /** Carried out, answered {@link Behaviour#lateMillis()} later. */
    LATE("late"),
    /** Carried out, and never answered; SOAP that answers at once keeps the caller waiting and then cuts the connection. */
    NEVER("never"),
    /** The later answers to one request come in the wrong order: the decision before the acceptance. */
    OUT_OF_ORDER("out-of-order"),
    /** Carried out, then the connection is cut before the answer. JMS: carried out, the answers are not sent. */
    LOST_ANSWER("lost-answer");

    /** What makes sense for a system that answers inside the HTTP response. */
    public static final Set<Mode> AT_ONCE =
            EnumSet.of(NORMAL, DOWN, UNAVAILABLE, FAULT, FAULT_IN_200, LATE, NEVER, LOST_ANSWER);

    /** What makes sense for a system joined by queues. */
    public static final Set<Mode> BY_QUEUE =
            EnumSet.of(NORMAL, DOWN, FAULT, ANSWER_TWICE, LATE, NEVER, OUT_OF_ORDER, LOST_ANSWER);

    /** What makes sense for a system that gives a receipt and calls back. */
    public static final Set<Mode> BY_CALL_BACK = EnumSet.allOf(Mode.class);

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Mode> of(String word) {
        for (Mode mode : values()) {
            if (mode.word.equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
