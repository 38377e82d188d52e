package org.sixones.departments.mapping;

import java.util.List;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;

/** What a system's answer or message says, in canonical words. */
public sealed interface Translation {
    /** Nought to several canonical documents (UTF-8), in order. */
    record Reports(List<byte[]> documents) implements Translation {
        public Reports {
            documents = List.copyOf(documents);
        }
    }

    /** Asked for a business key: the system has no such case. */
    record NotThere() implements Translation {}

    /**
     * The system answered with an error of its own inside a normal answer.
     *
     * @param kind refused, fault, unreachable or malformed: who acts on it
     * @param code the system's own code, may be empty
     */
    record Failed(String kind, String code, String text) implements Translation {
        private static final int LONGEST_DETAIL = 300;

        /** Refused and fault use up an attempt; unreachable is tried again; malformed is a dead letter. */
        public Failure failure() {
            String detail = SafeDetail.of((code.isEmpty() ? "" : code + ": ") + text, LONGEST_DETAIL);
            return switch (kind) {
                case "unreachable" -> new Failure.Unreachable(ExchangeFailure.LEGACY_FAULT, detail, false);
                case "malformed" -> new Failure.Malformed(ExchangeFailure.LEGACY_REFUSED, detail, "");
                case "fault" -> new Failure.Refused(ExchangeFailure.LEGACY_FAULT, detail);
                default -> new Failure.Refused(ExchangeFailure.LEGACY_REFUSED, detail);
            };
        }
    }
}
