package org.sixones.legacycity.system;

import java.util.Set;
import org.sixones.legacycity.desk.Desk;
import org.sixones.legacycity.desk.Mode;
import org.sixones.legacycity.model.Verdict;

/** One of the city's systems: a department's people behind a wire of their own. Thread-safe. */
public interface LegacySystem {
    /** Code, name and manner. */
    SystemCard card();

    Desk desk();

    /** What its behaviour can be set to. */
    Set<Mode> modes();

    /** Whether a correction can be asked for this field or material: what the system's wire has no code for, it cannot name. */
    boolean canName(String subject);

    /** Decides a held case by request. False: nothing is held for it. */
    boolean decideHeld(String caseNumber, Verdict verdict);

    /** Sends all answers of a case again; how many. Systems that answer at once have nothing to send. */
    default int answerAgain(String caseNumber) {
        return 0;
    }

    /** Answers that wait to be sent. */
    default int waiting() {
        return 0;
    }

    /** Forgets what waits: the ledger was emptied. */
    default void reset() {}
}
