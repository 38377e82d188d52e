package org.sixones.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Links;
import org.sixones.model.Actor;
import org.sixones.model.Failure;
import org.sixones.rest.json.NetworkJson;
import org.sixones.rest.problem.ProblemException;
import org.sixones.spi.Departments;

/** Departments and the links to their systems. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworkResource {
    private final Departments departments;
    private final Links links;

    public NetworkResource(Departments departments, Links links) {
        this.departments = departments;
        this.links = links;
    }

    /** All departments. */
    public record DepartmentsJson(List<NetworkJson.DepartmentJson> departments) {}

    /** All systems. */
    public record SystemsJson(List<NetworkJson.SystemJson> systems) {}

    @GET
    @Path("departments")
    @PermitAll
    public DepartmentsJson departments() {
        return new DepartmentsJson(
                departments.list().stream().map(NetworkJson.DepartmentJson::of).toList());
    }

    @GET
    @Path("systems")
    @PermitAll
    public SystemsJson systems() {
        return new SystemsJson(
                links.list().stream().map(NetworkJson.SystemJson::of).toList());
    }

    @GET
    @Path("systems/{code}")
    @PermitAll
    public NetworkJson.SystemJson system(@PathParam("code") String code) {
        return links.find(Parameters.systemInPath(code))
                .map(NetworkJson.SystemJson::of)
                .orElseThrow(() -> ProblemException.of(new Failure.Refused(ExchangeFailure.SYSTEM_UNKNOWN, code)));
    }

    @POST
    @Path("systems/{code}/test")
    @RolesAllowed("operator")
    public NetworkJson.LinkTestJson test(@PathParam("code") String code) {
        return NetworkJson.LinkTestJson.of(Parameters.orProblem(links.test(Parameters.systemInPath(code))));
    }

    @POST
    @Path("systems/{code}/pause")
    @RolesAllowed("operator")
    public NetworkJson.SystemJson pause(@PathParam("code") String code, @Context SecurityContext caller) {
        return NetworkJson.SystemJson.of(
                Parameters.orProblem(links.pause(Parameters.systemInPath(code), actor(caller))));
    }

    @POST
    @Path("systems/{code}/resume")
    @RolesAllowed("operator")
    public NetworkJson.SystemJson resume(@PathParam("code") String code, @Context SecurityContext caller) {
        return NetworkJson.SystemJson.of(
                Parameters.orProblem(links.resume(Parameters.systemInPath(code), actor(caller))));
    }

    private static Actor actor(SecurityContext caller) {
        return Actor.person(caller.getUserPrincipal().getName());
    }
}
