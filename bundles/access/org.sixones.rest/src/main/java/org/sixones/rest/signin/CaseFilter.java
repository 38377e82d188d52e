package org.sixones.rest.signin;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sixones.approval.CaseRights;
import org.sixones.approval.CaseRights.Verb;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;
import org.sixones.rest.problem.ProblemException;

/**
 * Whoever names a case in the address of a request, as part of its path or as {@code case=}, has to have the right to it:
 * every resource is held to this, whether it thinks of it or not. Comes after {@link SignInFilter}; what is open to everybody
 * names no case to read.
 */
@Priority(Priorities.USER + 1)
public final class CaseFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String QUERY = "case";

    private final CaseRights rights;

    public CaseFilter(CaseRights rights) {
        this.rights = rights;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!(request.getProperty(SignInFilter.CALLER) instanceof Caller caller)) {
            return;
        }
        Verb verb = READING.contains(request.getMethod()) ? Verb.READ : Verb.HANDLE;
        for (CaseNumber number : named(request)) {
            Outcome<Actor> actor = rights.check(number, caller.account(), verb);
            request.setSecurityContext(caller.actingAs(actor.orElse(failure -> {
                throw ProblemException.of(failure);
            })));
        }
    }

    private static Set<CaseNumber> named(ContainerRequestContext request) {
        Set<CaseNumber> named = new LinkedHashSet<>();
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        path.values().forEach(values -> add(values, named));
        add(request.getUriInfo().getQueryParameters().getOrDefault(QUERY, List.of()), named);
        return named;
    }

    private static void add(List<String> values, Set<CaseNumber> named) {
        values.stream().filter(CaseNumber::isValid).map(CaseNumber::new).forEach(named::add);
    }
}
