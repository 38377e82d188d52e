package org.sixones.legacycity.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** What a system has to say about a case, before it is written in the system's own shape. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Answer.NotAccepted.class, name = "not-accepted"),
    @JsonSubTypes.Type(value = Answer.PreReviewed.class, name = "pre-reviewed"),
    @JsonSubTypes.Type(value = Answer.CorrectionAsked.class, name = "correction"),
    @JsonSubTypes.Type(value = Answer.Granted.class, name = "granted"),
    @JsonSubTypes.Type(value = Answer.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Answer.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = Answer.NoSuchCase.class, name = "no-such-case"),
    @JsonSubTypes.Type(value = Answer.Announced.class, name = "announced")
})
public sealed interface Answer {
    record Accepted() implements Answer {}

    record NotAccepted(String reason) implements Answer {}

    record PreReviewed() implements Answer {}

    record CorrectionAsked(List<CorrectionPoint> points) implements Answer {
        public CorrectionAsked {
            points = List.copyOf(points);
        }
    }

    record Granted(String number) implements Answer {}

    record Refused(String reason) implements Answer {}

    record Withdrawn() implements Answer {}

    record NoSuchCase() implements Answer {}

    /** Said of the system's own accord, about a subject instead of a case: something that it has done. */
    record Announced(String fact, Map<String, String> fields) implements Answer {
        public Announced {
            fields = Map.copyOf(fields);
        }
    }
}
