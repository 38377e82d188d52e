package org.sixones.model;

import java.util.Objects;

/** What went wrong, in four kinds, because four different people act on it. */
public sealed interface Failure {
    FailureCode code();

    /** For the log and the operator; safe to show: holds no secret, path, SQL or whole identity number. */
    String detail();

    /** The sender asked for what is not allowed or not possible: tell the sender. */
    record Refused(FailureCode code, String detail) implements Failure {
        public Refused {
            Objects.requireNonNull(code);
            Objects.requireNonNull(detail);
        }
    }

    /** The message cannot be understood: dead letter, with the place of the error ({@code line:column}, a field, a byte offset; may be empty). */
    record Malformed(FailureCode code, String detail, String position) implements Failure {
        public Malformed {
            Objects.requireNonNull(code);
            Objects.requireNonNull(detail);
            Objects.requireNonNull(position);
        }
    }

    /**
     * The other side could not be reached or did not answer in time: retry, show it as the link's status.
     *
     * @param uncertain true when the request may have been carried out although no answer came
     */
    record Unreachable(FailureCode code, String detail, boolean uncertain) implements Failure {
        public Unreachable {
            Objects.requireNonNull(code);
            Objects.requireNonNull(detail);
        }
    }

    /** Our own error: log it whole inside, say only the code outside. */
    record Fault(FailureCode code, String detail) implements Failure {
        public Fault {
            Objects.requireNonNull(code);
            Objects.requireNonNull(detail);
        }
    }
}
