package org.sixones.legacycity.desk;

import java.util.concurrent.ThreadLocalRandom;

/**
 * What a system's behaviour is set to.
 *
 * @param delayMin least milliseconds between carrying out and answering
 * @param delayMax most milliseconds
 * @param lateMillis how much later in mode {@link Mode#LATE}
 * @param timesLeft how many more requests the mode holds for, then it is normal again; negative: until it is changed
 */
public record Behaviour(Mode mode, long delayMin, long delayMax, long lateMillis, int timesLeft) {
    public static final Behaviour NORMAL = new Behaviour(Mode.NORMAL, 0, 0, 5_000, -1);

    /** Milliseconds to wait before this answer. */
    public long answerDelay() {
        long delay =
                delayMin == delayMax ? delayMin : ThreadLocalRandom.current().nextLong(delayMin, delayMax + 1);
        return mode == Mode.LATE ? delay + lateMillis : delay;
    }

    Behaviour used() {
        return switch (timesLeft) {
            case 0 -> this;
            case 1 -> new Behaviour(Mode.NORMAL, delayMin, delayMax, lateMillis, -1);
            default -> timesLeft < 0 ? this : new Behaviour(mode, delayMin, delayMax, lateMillis, timesLeft - 1);
        };
    }
}
