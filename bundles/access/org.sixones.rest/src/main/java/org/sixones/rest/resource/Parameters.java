package org.sixones.rest.resource;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;

/** Reads what comes in paths, queries and headers; what is not as the contract has it is a problem that names its place. */
final class Parameters {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,80}");

    private Parameters() {}

    /** A path can only name what exists: a case number of the wrong form is not found. */
    static CaseNumber caseInPath(String number) {
        if (!CaseNumber.isValid(number)) {
            throw new ProblemException(404, RestFailure.NOT_FOUND, "no case number");
        }
        return new CaseNumber(number);
    }

    static SystemCode systemInPath(String code) {
        if (!SystemCode.isValid(code)) {
            throw new ProblemException(404, RestFailure.NOT_FOUND, "no system code");
        }
        return new SystemCode(code);
    }

    static <T> Optional<T> query(String name, String value, Function<String, T> read) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(value));
        } catch (RuntimeException e) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, name);
        }
    }

    static int limit(String value) {
        int limit = query("limit", value, Integer::valueOf).orElse(50);
        if (limit < 1 || limit > 200) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, "limit: 1 to 200");
        }
        return limit;
    }

    static Optional<String> key(String header) {
        if (header == null || !KEY.matcher(header).matches()) {
            throw new ProblemException(400, RestFailure.IDEMPOTENCY_KEY_MISSING, "Idempotency-Key");
        }
        return Optional.of(header);
    }

    static <T> T given(T body) {
        if (body == null) {
            throw new ProblemException(400, RestFailure.NOT_JSON, "empty body");
        }
        return body;
    }

    static <T> T orProblem(Outcome<T> outcome) {
        return outcome.orElse(failure -> {
            throw ProblemException.of(failure);
        });
    }
}
