package org.sixones.model.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * 办结: granted or refused.
 *
 * @param results what the decision gives, by name (a filing number, a registration code)
 * @param reason required when refused (Licensing Law 38)
 */
public record Decision(
        MessageHeader header,
        Result result,
        Map<String, String> results,
        Optional<String> reason,
        Optional<String> officer,
        Instant at,
        List<Document> documents)
        implements SystemReport {
    public enum Result {
        GRANTED,
        REFUSED
    }

    public Decision {
        Objects.requireNonNull(header);
        Objects.requireNonNull(result);
        results = Map.copyOf(results);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(officer);
        Objects.requireNonNull(at);
        documents = List.copyOf(documents);
    }
}
