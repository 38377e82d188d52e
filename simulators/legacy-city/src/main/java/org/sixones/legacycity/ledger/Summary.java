package org.sixones.legacycity.ledger;

import java.util.List;
import java.util.Map;

/**
 * The ledger in figures.
 *
 * @param requests by system and operation
 * @param outcomes requests by system and outcome
 * @param effects by system and kind
 * @param cases different cases with an effect, by system and kind
 * @param duplicates effects that were made more than once for one case
 * @param lastSeq position of the newest entry
 */
public record Summary(
        Map<String, Map<String, Long>> requests,
        Map<String, Map<String, Long>> outcomes,
        Map<String, Map<String, Long>> effects,
        Map<String, Map<String, Long>> cases,
        List<Duplicate> duplicates,
        long lastSeq) {

    /** The same kind of effect, made {@code times} for one case in one system. */
    public record Duplicate(String system, String caseNumber, String kind, int times, List<String> numbers) {}
}
