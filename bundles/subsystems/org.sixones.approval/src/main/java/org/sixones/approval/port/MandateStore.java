package org.sixones.approval.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.model.Mandate;
import org.sixones.model.place.DivisionCode;

/** Mandates in the database. Works in the thread's transaction. */
public interface MandateStore {
    /** A number that no other mandate has had or will have, for that day. */
    MandateNumber next(LocalDate day);

    void insert(Mandate mandate);

    Optional<Mandate> find(MandateNumber number);

    /** For changing it, or for relying on it: nobody else changes it until this transaction ends. */
    Optional<Mandate> lock(MandateNumber number);

    /** What may change in a mandate's life. */
    void update(Mandate mandate);

    /** The agent's that are active at that place on that day. */
    List<MandateNumber> holding(String agent, DivisionCode division, LocalDate day);

    /** An agent's own, newest first. */
    List<Mandate> ofAgent(String agent, int max);

    /** Those of agents in the division, newest first; everywhere when it is empty. */
    List<Mandate> within(Optional<DivisionCode> division, int max);
}
