package org.sixones.approval.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.Filing;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.MandateRequest;
import org.sixones.approval.MandateState;
import org.sixones.approval.MandateView;
import org.sixones.approval.Mandates;
import org.sixones.approval.model.Mandate;
import org.sixones.approval.model.MandateRules;
import org.sixones.approval.model.Masks;
import org.sixones.approval.port.Catalogue;
import org.sixones.approval.port.MandateStore;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.identity.Post;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.model.Actor;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;
import org.sixones.model.message.Content;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.AuditEntry;

/** Mandates: each change in one transaction with its audit row. */
@Component(configurationPid = ApprovalConfig.PID)
public final class MandatesComponent implements Mandates {
    private static final int LONGEST_LIST = 200;
    private static final int CODES = 1_000_000;

    /**
     * What the settings say.
     *
     * @param mostDays for which a mandate may hold
     */
    record Limits(int mostDays, Duration codeFor) {}

    private final MandateStore mandates;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final AuditChain audit;
    private final Clock clock;
    private final Rules rules;
    private final Limits limits;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public MandatesComponent(
            @Reference ApprovalStore store,
            @Reference Catalogue catalogue,
            @Reference Transactions transactions,
            @Reference AuditChain audit,
            ApprovalConfig config) {
        this(
                store.mandates(),
                catalogue,
                transactions,
                audit,
                Clock.systemUTC(),
                Rules.of(config),
                new Limits(config.mandate_days(), Duration.ofHours(config.mandate_code_hours())));
    }

    MandatesComponent(
            MandateStore mandates,
            Catalogue catalogue,
            Transactions transactions,
            AuditChain audit,
            Clock clock,
            Rules rules,
            Limits limits) {
        this.mandates = mandates;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.rules = rules;
        this.limits = limits;
    }

    @Override
    public Outcome<MandateView> request(MandateRequest request, Principal agent) {
        if (!MandateRules.mayRequest(agent)) {
            return notAllowed();
        }
        if (!MandateRules.isWellFormed(request, today(), limits.mostDays())) {
            return Outcome.refused(
                    ApprovalFailure.MANDATE_INVALID,
                    "principal, 1 to 20 matters, evidence, and at most " + limits.mostDays() + " days");
        }
        for (MatterCode matter : request.matters()) {
            if (catalogue.matter(matter) instanceof Outcome.Failed<?>) {
                return Outcome.refused(ApprovalFailure.MATTER_UNKNOWN, "no matter " + matter);
            }
        }
        Post post = agent.post().orElseThrow();
        return transactions.decide(() -> {
            Mandate fresh = new Mandate(
                    mandates.next(today()),
                    agent.userName(),
                    post.division(),
                    request.principal(),
                    request.matters(),
                    request.from(),
                    request.until(),
                    request.evidence(),
                    MandateState.PENDING,
                    Optional.empty(),
                    now(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            mandates.insert(fresh);
            record(fresh, agent, "MANDATE_REQUESTED");
            return Outcome.done(view(fresh));
        });
    }

    @Override
    public Outcome<String> issueCode(MandateNumber number, Principal clerk) {
        String code = String.format("%06d", random.nextInt(CODES));
        return change(number, clerk, MandateRules::mayIssueCode, mandate -> mandate.issued(
                        new Mandate.Code(digest(number, code), now().plus(limits.codeFor()), 0))
                .map(issued -> {
                    mandates.update(issued);
                    record(issued, clerk, "MANDATE_CODE_ISSUED");
                    return code;
                }));
    }

    @Override
    public Outcome<MandateView> confirm(MandateNumber number, String code, Principal agent) {
        return change(number, agent, MandateRules::mayConfirm, mandate -> {
            if (mandate.state() != MandateState.PENDING) {
                return Outcome.refused(ApprovalFailure.MANDATE_NOT_PENDING, "the mandate is " + mandate.state());
            }
            if (!mandate.awaitsCode(now()) || !isCode(mandate, code)) {
                mandates.update(mandate.wrongCode());
                record(mandate, agent, "MANDATE_CODE_WRONG");
                return Outcome.refused(ApprovalFailure.MANDATE_CODE_WRONG, "not the code, or not any more");
            }
            Mandate confirmed = mandate.confirmed(now());
            mandates.update(confirmed);
            record(confirmed, agent, "MANDATE_CONFIRMED");
            return Outcome.done(view(confirmed));
        });
    }

    @Override
    public Outcome<MandateView> revoke(MandateNumber number, String reason, Principal by) {
        if (!MandateRules.isReason(reason)) {
            return Outcome.refused(ApprovalFailure.REASON_REQUIRED, "a revocation says why");
        }
        return change(number, by, MandateRules::mayRevoke, mandate -> {
            if (mandate.state() == MandateState.REVOKED) {
                return Outcome.done(view(mandate));
            }
            Mandate revoked = mandate.revoked(reason, now());
            mandates.update(revoked);
            record(revoked, by, "MANDATE_REVOKED");
            return Outcome.done(view(revoked));
        });
    }

    @Override
    public Outcome<MandateView> find(MandateNumber number, Principal by) {
        return transactions.inTransaction(() -> mandates.find(number)
                .filter(m -> MandateRules.maySee(by, m))
                .map(m -> Outcome.done(view(m)))
                .orElseGet(() -> unknown(number)));
    }

    @Override
    public List<MandateView> list(Principal by, int max) {
        int most = Math.max(1, Math.min(max, LONGEST_LIST));
        return transactions.inTransaction(() -> {
            List<Mandate> found = by.roles().contains(Role.AGENT)
                    ? mandates.ofAgent(by.userName(), most)
                    : mandates.within(MandateRules.listed(by), most);
            return found.stream()
                    .filter(m -> MandateRules.maySee(by, m))
                    .map(this::view)
                    .toList();
        });
    }

    /** A refusal inside is kept too: a wrong code has been counted. */
    private <T> Outcome<T> change(
            MandateNumber number,
            Principal by,
            BiPredicate<Principal, Mandate> allowed,
            Function<Mandate, Outcome<T>> work) {
        return transactions.inTransaction(() -> {
            Optional<Mandate> found = mandates.lock(number).filter(m -> MandateRules.maySee(by, m));
            if (found.isEmpty()) {
                return unknown(number);
            }
            return allowed.test(by, found.get()) ? work.apply(found.get()) : notAllowed();
        });
    }

    private void record(Mandate mandate, Principal by, String action) {
        audit.append(new AuditEntry(
                "mandate/" + mandate.number(),
                Actor.person(by.userName()),
                action,
                Map.of("agent", mandate.agent(), "state", mandate.state().name())));
    }

    private MandateView view(Mandate m) {
        return new MandateView(
                m.number(),
                m.agent(),
                Views.place(Filing.at(m.division()), LocalDate.ofInstant(m.createdAt(), rules.zone())),
                m.principal().kind(),
                m.principal().name(),
                Masks.identifier(m.principal().identifier()),
                m.matters(),
                m.from(),
                m.until(),
                m.evidence(),
                m.state(),
                m.holds(today()),
                m.createdAt(),
                m.confirmedAt(),
                m.revokedAt(),
                m.reason());
    }

    private static boolean isCode(Mandate mandate, String code) {
        return mandate.code()
                .filter(c -> MessageDigest.isEqual(
                        c.digest().getBytes(StandardCharsets.US_ASCII),
                        digest(mandate.number(), code).getBytes(StandardCharsets.US_ASCII)))
                .isPresent();
    }

    private static String digest(MandateNumber number, String code) {
        return Content.of((number + ":" + code).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rules.zone());
    }

    private static <T> Outcome<T> unknown(MandateNumber number) {
        return Outcome.refused(ApprovalFailure.MANDATE_UNKNOWN, "no mandate " + number);
    }

    private static <T> Outcome<T> notAllowed() {
        return Outcome.refused(ApprovalFailure.MANDATE_NOT_ALLOWED, "not at this post");
    }
}
