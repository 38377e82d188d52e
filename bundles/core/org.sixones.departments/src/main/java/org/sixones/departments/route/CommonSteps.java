package org.sixones.departments.route;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.sixones.departments.mapping.CanonicalDocument;
import org.sixones.departments.mapping.SystemTranslator;
import org.sixones.departments.mapping.Translation;
import org.sixones.departments.mapping.Wire;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.SystemMessage;
import org.sixones.spi.DeliveryResult;
import org.sixones.spi.RepeatSafety;

/** The steps that every kind of join has: task to wire, answer to reports. Thread-safe. */
final class CommonSteps {
    private final SystemCode system;
    private final RepeatSafety repeat;
    private final SystemTranslator translator;
    private final CanonicalXml canonical;
    private final Clock clock;

    CommonSteps(
            SystemCode system, RepeatSafety repeat, SystemTranslator translator, CanonicalXml canonical, Clock clock) {
        this.system = system;
        this.repeat = repeat;
        this.translator = translator;
        this.canonical = canonical;
        this.clock = clock;
    }

    /** Body: {@link Delivery} → {@link Wire}; nothing to send ends the route. */
    void outgoing(Exchange exchange) {
        Delivery delivery = exchange.getMessage().getBody(Delivery.class);
        exchange.setProperty(RouteParts.DELIVERY, delivery);
        exchange.getMessage().removeHeaders("*");
        Outcome<Optional<Wire>> wire = wire(delivery);
        if (wire instanceof Outcome.Failed<Optional<Wire>> failed) {
            RouteParts.finish(exchange, new DeliveryResult.Failed(failed.failure()));
            return;
        }
        Optional<Wire> message = ((Outcome.Done<Optional<Wire>>) wire).value();
        if (message.isEmpty()) {
            RouteParts.finish(exchange, new DeliveryResult.Taken());
            return;
        }
        exchange.getMessage().setBody(message.get());
    }

    private Outcome<Optional<Wire>> wire(Delivery delivery) {
        CanonicalDocument canonicalXml = delivery.canonical();
        String id = delivery.messageId();
        if (delivery.ask()) {
            return translator.ask(canonicalXml, id, clock.instant()).map(Optional::of);
        }
        return delivery.message() instanceof BusinessFact fact
                ? translator.push(fact.fact(), canonicalXml, id, clock.instant())
                : translator.send(((ApplicationTask) delivery.message()).action(), canonicalXml, id, clock.instant());
    }

    /** Body: the answer's XML as text → the result. */
    void answer(Exchange exchange) {
        Delivery delivery = exchange.getProperty(RouteParts.DELIVERY, Delivery.class);
        String wire = exchange.getMessage().getBody(String.class);
        exchange.getMessage().removeHeaders("*");
        Outcome<Translation> translation =
                translator.answer(wire, delivery.canonical(), delivery.messageId(), clock.instant());
        RouteParts.finish(
                exchange,
                translation instanceof Outcome.Failed<Translation> failed
                        ? unreadable(delivery, failed.failure())
                        : result(delivery, ((Outcome.Done<Translation>) translation).value()));
    }

    /**
     * An answer that cannot be read: the system has done something, nobody knows what. Where a repeat acts twice it counts as
     * uncertain; elsewhere it is a dead letter.
     */
    DeliveryResult unreadable(Delivery delivery, Failure failure) {
        return repeat == RepeatSafety.MESSAGE_ID || delivery.ask()
                ? new DeliveryResult.Failed(failure)
                : new DeliveryResult.Failed(new Failure.Unreachable(failure.code(), failure.detail(), true));
    }

    /** Canonical documents as reports, each checked to be this system's. */
    Outcome<List<SystemMessage>> reports(Translation.Reports translated) {
        List<SystemMessage> reports = new ArrayList<>();
        for (byte[] document : translated.documents()) {
            Outcome<CanonicalMessage> read = canonical.read(document);
            if (read instanceof Outcome.Failed<CanonicalMessage> failed) {
                return Outcome.failed(ofMapping(failed.failure()));
            }
            CanonicalMessage message = ((Outcome.Done<CanonicalMessage>) read).value();
            if (!(message instanceof SystemMessage report)) {
                return Outcome.failed(
                        new Failure.Malformed(ExchangeFailure.WRONG_MESSAGE_TYPE, "the mapping made no report", ""));
            }
            if (!report.system().equals(system)) {
                return Outcome.failed(new Failure.Malformed(
                        ExchangeFailure.NOT_YOUR_SYSTEM, "the mapping made a report of another system", ""));
            }
            reports.add(report);
        }
        return Outcome.done(reports);
    }

    private DeliveryResult result(Delivery delivery, Translation translation) {
        if (translation instanceof Translation.NotThere) {
            return delivery.ask()
                    ? new DeliveryResult.NotThere()
                    : unreadable(
                            delivery,
                            new Failure.Malformed(
                                    ExchangeFailure.TRANSLATION_FAILED, "<not-there/> answers a question only", ""));
        }
        if (translation instanceof Translation.Failed failed) {
            return new DeliveryResult.Failed(failed.failure());
        }
        Outcome<List<SystemMessage>> reports = reports((Translation.Reports) translation);
        if (reports instanceof Outcome.Failed<List<SystemMessage>> failed) {
            return unreadable(delivery, failed.failure());
        }
        List<SystemMessage> list = ((Outcome.Done<List<SystemMessage>>) reports).value();
        boolean other = list.stream()
                .anyMatch(r -> !(r instanceof BusinessFact)
                        && !r.strand().equals(delivery.message().strand()));
        if (other) {
            return unreadable(
                    delivery,
                    new Failure.Malformed(ExchangeFailure.NOT_BY_SCHEMA, "the answer is about another case", ""));
        }
        return list.isEmpty() ? new DeliveryResult.Taken() : new DeliveryResult.Answered(list);
    }

    private static Failure ofMapping(Failure failure) {
        String detail = "the mapping's report: " + failure.detail();
        return failure instanceof Failure.Malformed m
                ? new Failure.Malformed(m.code(), detail, m.position())
                : new Failure.Malformed(failure.code(), detail, "");
    }
}
