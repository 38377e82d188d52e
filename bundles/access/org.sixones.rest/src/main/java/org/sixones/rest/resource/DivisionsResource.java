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
import java.util.Locale;
import org.sixones.model.LocalizedText;
import org.sixones.model.place.Division;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Divisions;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;

/** 行政区划 as dated data. */
@Path("divisions")
@Produces(MediaType.APPLICATION_JSON)
public final class DivisionsResource {
    /** One division. */
    public record DivisionJson(
            String code,
            String level,
            LocalizedText name,
            LocalizedText fullName,
            LocalDate from,
            LocalDate until,
            List<DivisionJson> children) {}

    @GET
    @Path("{division}")
    @PermitAll
    public DivisionJson find(@PathParam("division") String code, @QueryParam("on") String on) {
        LocalDate day = Parameters.query("on", on, LocalDate::parse).orElseGet(LocalDate::now);
        Divisions divisions = Divisions.wenzhou();
        Division division = DivisionCode.isValid(code)
                ? divisions.find(new DivisionCode(code), day).orElseThrow(DivisionsResource::unknown)
                : refuse();
        return json(
                division,
                day,
                divisions.children(division.code(), day).stream()
                        .map(child -> json(child, day, null))
                        .toList());
    }

    private static DivisionJson json(Division d, LocalDate day, List<DivisionJson> children) {
        return new DivisionJson(
                d.code().value(),
                d.level().name().toLowerCase(Locale.ROOT),
                d.name(),
                Divisions.wenzhou().fullName(d.code(), day),
                d.from().orElse(null),
                d.until().orElse(null),
                children);
    }

    private static Division refuse() {
        throw unknown();
    }

    private static ProblemException unknown() {
        return new ProblemException(404, RestFailure.NOT_FOUND, "no such division on that day");
    }
}
