package org.sixones.rest.problem;

import java.util.List;
import org.sixones.model.Failure;
import org.sixones.model.FailureCode;

/** Carries a refusal out of a resource method to where it becomes an answer. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FailureCode code;
    private final transient List<Problem.Error> errors;
    private final int status;

    public ProblemException(int status, FailureCode code, String detail) {
        this(status, code, detail, List.of());
    }

    public ProblemException(int status, FailureCode code, String detail, List<Problem.Error> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    public static ProblemException of(Failure failure) {
        return new ProblemException(Statuses.of(failure), failure.code(), failure.detail());
    }

    public FailureCode code() {
        return code;
    }

    public int status() {
        return status;
    }

    public List<Problem.Error> errors() {
        return errors;
    }
}
