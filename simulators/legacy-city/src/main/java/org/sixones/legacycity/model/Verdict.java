package org.sixones.legacycity.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the people of a department make of a case. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "then")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = Verdict.Refuse.class, name = "refuse"),
    @JsonSubTypes.Type(value = Verdict.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Verdict.NotAccept.class, name = "not-accept"),
    @JsonSubTypes.Type(value = Verdict.Hold.class, name = "hold")
})
public sealed interface Verdict {
    record Approve() implements Verdict {}

    record Refuse(String reason) implements Verdict {}

    /** Once, everything in one list. */
    record Correct(List<CorrectionPoint> points) implements Verdict {
        public Correct {
            points = List.copyOf(points);
        }
    }

    /** Turned away at acceptance; a system that decides at once refuses instead. */
    record NotAccept(String reason) implements Verdict {}

    /** Nobody decides until somebody does so by request. */
    record Hold() implements Verdict {}
}
