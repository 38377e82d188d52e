package org.sixones.departments.route;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.Written;
import org.sixones.spi.DeliveryResult;
import org.sixones.spi.LegacyLink;
import org.sixones.spi.LinkTest;
import org.sixones.spi.RepeatSafety;
import org.sixones.spi.SystemProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A legacy system behind its Camel route. Thread-safe; never throws. */
final class RoutedLink implements LegacyLink {
    private static final Logger LOG = LoggerFactory.getLogger(RoutedLink.class);

    private final SystemProfile profile;
    private final ProducerTemplate producer;
    private final CommonSteps steps;
    private final Probe probe;
    private final Gate gate;
    private final Deadlines deadlines;
    private final boolean jms;

    RoutedLink(
            SystemProfile profile,
            ProducerTemplate producer,
            CommonSteps steps,
            Probe probe,
            Gate gate,
            Deadlines deadlines) {
        this.profile = profile;
        this.producer = producer;
        this.steps = steps;
        this.probe = probe;
        this.gate = gate;
        this.deadlines = deadlines;
        this.jms = profile.joinKind().startsWith("jms");
    }

    @Override
    public SystemProfile profile() {
        return profile;
    }

    @Override
    public DeliveryResult deliver(Written<ApplicationTask> task) {
        return call(task, false);
    }

    @Override
    public DeliveryResult push(Written<BusinessFact> fact) {
        return call(fact, false);
    }

    @Override
    public DeliveryResult ask(Written<ApplicationTask> task) {
        if (profile.repeat() != RepeatSafety.ASK_FIRST) {
            return failed(new Failure.Fault(ExchangeFailure.TRANSLATION_FAILED, "the system cannot be asked"));
        }
        return call(task, true);
    }

    @Override
    public LinkTest test() {
        return probe.test();
    }

    private DeliveryResult call(Written<?> message, boolean ask) {
        if (!gate.enter()) {
            return failed(new Failure.Unreachable(
                    ExchangeFailure.DEPARTMENT_ABSENT, "the department is being taken away", false));
        }
        try {
            Delivery delivery = new Delivery(message, ask);
            return SoapClients.withLoader(
                    () -> deadlines.within(profile.limits().deadline(), () -> send(delivery)));
        } catch (RuntimeException e) {
            LOG.error("the route to {} broke", profile.code(), e);
            return failed(new Failure.Unreachable(
                    ExchangeFailure.TRANSLATION_FAILED, e.getClass().getSimpleName(), true));
        } finally {
            gate.leave();
        }
    }

    private DeliveryResult send(Delivery delivery) {
        Exchange exchange = producer.send(RouteParts.deliver(profile.code().value()), e -> {
            e.setPattern(jms ? ExchangePattern.InOnly : ExchangePattern.InOut);
            e.getMessage().setBody(delivery);
        });
        if (exchange.getException() != null) {
            Failure failure = CallFailures.of(exchange.getException(), jms);
            LOG.debug("call of {} failed", profile.code(), exchange.getException());
            return failure instanceof Failure.Malformed && fromAnswer(failure)
                    ? steps.unreadable(delivery, failure)
                    : failed(failure);
        }
        return exchange.getProperty(RouteParts.RESULT, DeliveryResult.class);
    }

    /** A SOAP fault that blames the request is certain; an answer that could not be read is not. */
    private static boolean fromAnswer(Failure failure) {
        return failure.code() != ExchangeFailure.LEGACY_REFUSED;
    }

    private static DeliveryResult failed(Failure failure) {
        return new DeliveryResult.Failed(failure);
    }
}
