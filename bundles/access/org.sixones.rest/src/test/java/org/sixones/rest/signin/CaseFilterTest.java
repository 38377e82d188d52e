package org.sixones.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseRights;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.Reach;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;
import org.sixones.rest.problem.ProblemException;

/** No request that names a case gets past the rights to it, whatever resource it goes to. */
class CaseFilterTest {
    private static final String MINE = "113303000024800011300902100100020180301000001";
    private static final String OTHER = "113303000024800011300902100100020180301000002";
    private static final Caller AGENT =
            new Caller(new Principal("agent", Set.of(Role.AGENT), Optional.empty()), "Basic", true);
    private static final Actor FOR_ZHANG = Actor.agent("agent", "WT20180118000001");

    private final List<String> asked = new ArrayList<>();
    private final AtomicReference<Object> acting = new AtomicReference<>();
    private final CaseFilter filter = new CaseFilter(new CaseRights() {
        @Override
        public Reach reach(Principal who, Verb verb) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Outcome<Actor> check(CaseNumber number, Principal who, Verb verb) {
            asked.add(verb + " " + number);
            return number.value().equals(MINE)
                    ? Outcome.done(FOR_ZHANG)
                    : Outcome.refused(ApprovalFailure.CASE_UNKNOWN, "no case " + number);
        }

        @Override
        public Outcome<Intake> intake(Principal who, Optional<MandateNumber> mandate) {
            throw new AssertionError("not asked for");
        }
    });

    private ContainerRequestContext request(String method, Object caller, String path, String query) {
        MultivaluedMap<String, String> paths = new MultivaluedHashMap<>();
        MultivaluedMap<String, String> queries = new MultivaluedHashMap<>();
        if (path != null) {
            paths.add("whatever", path);
        }
        if (query != null) {
            queries.add("case", query);
        }
        UriInfo uri = proxy(UriInfo.class, (name, args) -> switch (name) {
            case "getPathParameters" -> paths;
            case "getQueryParameters" -> queries;
            default -> throw new AssertionError(name);
        });
        return proxy(ContainerRequestContext.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            case "getUriInfo" -> uri;
            case "getProperty" -> caller;
            case "setSecurityContext" -> {
                acting.set(args[0]);
                yield null;
            }
            default -> throw new AssertionError(name);
        });
    }

    /** What a fake does. */
    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments)));
    }

    @Test
    void a_case_in_the_path_is_read_with_the_right_to_read_it_and_as_whom_one_acts_on_it() {
        filter.filter(request("GET", AGENT, MINE, null));
        assertThat(asked).containsExactly("READ " + MINE);
        assertThat(Caller.of((SecurityContext) acting.get()).actor()).isEqualTo(FOR_ZHANG);
        assertThat(Caller.of((SecurityContext) acting.get()).account()).isEqualTo(AGENT.account());
    }

    @Test
    void everything_but_reading_needs_the_right_to_handle() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            filter.filter(request(method, AGENT, MINE, null));
        }
        assertThat(asked).hasSize(4).allMatch(("HANDLE " + MINE)::equals);
    }

    @Test
    void a_case_that_one_may_not_see_is_not_there_whether_in_the_path_or_in_the_query() {
        for (ContainerRequestContext request : List.of(
                request("GET", AGENT, OTHER, null),
                request("GET", AGENT, null, OTHER),
                request("POST", AGENT, MINE, OTHER))) {
            assertThatThrownBy(() -> filter.filter(request)).isInstanceOfSatisfying(ProblemException.class, problem -> {
                assertThat(problem.status()).isEqualTo(404);
                assertThat(problem.code()).isEqualTo(ApprovalFailure.CASE_UNKNOWN);
                assertThat(problem.getMessage()).isEqualTo("no case " + OTHER);
            });
        }
    }

    @Test
    void a_request_that_names_no_case_and_one_that_is_open_to_everybody_pass() {
        assertThatCode(() -> {
                    filter.filter(request("GET", AGENT, "foreign-trade", null));
                    filter.filter(request("GET", AGENT, null, null));
                    filter.filter(request("GET", null, OTHER, null));
                })
                .doesNotThrowAnyException();
        assertThat(asked).isEmpty();
    }
}
