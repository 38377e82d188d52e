package org.sixones.store.jdbc;

/** Something that works on the thread's connection and has to write what it holds before the commit. */
public interface Participant {
    /** Writes everything out; throws when it cannot. */
    void complete();

    /** The transaction is being rolled back. Must not throw. */
    void abandon();

    /** The transaction has ended, well or not. Must not throw. */
    void close();
}
