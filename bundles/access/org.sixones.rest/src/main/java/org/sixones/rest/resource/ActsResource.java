package org.sixones.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.sixones.approval.Applications;
import org.sixones.approval.CaseAct;
import org.sixones.model.CaseNumber;
import org.sixones.rest.json.ActJson;
import org.sixones.rest.json.ApplicationJson;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;
import org.sixones.rest.signin.Caller;

/** 办理动作: what the window and the deciding organ do to a case by one word. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ActsResource {
    private final Applications applications;

    public ActsResource(Applications applications) {
        this.applications = applications;
    }

    @POST
    @Path("applications/{number}/acts")
    @RolesAllowed({"clerk", "approver"})
    public ApplicationJson act(
            @PathParam("number") String number,
            ActJson body,
            @HeaderParam("Idempotency-Key") String key,
            @Context SecurityContext caller) {
        CaseNumber caseNumber = Parameters.caseInPath(number);
        Optional<String> chosen = Parameters.key(key);
        CaseAct act = Parameters.given(body).toModel();
        String role = act instanceof CaseAct.OfOrgan ? "approver" : "clerk";
        if (!caller.isUserInRole(role)) {
            throw new ProblemException(403, RestFailure.NOT_ALLOWED, act.name() + " is an act of the role " + role);
        }
        return ApplicationJson.of(Parameters.orProblem(
                applications.act(caseNumber, act, Caller.of(caller).actor(), chosen)));
    }
}
