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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.MessageJournal;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Failure;
import org.sixones.model.SubjectKey;
import org.sixones.model.SystemCode;
import org.sixones.model.place.Level;
import org.sixones.rest.json.MessageJson;
import org.sixones.rest.problem.ProblemException;
import org.sixones.rest.problem.RestFailure;
import org.sixones.rest.signin.Caller;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;
import org.sixones.store.message.StoredMessage;

/** Every message's journey, and what waits for an operator. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
public final class MessagesResource {
    private final MessageJournal journal;
    private final Transactions transactions;
    private final AuditChain audit;

    public MessagesResource(MessageJournal journal, Transactions transactions, AuditChain audit) {
        this.journal = journal;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** A page of messages. */
    public record MessagesJson(List<MessageJson> messages) {}

    /** Body of a discard. */
    public record DiscardJson(String reason) {}

    /** Body of a resolution. */
    public record CarriedOutJson(String outcome, Map<String, String> results, String reason) {}

    @GET
    @RolesAllowed({"clerk", "approver", "operator", "auditor"})
    public MessagesJson list(
            @QueryParam("case") String caseNumber,
            @QueryParam("subject") String subject,
            @QueryParam("state") String state,
            @QueryParam("system") String system,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext caller) {
        Optional<CaseNumber> number = Parameters.query("case", caseNumber, CaseNumber::new);
        if (number.isPresent()) {
            return page(journal.of(number.get()));
        }
        if (!caller.isUserInRole("operator") && !isAuditorOfTheCity(caller)) {
            throw new ProblemException(403, RestFailure.NOT_ALLOWED, "case");
        }
        Optional<SubjectKey> key = Parameters.query("subject", subject, SubjectKey::new);
        if (key.isPresent()) {
            return page(journal.of(key.get()));
        }
        Optional<SystemCode> one = Parameters.query("system", system, SystemCode::new);
        long afterSeq = Parameters.query("after", after, Long::valueOf).orElse(0L);
        int max = Parameters.limit(limit);
        return switch (Optional.ofNullable(state).orElse("")) {
            case "dead" -> page(journal.deadLetters(one, afterSeq, max));
            case "uncertain" -> page(journal.uncertain(one, afterSeq, max));
            default -> throw new ProblemException(
                    400, RestFailure.PARAMETER_INVALID, "case, subject, or state: dead | uncertain");
        };
    }

    @GET
    @Path("{seq}/original")
    @RolesAllowed("operator")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response original(@PathParam("seq") String seq, @Context SecurityContext caller) {
        long wanted = seq(seq);
        byte[] original = journal.original(wanted).orElseThrow(MessagesResource::unknown);
        transactions.inTransaction(() -> {
            audit.append(new AuditEntry("message/" + wanted, actor(caller), "ORIGINAL_READ", Map.of()));
            return null;
        });
        return Response.ok(original)
                .header("Content-Disposition", "attachment; filename=\"message-" + wanted + ".bin\"")
                .build();
    }

    @POST
    @Path("{seq}/replay")
    @RolesAllowed("operator")
    public MessageJson replay(@PathParam("seq") String seq, @Context SecurityContext caller) {
        return MessageJson.of(Parameters.orProblem(journal.replay(seq(seq), actor(caller))));
    }

    @POST
    @Path("{seq}/discard")
    @RolesAllowed("operator")
    public MessageJson discard(@PathParam("seq") String seq, DiscardJson body, @Context SecurityContext caller) {
        String reason = Parameters.given(body).reason();
        if (reason == null || reason.isBlank() || reason.length() > 1000) {
            throw new ProblemException(400, RestFailure.PARAMETER_INVALID, "/reason");
        }
        return MessageJson.of(Parameters.orProblem(journal.discard(seq(seq), reason, actor(caller))));
    }

    @POST
    @Path("{seq}/carried-out")
    @RolesAllowed("operator")
    public MessageJson carriedOut(@PathParam("seq") String seq, CarriedOutJson body, @Context SecurityContext caller) {
        CarriedOutJson said = Parameters.given(body);
        boolean granted =
                switch (Optional.ofNullable(said.outcome()).orElse("")) {
                    case "granted" -> true;
                    case "refused" -> false;
                    default -> throw new ProblemException(400, RestFailure.PARAMETER_INVALID, "/outcome");
                };
        return MessageJson.of(Parameters.orProblem(journal.carriedOut(
                seq(seq),
                granted,
                said.results() == null ? Map.of() : said.results(),
                Optional.ofNullable(said.reason()),
                actor(caller))));
    }

    /** Messages of all cases are of all divisions. */
    private static boolean isAuditorOfTheCity(SecurityContext caller) {
        return caller.isUserInRole("auditor")
                && Caller.of(caller)
                        .account()
                        .post()
                        .filter(p -> p.division().level() == Level.CITY)
                        .isPresent();
    }

    private static MessagesJson page(List<StoredMessage> messages) {
        return new MessagesJson(messages.stream().map(MessageJson::of).toList());
    }

    private static long seq(String seq) {
        if (!seq.matches("[1-9][0-9]{0,17}")) {
            throw unknown();
        }
        return Long.parseLong(seq);
    }

    private static ProblemException unknown() {
        return ProblemException.of(new Failure.Refused(ExchangeFailure.MESSAGE_UNKNOWN, ""));
    }

    private static Actor actor(SecurityContext caller) {
        return Actor.person(caller.getUserPrincipal().getName());
    }
}
