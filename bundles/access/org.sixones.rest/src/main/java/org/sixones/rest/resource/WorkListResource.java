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
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import java.util.Optional;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.Applications;
import org.sixones.approval.CaseRights;
import org.sixones.approval.Light;
import org.sixones.approval.Reach;
import org.sixones.approval.WorkFilter;
import org.sixones.approval.WorkList;
import org.sixones.model.DepartmentCode;
import org.sixones.rest.json.ApplicationsJson;
import org.sixones.rest.json.ProgressJson;
import org.sixones.rest.json.WorkListJson;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;
import org.sixones.rest.signin.Caller;

/** 待办与进度: what is open, by when, and where a case is. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkListResource {
    private static final int LONGEST_IDENTIFIER = 40;

    private final WorkList work;
    private final Applications applications;
    private final CaseRights rights;

    public WorkListResource(WorkList work, Applications applications, CaseRights rights) {
        this.work = work;
        this.rights = rights;
        this.applications = applications;
    }

    /** Body of a search: an identifier has no place in an address, which is logged on its way. */
    public record SearchJson(String applicant, String after, Integer limit) {}

    @GET
    @Path("worklist")
    @RolesAllowed({"clerk", "approver", "operator", "auditor"})
    public WorkListJson page(
            @QueryParam("department") String department,
            @QueryParam("light") String light,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext caller) {
        WorkFilter filter = new WorkFilter(
                Parameters.query("department", department, DepartmentCode::new),
                Parameters.query("light", light, l -> Light.valueOf(l.toUpperCase(Locale.ROOT))),
                reach(caller));
        return WorkListJson.of(
                Parameters.orProblem(work.page(filter, Optional.ofNullable(after), Parameters.limit(limit))));
    }

    private Reach reach(SecurityContext caller) {
        return rights.reach(Caller.of(caller).account(), CaseRights.Verb.READ);
    }

    @GET
    @Path("worklist/loads")
    @RolesAllowed({"clerk", "approver", "operator", "auditor"})
    public WorkListJson.LoadsJson loads(@Context SecurityContext caller) {
        return WorkListJson.LoadsJson.of(work.loads(reach(caller)));
    }

    @GET
    @Path("applications/{number}/progress")
    @RolesAllowed({"clerk", "approver", "operator", "auditor", "agent"})
    public ProgressJson progress(@PathParam("number") String number) {
        return ProgressJson.of(Parameters.orProblem(work.progress(Parameters.caseInPath(number))));
    }

    @POST
    @Path("applications/search")
    @RolesAllowed({"clerk", "approver", "auditor"})
    public ApplicationsJson search(SearchJson body, @Context SecurityContext caller) {
        SearchJson given = Parameters.given(body);
        String applicant = given.applicant();
        if (applicant == null || applicant.isBlank() || applicant.length() > LONGEST_IDENTIFIER) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, "/applicant");
        }
        String limit = given.limit() == null ? null : given.limit().toString();
        return ApplicationsJson.of(Parameters.orProblem(applications.list(
                ApplicationFilter.of(applicant, reach(caller)),
                Optional.ofNullable(given.after()),
                Parameters.limit(limit))));
    }
}
