package org.sixones.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.Applications;
import org.sixones.approval.CaseRights;
import org.sixones.approval.Counts;
import org.sixones.approval.Intake;
import org.sixones.approval.Reach;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;
import org.sixones.rest.json.ApplicationJson;
import org.sixones.rest.json.ApplicationsJson;
import org.sixones.rest.json.CountsJson;
import org.sixones.rest.json.SubmissionJson;
import org.sixones.rest.problem.Problem;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;
import org.sixones.rest.signin.Caller;

/** 办件: intake, correction, withdrawal, delivery, and looking. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ApplicationsResource {
    private final Applications applications;
    private final CaseRights rights;

    public ApplicationsResource(Applications applications, CaseRights rights) {
        this.applications = applications;
        this.rights = rights;
    }

    /** Body of a withdrawal. */
    public record WithdrawalJson(String reason) {}

    /** Body of a delivery. */
    public record DeliveryJson(String proof) {}

    @GET
    @Path("applications")
    @RolesAllowed({"clerk", "approver", "operator", "auditor", "agent"})
    public ApplicationsJson list(
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext caller) {
        Optional<ApplicationState> wanted =
                Parameters.query("state", state, s -> ApplicationState.valueOf(s.toUpperCase(Locale.ROOT)));
        return ApplicationsJson.of(Parameters.orProblem(applications.list(
                new ApplicationFilter(Optional.empty(), wanted, reach(caller)),
                Optional.ofNullable(after),
                Parameters.limit(limit))));
    }

    @POST
    @Path("applications")
    @RolesAllowed({"clerk", "agent"})
    public Response submit(
            SubmissionJson body, @HeaderParam("Idempotency-Key") String key, @Context SecurityContext caller) {
        Optional<String> chosen = Parameters.key(key);
        CaseRights.Intake intake = Parameters.orProblem(rights.intake(
                Caller.of(caller).account(), Parameters.given(body).mandateNumber()));
        ApplicationJson application = taken(applications.submit(body.toRequest(intake.filing()), intake.by(), chosen));
        return Response.created(URI.create("applications/" + application.number()))
                .entity(application)
                .build();
    }

    @GET
    @Path("applications/{number}")
    @RolesAllowed({"clerk", "approver", "operator", "auditor", "agent"})
    public ApplicationJson find(@PathParam("number") String number) {
        return ApplicationJson.of(Parameters.orProblem(applications.find(Parameters.caseInPath(number))));
    }

    @POST
    @Path("applications/{number}/corrections")
    @RolesAllowed({"clerk", "agent"})
    public ApplicationJson correct(
            @PathParam("number") String number,
            SubmissionJson.CorrectionJson body,
            @HeaderParam("Idempotency-Key") String key,
            @Context SecurityContext caller) {
        CaseNumber caseNumber = Parameters.caseInPath(number);
        Optional<String> chosen = Parameters.key(key);
        return taken(applications.correct(caseNumber, Parameters.given(body).toRequest(), actor(caller), chosen));
    }

    @POST
    @Path("applications/{number}/withdrawal")
    @RolesAllowed({"clerk", "agent"})
    public ApplicationJson withdraw(
            @PathParam("number") String number,
            WithdrawalJson body,
            @HeaderParam("Idempotency-Key") String key,
            @Context SecurityContext caller) {
        CaseNumber caseNumber = Parameters.caseInPath(number);
        Optional<String> chosen = Parameters.key(key);
        String reason = text(Parameters.given(body).reason(), "/reason");
        return ApplicationJson.of(
                Parameters.orProblem(applications.withdraw(caseNumber, reason, actor(caller), chosen)));
    }

    @POST
    @Path("applications/{number}/delivery")
    @RolesAllowed("clerk")
    public ApplicationJson deliver(
            @PathParam("number") String number, DeliveryJson body, @Context SecurityContext caller) {
        String proof = text(Parameters.given(body).proof(), "/proof");
        return ApplicationJson.of(
                Parameters.orProblem(applications.deliver(Parameters.caseInPath(number), proof, actor(caller))));
    }

    @GET
    @Path("counts")
    @RolesAllowed({"clerk", "approver", "operator", "auditor"})
    public CountsJson counts(@Context SecurityContext caller) {
        Counts counts = applications.counts(reach(caller));
        return CountsJson.of(counts);
    }

    private static ApplicationJson taken(Outcome<Intake> outcome) {
        Intake intake = Parameters.orProblem(outcome);
        if (intake instanceof Intake.Taken taken) {
            return ApplicationJson.of(taken.application());
        }
        List<Problem.Error> errors = ((Intake.Defective) intake)
                .defects().stream()
                        .map(d -> new Problem.Error(
                                d.place(),
                                d.message().zh() + " / " + d.message().en()))
                        .collect(Collectors.toList());
        throw new ProblemException(422, RestFailure.FORM_DEFECTIVE, "", errors);
    }

    private static String text(String value, String place) {
        if (value == null || value.isBlank() || value.length() > 1000) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, place);
        }
        return value;
    }

    private Reach reach(SecurityContext caller) {
        return rights.reach(Caller.of(caller).account(), CaseRights.Verb.READ);
    }

    private static Actor actor(SecurityContext caller) {
        return Caller.of(caller).actor();
    }
}
