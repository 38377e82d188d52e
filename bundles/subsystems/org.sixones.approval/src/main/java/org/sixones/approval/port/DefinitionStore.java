package org.sixones.approval.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sixones.model.DepartmentCode;

/** Keeps every version of what departments publish. Works in the thread's transaction. */
public interface DefinitionStore {
    /** What is published. */
    enum Kind {
        ITEM,
        MATTER,
        COORDINATION
    }

    /** @param content as JSON */
    record Version(
            Kind kind, String code, String version, DepartmentCode department, String content, Instant firstSeen) {}

    /** The versions that are in force. */
    List<Version> current();

    /** A version in force or not. */
    Optional<Version> find(Kind kind, String code, String version);

    /** Makes exactly these versions the department's ones in force; older ones stay for the cases that stand on them. */
    void publish(DepartmentCode department, List<Version> offered);
}
