package org.sixones.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sixones.model.CaseNumber;
import org.sixones.model.FailureCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Turns whatever went wrong into a problem; what nobody foresaw is logged whole and answered with a number only. */
public final class ProblemWriter implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null) {
            if (cause instanceof ProblemException p) {
                return answer(p.status(), p.code(), p.getMessage(), p.errors());
            }
            if (cause instanceof BodyLimit.Exceeded) {
                return answer(413, RestFailure.BODY_TOO_LARGE, "", List.of());
            }
            if (cause instanceof JsonProcessingException j) {
                return answer(400, RestFailure.NOT_JSON, place(j), List.of());
            }
            cause = cause.getCause();
        }
        if (thrown instanceof WebApplicationException w) {
            return answer(w.getResponse().getStatus(), byStatus(w.getResponse().getStatus()), "", List.of());
        }
        String number = UUID.randomUUID().toString();
        log(number, uri == null ? "" : uri.getPath(false), thrown);
        return answer(500, RestFailure.INTERNAL, number, List.of());
    }

    /** Under the key of its case, where the path names one. */
    private static void log(String number, String path, Throwable thrown) {
        Optional<String> caseNumber =
                Stream.of(path.split("/")).filter(CaseNumber::isValid).findFirst();
        caseNumber.ifPresent(c -> MDC.put("case", c));
        try {
            LOG.error("unforeseen failure {} at {}", number, path, thrown);
        } finally {
            caseNumber.ifPresent(c -> MDC.remove("case"));
        }
    }

    private Response answer(int status, FailureCode code, String detail, List<Problem.Error> errors) {
        Locale locale = Languages.of(headers);
        Problem problem = new Problem(
                "/api/docs/#" + code.code(),
                FailureTexts.of(code, locale),
                status,
                code.code(),
                detail == null ? "" : detail,
                uri == null ? "" : uri.getRequestUri().getRawPath(),
                errors);
        Response.ResponseBuilder response = Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .entity(problem);
        if (status == 503) {
            response.header("Retry-After", "2");
        }
        return response.build();
    }

    /** Where in the document, never its content. */
    private static String place(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        if (e instanceof JsonMappingException m && !m.getPath().isEmpty()) {
            String path = m.getPath().stream()
                    .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
                    .collect(Collectors.joining("/", "/", ""));
            return where + " " + path.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(path.length(), 100));
        }
        return where;
    }

    private static RestFailure byStatus(int status) {
        return switch (status) {
            case 400 -> RestFailure.PARAMETER_INVALID;
            case 401 -> RestFailure.NOT_SIGNED_IN;
            case 403 -> RestFailure.NOT_ALLOWED;
            case 404 -> RestFailure.NOT_FOUND;
            case 405 -> RestFailure.METHOD_NOT_ALLOWED;
            case 406 -> RestFailure.NOT_ACCEPTABLE;
            case 413 -> RestFailure.BODY_TOO_LARGE;
            case 415 -> RestFailure.MEDIA_TYPE_UNSUPPORTED;
            case 503 -> RestFailure.UNAVAILABLE;
            default -> RestFailure.INTERNAL;
        };
    }
}
