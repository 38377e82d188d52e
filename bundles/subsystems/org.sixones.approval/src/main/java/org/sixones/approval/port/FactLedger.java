package org.sixones.approval.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sixones.model.FactCode;
import org.sixones.model.SubjectKey;

/** What facts have said that later facts must agree with. Works in the thread's transaction; the subject is locked by its caller. */
public interface FactLedger {
    /** What the last fact of this kind said of the subject. */
    Optional<String> field(SubjectKey subject, FactCode fact, String field);

    /** A fact of the same kind that came before is written over. */
    void keep(SubjectKey subject, FactCode fact, Map<String, String> fields, Instant at);
}
