package org.sixones.approval;

import org.sixones.model.LocalizedText;

/** How near a limit is. Of something ended: GREEN when it ended in time, RED when late. */
public enum Light {
    GREEN,
    /** It ends soon (setting {@code yellowDays}). */
    YELLOW,
    /** Overdue. */
    RED,
    /** The clock stands: a correction is awaited, or an earlier result. */
    STOPPED,
    /** The working calendar ends before the limit does: an operator must load the next year. */
    UNKNOWN;

    /** The light's name for people. */
    public LocalizedText text() {
        return ApprovalTexts.of("light." + name());
    }
}
