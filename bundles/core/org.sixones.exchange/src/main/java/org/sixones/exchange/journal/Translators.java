package org.sixones.exchange.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.SystemMessage;
import org.sixones.spi.InboundTranslator;
import org.sixones.spi.LegacyLink;

/** Reads a letter again as it was read when it came: JMS carries the system's own shape, the other doors the canonical contract. */
@Component(service = Translators.class)
public final class Translators {
    private static final Set<String> CANONICAL_DOORS = Set.of("soap", "answer", "operator");

    private final Map<String, InboundTranslator> bySystem = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTranslator(InboundTranslator translator, Map<String, Object> properties) {
        bySystem.put(String.valueOf(properties.get(LegacyLink.SYSTEM)), translator);
    }

    void removeTranslator(InboundTranslator translator, Map<String, Object> properties) {
        bySystem.remove(String.valueOf(properties.get(LegacyLink.SYSTEM)), translator);
    }

    Outcome<List<SystemMessage>> read(SystemCode system, String door, byte[] original, CanonicalXml canonical) {
        if (CANONICAL_DOORS.contains(door)) {
            return canonical.read(original).flatMap(Translators::report);
        }
        return Optional.ofNullable(bySystem.get(system.value()))
                .map(translator -> translator.translate(original, door))
                .orElseGet(() -> Outcome.refused(
                        ExchangeFailure.DEPARTMENT_ABSENT, "the department of " + system + " is not deployed"));
    }

    private static Outcome<List<SystemMessage>> report(CanonicalMessage message) {
        return message instanceof SystemMessage report
                ? Outcome.done(List.of(report))
                : Outcome.failed(new Failure.Malformed(ExchangeFailure.WRONG_MESSAGE_TYPE, "not for the platform", ""));
    }
}
