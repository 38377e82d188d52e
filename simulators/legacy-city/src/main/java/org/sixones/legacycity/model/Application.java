package org.sixones.legacycity.model;

import java.util.Map;

/**
 * What a system read out of one request, in words that are the same for all systems, so that decision rules can be
 * written once. The wire names are translated by each system.
 *
 * @param itemCode what the caller calls the matter, echoed in later answers; empty where the wire does not carry it
 * @param fields form fields by their common names, for example {@code enterpriseNameZh}
 */
public record Application(
        String messageId, String caseNumber, String itemCode, Action action, Map<String, String> fields) {
    public Application {
        fields = Map.copyOf(fields);
    }
}
