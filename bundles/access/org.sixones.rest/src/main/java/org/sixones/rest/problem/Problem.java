package org.sixones.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** RFC 9457 problem details. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String code, String detail, String instance, List<Error> errors) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One of several things that are wrong. */
    public record Error(String place, String text) {}

    public Problem {
        errors = List.copyOf(errors);
    }
}
