package org.sixones.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.Mandates;
import org.sixones.identity.Principal;
import org.sixones.rest.json.MandateJson;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;
import org.sixones.rest.signin.Caller;

/** 委托: agents file for principals, who confirm it and may end it. */
@Path("mandates")
@Produces(MediaType.APPLICATION_JSON)
public final class MandatesResource {
    private final Mandates mandates;

    public MandatesResource(Mandates mandates) {
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed({"agent", "clerk", "operator", "auditor"})
    public MandateJson.MandatesJson list(@QueryParam("limit") String limit, @Context SecurityContext caller) {
        return new MandateJson.MandatesJson(mandates.list(account(caller), Parameters.limit(limit)).stream()
                .map(MandateJson::of)
                .toList());
    }

    @POST
    @RolesAllowed("agent")
    public Response request(MandateJson.RequestJson body, @Context SecurityContext caller) {
        MandateJson mandate = MandateJson.of(
                Parameters.orProblem(mandates.request(Parameters.given(body).toRequest(), account(caller))));
        return Response.created(URI.create("mandates/" + mandate.number()))
                .entity(mandate)
                .build();
    }

    @GET
    @Path("{mandate}")
    @RolesAllowed({"agent", "clerk", "operator", "auditor"})
    public MandateJson find(@PathParam("mandate") String number, @Context SecurityContext caller) {
        return MandateJson.of(Parameters.orProblem(mandates.find(number(number), account(caller))));
    }

    @POST
    @Path("{mandate}/code")
    @RolesAllowed("clerk")
    public MandateJson.CodeJson code(@PathParam("mandate") String number, @Context SecurityContext caller) {
        return new MandateJson.CodeJson(Parameters.orProblem(mandates.issueCode(number(number), account(caller))));
    }

    @POST
    @Path("{mandate}/confirmation")
    @RolesAllowed("agent")
    public MandateJson confirm(
            @PathParam("mandate") String number, MandateJson.ConfirmationJson body, @Context SecurityContext caller) {
        String code = given(Parameters.given(body).code(), "/code");
        return MandateJson.of(Parameters.orProblem(mandates.confirm(number(number), code, account(caller))));
    }

    @POST
    @Path("{mandate}/revocation")
    @RolesAllowed({"agent", "clerk", "operator"})
    public MandateJson revoke(
            @PathParam("mandate") String number, MandateJson.RevocationJson body, @Context SecurityContext caller) {
        String reason = given(Parameters.given(body).reason(), "/reason");
        return MandateJson.of(Parameters.orProblem(mandates.revoke(number(number), reason, account(caller))));
    }

    private static MandateNumber number(String number) {
        if (!MandateNumber.isValid(number)) {
            throw new ProblemException(404, RestFailure.NOT_FOUND, "no mandate number");
        }
        return new MandateNumber(number);
    }

    private static String given(String value, String place) {
        if (value == null) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, place);
        }
        return value;
    }

    private static Principal account(SecurityContext caller) {
        return Caller.of(caller).account();
    }
}
