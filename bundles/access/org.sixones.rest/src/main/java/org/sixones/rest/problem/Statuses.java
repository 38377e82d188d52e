package org.sixones.rest.problem;

import java.util.Map;
import org.sixones.model.Failure;

/** Which HTTP status a failure is answered with: by its code where one fits better than the kind's own. */
final class Statuses {
    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            Map.entry("MATTER_UNKNOWN", 404),
            Map.entry("CASE_UNKNOWN", 404),
            Map.entry("DOCUMENT_UNKNOWN", 404),
            Map.entry("ITEM_UNKNOWN", 404),
            Map.entry("SYSTEM_UNKNOWN", 404),
            Map.entry("MESSAGE_UNKNOWN", 404),
            Map.entry("MANDATE_UNKNOWN", 404),
            Map.entry("MANDATE_NOT_VALID", 403),
            Map.entry("MANDATE_EXCEEDED", 403),
            Map.entry("MANDATE_NOT_ALLOWED", 403),
            Map.entry("MANDATE_NOT_PENDING", 409),
            Map.entry("INTAKE_NOT_ALLOWED", 403),
            Map.entry("FORM_NOT_JSON", 400),
            Map.entry("CURSOR_INVALID", 400),
            Map.entry("IDEMPOTENCY_KEY_INVALID", 400),
            Map.entry("MATTER_NOT_OPEN", 409),
            Map.entry("NOT_ALLOWED_IN_STATE", 409),
            Map.entry("CASE_ALREADY_DECIDED", 409),
            Map.entry("CORRECTION_NOT_ASKED", 409),
            Map.entry("CORRECTION_OVERDUE", 409),
            Map.entry("DEEMED_ACCEPTED", 409),
            Map.entry("GAPS_ALREADY_ALLOWED", 409),
            Map.entry("GAPS_OPEN", 409),
            Map.entry("PROCEDURE_ALREADY_OPEN", 409),
            Map.entry("PROCEDURE_NOT_OPEN", 409),
            Map.entry("ALREADY_EXTENDED", 409),
            Map.entry("LIMIT_PASSED", 409),
            Map.entry("NOT_FORWARDED_UP", 409),
            Map.entry("WITHDRAWAL_ALREADY_ASKED", 409),
            Map.entry("WITHDRAWAL_NOT_ASKED", 409),
            Map.entry("COMMITMENT_BARRED", 409),
            Map.entry("COMMITMENT_NONE", 409),
            Map.entry("COMMITMENT_UNCHECKED", 409),
            Map.entry("LIMIT_NOT_PASSED", 409),
            Map.entry("NOT_DEAD", 409),
            Map.entry("CONCURRENT_CHANGE", 409),
            Map.entry("MATERIAL_TOO_LARGE", 413));

    private Statuses() {}

    static int of(Failure failure) {
        Integer known = BY_CODE.get(failure.code().code());
        if (known != null) {
            return known;
        }
        if (failure instanceof Failure.Refused) {
            return 422;
        }
        if (failure instanceof Failure.Malformed) {
            return 400;
        }
        return failure instanceof Failure.Unreachable ? 503 : 500;
    }
}
