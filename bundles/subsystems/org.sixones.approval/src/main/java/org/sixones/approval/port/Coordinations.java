package org.sixones.approval.port;

import java.util.Optional;
import org.sixones.model.CoordinationCode;
import org.sixones.model.item.CoordinationDefinition;

/** The business coordinations in force. Thread-safe; touches no database, so that it may be asked inside a transaction. */
public interface Coordinations {
    Optional<CoordinationDefinition> find(CoordinationCode code);
}
