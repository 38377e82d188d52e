package org.sixones.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sixones.approval.CalendarCorrection;
import org.sixones.approval.CalendarCorrections;
import org.sixones.model.Actor;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;
import org.sixones.time.CalendarYear;

/** 工作日历: loading and correcting years, and what that does to open limits. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarResource {
    private static final int LONGEST_YEAR = 64 * 1024;

    private final CalendarCorrections corrections;

    public CalendarResource(CalendarCorrections corrections) {
        this.corrections = corrections;
    }

    /** Body of an import. */
    public record YearJson(String csv, String notice) {}

    /** What was imported. */
    public record ImportedJson(int year, int days, String notice) {}

    /** How far open limits have been computed anew. */
    public record CorrectionJson(
            LocalDate from, String why, long checked, long moved, Instant startedAt, Instant endedAt) {
        static CorrectionJson of(CalendarCorrection c) {
            return new CorrectionJson(
                    c.from(),
                    c.why(),
                    c.checked(),
                    c.moved(),
                    c.startedAt(),
                    c.endedAt().orElse(null));
        }
    }

    /** Answer about corrections; the newest one, or none yet. */
    public record CorrectionsJson(CorrectionJson newest) {}

    @POST
    @Path("calendar/years")
    @RolesAllowed("operator")
    public ImportedJson importYear(YearJson body, @Context SecurityContext caller) {
        YearJson given = Parameters.given(body);
        if (given.csv() == null || given.csv().length() > LONGEST_YEAR) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, "/csv");
        }
        CalendarYear year = Parameters.orProblem(corrections.importYear(
                given.csv(),
                Optional.ofNullable(given.notice()),
                Actor.person(caller.getUserPrincipal().getName())));
        return new ImportedJson(year.year(), year.marks().size(), year.notice());
    }

    @GET
    @Path("calendar/corrections")
    @PermitAll
    public CorrectionsJson newest() {
        return new CorrectionsJson(corrections.newest().map(CorrectionJson::of).orElse(null));
    }
}
