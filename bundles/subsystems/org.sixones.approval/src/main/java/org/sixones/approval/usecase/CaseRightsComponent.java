package org.sixones.approval.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.CaseRights;
import org.sixones.approval.Filing;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.Reach;
import org.sixones.approval.Sight;
import org.sixones.approval.model.CasePolicy;
import org.sixones.approval.model.CasePolicy.Right;
import org.sixones.approval.port.CaseStore;
import org.sixones.approval.port.MandateStore;
import org.sixones.approval.store.ApprovalStore;
import org.sixones.identity.Post;
import org.sixones.identity.Principal;
import org.sixones.identity.Role;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;
import org.sixones.store.Transactions;

/** Asks the policy, with what the database knows of mandates and cases. */
@Component(configurationPid = ApprovalConfig.PID)
public final class CaseRightsComponent implements CaseRights {
    private final CaseStore cases;
    private final MandateStore mandates;
    private final Transactions transactions;
    private final Clock clock;
    private final Rules rules;

    @Activate
    public CaseRightsComponent(
            @Reference ApprovalStore store, @Reference Transactions transactions, ApprovalConfig config) {
        this(store.cases(), store.mandates(), transactions, Clock.systemUTC(), Rules.of(config));
    }

    CaseRightsComponent(CaseStore cases, MandateStore mandates, Transactions transactions, Clock clock, Rules rules) {
        this.cases = cases;
        this.mandates = mandates;
        this.transactions = transactions;
        this.clock = clock;
        this.rules = rules;
    }

    @Override
    public Reach reach(Principal who, Verb verb) {
        return transactions.inTransaction(() -> reachNow(who, verb));
    }

    private Reach reachNow(Principal who, Verb verb) {
        Optional<Post> post = who.post();
        List<MandateNumber> holding = who.roles().contains(Role.AGENT) && post.isPresent()
                ? mandates.holding(who.userName(), post.get().division(), today())
                : List.of();
        Reach reach = CasePolicy.reach(who.roles(), post, Right.valueOf(verb.name()), holding);
        return isTheCity(reach) ? new Reach.Everything() : reach;
    }

    /** Every case was taken and is decided in the city: who sees all that is the city's need not be looked up. */
    private boolean isTheCity(Reach reach) {
        return reach instanceof Reach.Within within
                && (within.sights().contains(Sight.any(rules.city()))
                        || within.sights().contains(Sight.competent(rules.city())));
    }

    @Override
    public Outcome<Actor> check(CaseNumber number, Principal who, Verb verb) {
        return transactions.inTransaction(() -> {
            Reach reach = reachNow(who, verb);
            if (!(reach instanceof Reach.Within within)) {
                return Outcome.done(Actor.person(who.userName()));
            }
            return cases.firstSight(number, within.sights())
                    .map(sight -> Outcome.done(actor(who, sight)))
                    .orElseGet(() -> Outcome.refused(ApprovalFailure.CASE_UNKNOWN, "no case " + number));
        });
    }

    private static Actor actor(Principal who, Sight sight) {
        return sight.mandate()
                .map(m -> Actor.agent(who.userName(), m.value()))
                .orElseGet(() -> Actor.person(who.userName()));
    }

    @Override
    public Outcome<Intake> intake(Principal who, Optional<MandateNumber> mandate) {
        if (!CasePolicy.mayTake(who.roles(), who.post(), mandate.isPresent())) {
            return Outcome.refused(
                    who.roles().contains(Role.AGENT)
                            ? ApprovalFailure.MANDATE_NOT_VALID
                            : ApprovalFailure.INTAKE_NOT_ALLOWED,
                    "no intake at this post");
        }
        Post post = who.post().orElseThrow();
        if (mandate.isPresent() && !holds(who, post, mandate.get())) {
            return Outcome.refused(ApprovalFailure.MANDATE_NOT_VALID, "no mandate " + mandate.get());
        }
        Actor by =
                mandate.map(m -> Actor.agent(who.userName(), m.value())).orElseGet(() -> Actor.person(who.userName()));
        return Outcome.done(new Intake(new Filing(post.division(), post.office(), mandate), by));
    }

    private boolean holds(Principal who, Post post, MandateNumber mandate) {
        return transactions
                .inTransaction(() -> mandates.holding(who.userName(), post.division(), today()))
                .contains(mandate);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), rules.zone());
    }
}
