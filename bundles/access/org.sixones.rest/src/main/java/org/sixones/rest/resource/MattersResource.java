package org.sixones.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sixones.approval.Matters;
import org.sixones.model.MatterCode;
import org.sixones.rest.json.MatterJson;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;
import org.sixones.time.DueDate;
import org.sixones.time.WorkingCalendar;

/** 一件事 and the calendar that its limits run by. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MattersResource {
    private static final int LONGEST_LIMIT = 400;

    private final Matters matters;
    private final WorkingCalendar calendar;

    public MattersResource(Matters matters, WorkingCalendar calendar) {
        this.matters = matters;
        this.calendar = calendar;
    }

    /** Answer of the catalogue. */
    public record MattersJson(List<MatterJson.SummaryJson> matters) {}

    /** Answer about the calendar. */
    public record CalendarJson(LocalDate knownFrom, LocalDate knownUntil, LocalDate dueOn, String note) {}

    @GET
    @Path("matters")
    @PermitAll
    public MattersJson list() {
        return new MattersJson(
                matters.list().stream().map(MatterJson.SummaryJson::of).toList());
    }

    @GET
    @Path("matters/{code}")
    @PermitAll
    public MatterJson find(@PathParam("code") String code) {
        if (!MatterCode.isValid(code)) {
            throw new ProblemException(404, RestFailure.NOT_FOUND, "no matter code");
        }
        return MatterJson.of(Parameters.orProblem(matters.find(new MatterCode(code))));
    }

    @GET
    @Path("calendar")
    @PermitAll
    public CalendarJson calendar(@QueryParam("start") String start, @QueryParam("days") String days) {
        Optional<LocalDate> from = Parameters.query("start", start, LocalDate::parse);
        Optional<Integer> length = Parameters.query("days", days, Integer::valueOf);
        if (from.isEmpty() != length.isEmpty()
                || length.filter(n -> n < 0 || n > LONGEST_LIMIT).isPresent()) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, "start and days (0 to 400) go together");
        }
        if (from.filter(d -> d.isBefore(calendar.knownFrom())).isPresent()) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, "start: not before " + calendar.knownFrom());
        }
        Optional<DueDate> due = from.map(d -> calendar.plus(d, length.orElseThrow()));
        return new CalendarJson(
                calendar.knownFrom(),
                calendar.knownUntil(),
                due.flatMap(DueDate::lastDay).orElse(null),
                due.filter(d -> d instanceof DueDate.BeyondCalendar)
                        .map(d -> "beyond-calendar")
                        .orElse(null));
    }
}
